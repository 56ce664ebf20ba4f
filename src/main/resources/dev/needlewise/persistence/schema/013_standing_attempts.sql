-- What a standing says of its three attempts stands in its own row, so that a cohort's page reads one table; as
-- StandingAttempt writes it. The columns of reviews are asked for in queries.
ALTER TABLE standing ADD COLUMN first_attempt VARCHAR(400) DEFAULT '' NOT NULL;
ALTER TABLE standing ADD COLUMN latest_attempt VARCHAR(400) DEFAULT '' NOT NULL;
ALTER TABLE standing ADD COLUMN best_attempt VARCHAR(400) DEFAULT '' NOT NULL;
ALTER TABLE standing ADD COLUMN latest_dangerous BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE standing SET first_attempt = (SELECT
  TRIM(CAST(s.attempt AS CHAR(11))) || ' ' || TRIM(CAST(s.finished_at AS CHAR(20)))
  || ' ' || TRIM(CAST(s.late AS CHAR(5))) || ' ' || s.state || ' ' || s.score || ' ' || s.harm
  || ' ' || TRIM(CAST(s.passed AS CHAR(5))) || ' ' || COALESCE(s.depth_score, '-')
  || ' ' || COALESCE(s.contraindications_score, '-') || ' ' || COALESCE(s.aftercare_score, '-')
  || ' ' || TRIM(CAST(s.majors AS CHAR(11))) || ' ' || TRIM(CAST(s.criticals AS CHAR(11)))
  || ' ' || TRIM(CAST(s.sure_and_unsafe AS CHAR(5)))
  FROM candidate_session s WHERE s.id = standing.first_session);
UPDATE standing SET latest_attempt = (SELECT
  TRIM(CAST(s.attempt AS CHAR(11))) || ' ' || TRIM(CAST(s.finished_at AS CHAR(20)))
  || ' ' || TRIM(CAST(s.late AS CHAR(5))) || ' ' || s.state || ' ' || s.score || ' ' || s.harm
  || ' ' || TRIM(CAST(s.passed AS CHAR(5))) || ' ' || COALESCE(s.depth_score, '-')
  || ' ' || COALESCE(s.contraindications_score, '-') || ' ' || COALESCE(s.aftercare_score, '-')
  || ' ' || TRIM(CAST(s.majors AS CHAR(11))) || ' ' || TRIM(CAST(s.criticals AS CHAR(11)))
  || ' ' || TRIM(CAST(s.sure_and_unsafe AS CHAR(5)))
  FROM candidate_session s WHERE s.id = standing.latest_session);
UPDATE standing SET best_attempt = (SELECT
  TRIM(CAST(s.attempt AS CHAR(11))) || ' ' || TRIM(CAST(s.finished_at AS CHAR(20)))
  || ' ' || TRIM(CAST(s.late AS CHAR(5))) || ' ' || s.state || ' ' || s.score || ' ' || s.harm
  || ' ' || TRIM(CAST(s.passed AS CHAR(5))) || ' ' || COALESCE(s.depth_score, '-')
  || ' ' || COALESCE(s.contraindications_score, '-') || ' ' || COALESCE(s.aftercare_score, '-')
  || ' ' || TRIM(CAST(s.majors AS CHAR(11))) || ' ' || TRIM(CAST(s.criticals AS CHAR(11)))
  || ' ' || TRIM(CAST(s.sure_and_unsafe AS CHAR(5)))
  FROM candidate_session s WHERE s.id = standing.best_session);
UPDATE standing SET latest_dangerous = TRUE WHERE latest_session IN
  (SELECT s.id FROM candidate_session s WHERE s.criticals > 0 OR s.sure_and_unsafe = TRUE);
