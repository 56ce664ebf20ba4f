-- Scores on their way to the platform's gradebook; the row is written in the transaction that finishes the session.
CREATE SEQUENCE queued_score_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE TABLE queued_score (
  id BIGINT NOT NULL PRIMARY KEY,
  session_id VARCHAR(36) NOT NULL REFERENCES candidate_session (id),
  person_id VARCHAR(36) NOT NULL REFERENCES person (id),
  assignment_id VARCHAR(36) REFERENCES assignment (id),
  scenario VARCHAR(80) NOT NULL,
  score VARCHAR(64) NOT NULL,
  harm VARCHAR(16) NOT NULL,
  passed BOOLEAN NOT NULL,
  complete BOOLEAN NOT NULL,
  note VARCHAR(500) NOT NULL,
  scored_at BIGINT NOT NULL,
  state VARCHAR(16) NOT NULL,
  tries INTEGER NOT NULL,
  next_try_at BIGINT NOT NULL,
  problem VARCHAR(1000),
  version INTEGER NOT NULL
);
CREATE INDEX queued_score_next ON queued_score (state, next_try_at);
CREATE INDEX queued_score_session ON queued_score (session_id);
