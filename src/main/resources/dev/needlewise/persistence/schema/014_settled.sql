-- Whether the latest attempt of a standing was decided or returned stands in its own row too: what waits for a
-- supervisor is then read from one table.
ALTER TABLE standing ADD COLUMN latest_settled BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE standing SET latest_settled = TRUE WHERE latest_session IN (SELECT d.session_id FROM review_decision d)
  OR latest_session IN (SELECT r.session_id FROM returned_session r);
