-- How often someone was right when they felt sure stands with each session, as CalibrationText writes it, so that their
-- progress reads no marks for it.
ALTER TABLE candidate_session ADD COLUMN calibration VARCHAR(120);
UPDATE candidate_session SET calibration = (SELECT
  TRIM(CAST(SUM(CASE WHEN m.confidence = 1 THEN 1 ELSE 0 END) AS CHAR(11)))
  || '/' || TRIM(CAST(SUM(CASE WHEN m.confidence = 1 AND m.score = '1' THEN 1 ELSE 0 END) AS CHAR(11)))
  || '/' || TRIM(CAST(SUM(CASE WHEN m.confidence = 1 AND m.harm IN ('MAJOR', 'CRITICAL') THEN 1 ELSE 0 END) AS CHAR(11)))
  || ' ' || TRIM(CAST(SUM(CASE WHEN m.confidence = 2 THEN 1 ELSE 0 END) AS CHAR(11)))
  || '/' || TRIM(CAST(SUM(CASE WHEN m.confidence = 2 AND m.score = '1' THEN 1 ELSE 0 END) AS CHAR(11)))
  || '/' || TRIM(CAST(SUM(CASE WHEN m.confidence = 2 AND m.harm IN ('MAJOR', 'CRITICAL') THEN 1 ELSE 0 END) AS CHAR(11)))
  || ' ' || TRIM(CAST(SUM(CASE WHEN m.confidence = 3 THEN 1 ELSE 0 END) AS CHAR(11)))
  || '/' || TRIM(CAST(SUM(CASE WHEN m.confidence = 3 AND m.score = '1' THEN 1 ELSE 0 END) AS CHAR(11)))
  || '/' || TRIM(CAST(SUM(CASE WHEN m.confidence = 3 AND m.harm IN ('MAJOR', 'CRITICAL') THEN 1 ELSE 0 END) AS CHAR(11)))
  FROM session_mark m WHERE m.session_id = candidate_session.id) WHERE state <> 'RUNNING';
