-- What supervisors say and decide, what trainees question, and the record of who did what.
CREATE TABLE review_comment (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  session_id VARCHAR(36) NOT NULL REFERENCES candidate_session (id),
  item VARCHAR(80),
  written_by VARCHAR(36) NOT NULL REFERENCES person (id),
  words VARCHAR(4000) NOT NULL,
  happened_at BIGINT NOT NULL
);
CREATE INDEX review_comment_session ON review_comment (session_id, happened_at);

CREATE TABLE review_decision (
  session_id VARCHAR(36) NOT NULL REFERENCES candidate_session (id),
  number INTEGER NOT NULL,
  verdict VARCHAR(16) NOT NULL,
  decided_by VARCHAR(36) NOT NULL REFERENCES person (id),
  words VARCHAR(4000) NOT NULL,
  reason VARCHAR(2000),
  happened_at BIGINT NOT NULL,
  PRIMARY KEY (session_id, number)
);

CREATE TABLE returned_session (
  session_id VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES candidate_session (id),
  returned_by VARCHAR(36) NOT NULL REFERENCES person (id),
  words VARCHAR(4000) NOT NULL,
  happened_at BIGINT NOT NULL
);

CREATE TABLE closed_critical (
  session_id VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES candidate_session (id),
  closed_by VARCHAR(36) NOT NULL REFERENCES person (id),
  reason VARCHAR(2000) NOT NULL,
  happened_at BIGINT NOT NULL
);

CREATE TABLE challenge (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  session_id VARCHAR(36) NOT NULL REFERENCES candidate_session (id),
  cohort_id VARCHAR(36) REFERENCES cohort (id),
  item VARCHAR(80) NOT NULL,
  rule VARCHAR(80),
  claim VARCHAR(80),
  words VARCHAR(4000) NOT NULL,
  made_by VARCHAR(36) NOT NULL REFERENCES person (id),
  happened_at BIGINT NOT NULL,
  settled_by VARCHAR(36) REFERENCES person (id),
  answer VARCHAR(4000),
  settled_at BIGINT,
  version INTEGER NOT NULL
);
CREATE INDEX challenge_session ON challenge (session_id);
CREATE INDEX challenge_cohort ON challenge (cohort_id, settled_at);

CREATE SEQUENCE audit_entry_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE TABLE audit_entry (
  id BIGINT NOT NULL PRIMARY KEY,
  happened_at BIGINT NOT NULL,
  who VARCHAR(64) NOT NULL,
  what VARCHAR(64) NOT NULL,
  about_kind VARCHAR(32) NOT NULL,
  about VARCHAR(255) NOT NULL,
  cohort_id VARCHAR(36),
  reason VARCHAR(2000) NOT NULL
);
CREATE INDEX audit_entry_at ON audit_entry (happened_at);
CREATE INDEX audit_entry_about ON audit_entry (about_kind, about);
CREATE INDEX audit_entry_cohort ON audit_entry (cohort_id, happened_at);
