-- One run through a case: a summary row, its append-only events, its drafts, its marks, and where everyone stands.
-- "scope" says what attempts are counted within: an assignment, a cohort, practice on one's own, or trials.
CREATE TABLE candidate_session (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  person_id VARCHAR(36) NOT NULL REFERENCES person (id),
  cohort_id VARCHAR(36) REFERENCES cohort (id),
  assignment_id VARCHAR(36) REFERENCES assignment (id),
  scope VARCHAR(48) NOT NULL,
  scenario VARCHAR(80) NOT NULL,
  family VARCHAR(80) NOT NULL,
  pack_hash VARCHAR(64) NOT NULL,
  scenario_version VARCHAR(64) NOT NULL,
  profile VARCHAR(80) NOT NULL,
  grader_version VARCHAR(32) NOT NULL,
  mode VARCHAR(16) NOT NULL,
  attempt INTEGER NOT NULL,
  trial BOOLEAN NOT NULL,
  begun_at BIGINT NOT NULL,
  revision INTEGER NOT NULL,
  state VARCHAR(16) NOT NULL,
  last_activity_at BIGINT NOT NULL,
  finished_at BIGINT,
  late BOOLEAN NOT NULL,
  score VARCHAR(64),
  harm VARCHAR(16),
  passed BOOLEAN,
  depth_score VARCHAR(64),
  contraindications_score VARCHAR(64),
  aftercare_score VARCHAR(64),
  majors INTEGER,
  criticals INTEGER,
  sure_and_unsafe BOOLEAN,
  CONSTRAINT candidate_session_attempt UNIQUE (person_id, scenario, scope, attempt)
);
CREATE INDEX candidate_session_activity ON candidate_session (person_id, last_activity_at);
CREATE INDEX candidate_session_cohort ON candidate_session (cohort_id, scenario);
CREATE INDEX candidate_session_assignment ON candidate_session (assignment_id, person_id);
CREATE INDEX candidate_session_state ON candidate_session (state, last_activity_at);
CREATE INDEX candidate_session_pack ON candidate_session (pack_hash);

CREATE TABLE session_event (
  session_id VARCHAR(36) NOT NULL REFERENCES candidate_session (id),
  number INTEGER NOT NULL,
  happened_at BIGINT NOT NULL,
  kind VARCHAR(16) NOT NULL,
  scene VARCHAR(80),
  item VARCHAR(80),
  response VARCHAR(8000),
  confidence INTEGER,
  words VARCHAR(4000),
  form_token VARCHAR(96),
  detail VARCHAR(2000),
  PRIMARY KEY (session_id, number)
);

CREATE TABLE session_draft (
  session_id VARCHAR(36) NOT NULL REFERENCES candidate_session (id),
  item VARCHAR(80) NOT NULL,
  fields VARCHAR(16000) NOT NULL,
  saved_at BIGINT NOT NULL,
  PRIMARY KEY (session_id, item)
);

CREATE TABLE session_mark (
  session_id VARCHAR(36) NOT NULL REFERENCES candidate_session (id),
  item VARCHAR(80) NOT NULL,
  score VARCHAR(64) NOT NULL,
  harm VARCHAR(16) NOT NULL,
  scored BOOLEAN NOT NULL,
  confidence INTEGER,
  seconds INTEGER,
  PRIMARY KEY (session_id, item)
);

CREATE TABLE standing (
  person_id VARCHAR(36) NOT NULL REFERENCES person (id),
  scenario VARCHAR(80) NOT NULL,
  scope VARCHAR(48) NOT NULL,
  cohort_id VARCHAR(36) REFERENCES cohort (id),
  assignment_id VARCHAR(36) REFERENCES assignment (id),
  family VARCHAR(80) NOT NULL,
  attempts INTEGER NOT NULL,
  first_session VARCHAR(36) NOT NULL REFERENCES candidate_session (id),
  latest_session VARCHAR(36) NOT NULL REFERENCES candidate_session (id),
  best_session VARCHAR(36) NOT NULL REFERENCES candidate_session (id),
  open_session VARCHAR(36) REFERENCES candidate_session (id),
  open_since BIGINT,
  last_activity_at BIGINT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (person_id, scenario, scope)
);
CREATE INDEX standing_cohort ON standing (cohort_id);
CREATE INDEX standing_family ON standing (person_id, family);
