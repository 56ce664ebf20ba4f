-- What a standing says of its three attempts stands in its own row, so that a cohort's page reads one table,
-- as StandingAttempt writes it. Whether the latest is dangerous is asked for in queries.
ALTER TABLE standing ADD COLUMN first_attempt VARCHAR(400) DEFAULT '' NOT NULL;
ALTER TABLE standing ADD COLUMN latest_attempt VARCHAR(400) DEFAULT '' NOT NULL;
ALTER TABLE standing ADD COLUMN best_attempt VARCHAR(400) DEFAULT '' NOT NULL;
ALTER TABLE standing ADD COLUMN latest_dangerous BOOLEAN DEFAULT FALSE NOT NULL;
CREATE VIEW standing_attempt AS SELECT s.id, TRIM(CAST(s.attempt AS CHAR(11)))
  || ' ' || TRIM(CAST(s.finished_at AS CHAR(20))) || ' ' || TRIM(CAST(s.late AS CHAR(5)))
  || ' ' || s.state || ' ' || s.score || ' ' || s.harm || ' ' || TRIM(CAST(s.passed AS CHAR(5)))
  || ' ' || COALESCE(s.depth_score, '-') || ' ' || COALESCE(s.contraindications_score, '-')
  || ' ' || COALESCE(s.aftercare_score, '-') || ' ' || TRIM(CAST(s.majors AS CHAR(11)))
  || ' ' || TRIM(CAST(s.criticals AS CHAR(11))) || ' ' || TRIM(CAST(s.sure_and_unsafe AS CHAR(5))) AS held
  FROM candidate_session s;
UPDATE standing SET first_attempt = (SELECT a.held FROM standing_attempt a WHERE a.id = first_session);
UPDATE standing SET latest_attempt = (SELECT a.held FROM standing_attempt a WHERE a.id = latest_session);
UPDATE standing SET best_attempt = (SELECT a.held FROM standing_attempt a WHERE a.id = best_session);
DROP VIEW standing_attempt;
UPDATE standing SET latest_dangerous = TRUE WHERE latest_session IN
  (SELECT s.id FROM candidate_session s WHERE s.criticals > 0 OR s.sure_and_unsafe = TRUE);
