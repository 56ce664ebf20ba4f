-- Who has critical errors open and what waits for a supervisor is answered from indexes, without the rows of all else
-- that a cohort did.
ALTER TABLE standing ADD COLUMN open_sure_since BIGINT;
UPDATE standing SET open_sure_since = open_since WHERE open_session IS NOT NULL AND latest_attempt LIKE '% true';
CREATE INDEX standing_open ON standing (cohort_id, open_since, person_id, open_sure_since);
CREATE INDEX standing_settled ON standing (cohort_id, latest_settled);
