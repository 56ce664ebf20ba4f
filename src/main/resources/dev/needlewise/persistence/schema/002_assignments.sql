-- What a cohort is asked to do, with its cases in order and what holds for single people.
CREATE TABLE assignment (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  cohort_id VARCHAR(36) NOT NULL REFERENCES cohort (id),
  title VARCHAR(200) NOT NULL,
  mode VARCHAR(16) NOT NULL,
  opens_at BIGINT,
  due_at BIGINT,
  attempts_allowed INTEGER,
  which_counts VARCHAR(16) NOT NULL,
  feedback VARCHAR(16) NOT NULL,
  made_at BIGINT NOT NULL,
  withdrawn_at BIGINT,
  version INTEGER NOT NULL
);
CREATE INDEX assignment_cohort ON assignment (cohort_id, made_at);

CREATE TABLE assignment_case (
  assignment_id VARCHAR(36) NOT NULL REFERENCES assignment (id),
  place INTEGER NOT NULL,
  scenario VARCHAR(80) NOT NULL,
  PRIMARY KEY (assignment_id, place)
);

CREATE TABLE assignment_only_for (
  assignment_id VARCHAR(36) NOT NULL REFERENCES assignment (id),
  person_id VARCHAR(36) NOT NULL REFERENCES person (id),
  PRIMARY KEY (assignment_id, person_id)
);

CREATE TABLE assignment_extension (
  assignment_id VARCHAR(36) NOT NULL REFERENCES assignment (id),
  person_id VARCHAR(36) NOT NULL REFERENCES person (id),
  until_at BIGINT NOT NULL,
  PRIMARY KEY (assignment_id, person_id)
);
