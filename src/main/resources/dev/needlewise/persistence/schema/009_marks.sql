-- What an open critical error does to a mark, and when the attempt behind a queued score began and ended.
ALTER TABLE assignment ADD COLUMN after_critical VARCHAR(16) DEFAULT 'SCORE_COUNTS' NOT NULL;
ALTER TABLE queued_score ADD COLUMN begun_at BIGINT;
ALTER TABLE queued_score ADD COLUMN finished_at BIGINT;
-- A session without a link to a gradebook has nothing to send.
DELETE FROM queued_score WHERE session_id NOT IN (SELECT holder FROM lti_gradebook_link);

-- Whom the platform's roster has listed; only they can be missed on a later one.
CREATE TABLE lti_roster_entry (
  cohort_id VARCHAR(36) NOT NULL REFERENCES cohort (id),
  person_id VARCHAR(36) NOT NULL REFERENCES person (id),
  PRIMARY KEY (cohort_id, person_id)
);
