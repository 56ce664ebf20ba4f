-- Learning platforms: who they are, logins under way, invitations, our keys, and what launches made.
-- An "id" of 64 characters is a hash over the parts of a key that are too long to be one.
CREATE TABLE lti_registration (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  name VARCHAR(255) NOT NULL,
  issuer VARCHAR(255) NOT NULL,
  client_id VARCHAR(255) NOT NULL,
  authorization_endpoint VARCHAR(2000) NOT NULL,
  token_endpoint VARCHAR(2000) NOT NULL,
  key_set VARCHAR(2000) NOT NULL,
  token_audience VARCHAR(2000),
  active BOOLEAN NOT NULL,
  version INTEGER NOT NULL,
  CONSTRAINT lti_registration_key UNIQUE (issuer, client_id)
);

CREATE TABLE lti_deployment (
  registration_id VARCHAR(36) NOT NULL REFERENCES lti_registration (id),
  deployment_id VARCHAR(255) NOT NULL,
  standing VARCHAR(16) NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (registration_id, deployment_id)
);

CREATE TABLE lti_pending_launch (
  state_hash VARCHAR(64) NOT NULL PRIMARY KEY,
  nonce_hash VARCHAR(64) NOT NULL,
  proof_hash VARCHAR(64) NOT NULL,
  registration_id VARCHAR(36) NOT NULL REFERENCES lti_registration (id),
  deployment_id VARCHAR(255),
  storage_target VARCHAR(255),
  begun_at BIGINT NOT NULL,
  used BOOLEAN NOT NULL
);
CREATE INDEX lti_pending_launch_begun ON lti_pending_launch (begun_at);

CREATE TABLE lti_invitation (
  hash VARCHAR(64) NOT NULL PRIMARY KEY,
  made_by VARCHAR(36) NOT NULL,
  made_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  used BOOLEAN NOT NULL
);

CREATE TABLE lti_tool_key (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  sealed VARCHAR(8000) NOT NULL,
  signs_from BIGINT NOT NULL
);

CREATE TABLE lti_cohort (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  cohort_id VARCHAR(36) NOT NULL UNIQUE REFERENCES cohort (id),
  registration_id VARCHAR(36) NOT NULL REFERENCES lti_registration (id),
  deployment_id VARCHAR(255) NOT NULL,
  memberships VARCHAR(2000),
  roster_at BIGINT,
  version INTEGER NOT NULL
);

CREATE TABLE lti_activity (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  cohort_id VARCHAR(36) NOT NULL REFERENCES cohort (id),
  assignment_id VARCHAR(36) NOT NULL REFERENCES assignment (id),
  copied BOOLEAN NOT NULL
);
CREATE INDEX lti_activity_assignment ON lti_activity (assignment_id);

-- Kept for a session, and for a person at an assignment until they begin one.
CREATE TABLE lti_gradebook_link (
  holder VARCHAR(80) NOT NULL PRIMARY KEY,
  registration_id VARCHAR(36) NOT NULL REFERENCES lti_registration (id),
  deployment_id VARCHAR(255) NOT NULL,
  user_id VARCHAR(255) NOT NULL,
  resource_link_id VARCHAR(255) NOT NULL,
  resource_id VARCHAR(255) NOT NULL,
  label VARCHAR(255) NOT NULL,
  scopes VARCHAR(500) NOT NULL,
  line_items VARCHAR(2000),
  line_item VARCHAR(2000),
  version INTEGER NOT NULL
);

CREATE TABLE lti_column (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  address VARCHAR(2000) NOT NULL
);

CREATE TABLE lti_sent (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  stamped_at BIGINT NOT NULL,
  scored_at BIGINT,
  digest VARCHAR(64),
  version INTEGER NOT NULL
);

CREATE TABLE lti_choosing (
  session_hash VARCHAR(64) NOT NULL PRIMARY KEY,
  registration_id VARCHAR(36) NOT NULL REFERENCES lti_registration (id),
  deployment_id VARCHAR(255) NOT NULL,
  settings VARCHAR(30000) NOT NULL,
  begun_at BIGINT NOT NULL
);
CREATE INDEX lti_choosing_begun ON lti_choosing (begun_at);
