-- People, how they are known, cohorts and memberships; browsers' sessions and failed sign-ins.
-- Moments are microseconds since the epoch.
CREATE TABLE person (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  made_at BIGINT NOT NULL,
  version INTEGER NOT NULL
);

CREATE TABLE person_identity (
  realm VARCHAR(64) NOT NULL,
  subject VARCHAR(255) NOT NULL,
  person_id VARCHAR(36) NOT NULL REFERENCES person (id),
  PRIMARY KEY (realm, subject)
);
CREATE INDEX person_identity_person ON person_identity (person_id);

CREATE TABLE cohort (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  profile VARCHAR(80) NOT NULL,
  zone VARCHAR(64) NOT NULL,
  joining_code VARCHAR(8) NOT NULL UNIQUE,
  made_at BIGINT NOT NULL,
  closed_at BIGINT,
  version INTEGER NOT NULL
);
CREATE INDEX cohort_made ON cohort (made_at);

CREATE TABLE membership (
  cohort_id VARCHAR(36) NOT NULL REFERENCES cohort (id),
  person_id VARCHAR(36) NOT NULL REFERENCES person (id),
  role VARCHAR(16) NOT NULL,
  joined_at BIGINT NOT NULL,
  left_at BIGINT,
  version INTEGER NOT NULL,
  PRIMARY KEY (cohort_id, person_id)
);
CREATE INDEX membership_person ON membership (person_id);

CREATE TABLE web_session (
  hash VARCHAR(64) NOT NULL PRIMARY KEY,
  person_id VARCHAR(36) NOT NULL REFERENCES person (id),
  role VARCHAR(16) NOT NULL,
  cohort_id VARCHAR(36) REFERENCES cohort (id),
  csrf VARCHAR(64) NOT NULL,
  created_at BIGINT NOT NULL,
  last_seen_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  embedded BOOLEAN NOT NULL
);
CREATE INDEX web_session_person ON web_session (person_id);
CREATE INDEX web_session_ends ON web_session (ends_at);

CREATE TABLE failed_sign_in (
  who VARCHAR(64) NOT NULL PRIMARY KEY,
  failures INTEGER NOT NULL,
  last_at BIGINT NOT NULL,
  version INTEGER NOT NULL
);
CREATE INDEX failed_sign_in_last ON failed_sign_in (last_at);
