-- Versions of packs to choose from, every taking into use, and who signed which version for which profile.
CREATE TABLE pack_version (
  hash VARCHAR(64) NOT NULL PRIMARY KEY REFERENCES pack_content (hash),
  pack VARCHAR(80) NOT NULL,
  title VARCHAR(200) NOT NULL,
  edition VARCHAR(40) NOT NULL,
  cases INTEGER NOT NULL,
  origin VARCHAR(16) NOT NULL,
  file_name VARCHAR(200) NOT NULL,
  brought_by VARCHAR(36) REFERENCES person (id),
  brought_at BIGINT NOT NULL
);
CREATE INDEX pack_version_brought ON pack_version (brought_at);

-- The number is the key, so of two at once only one is kept.
CREATE TABLE pack_activation (
  number INTEGER NOT NULL PRIMARY KEY,
  hash VARCHAR(64) NOT NULL REFERENCES pack_version (hash),
  done_by VARCHAR(36) REFERENCES person (id),
  reason VARCHAR(2000) NOT NULL,
  happened_at BIGINT NOT NULL
);
CREATE INDEX pack_activation_hash ON pack_activation (hash);

CREATE TABLE pack_signature (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  hash VARCHAR(64) NOT NULL REFERENCES pack_version (hash),
  profile VARCHAR(80) NOT NULL,
  signed_by VARCHAR(36) NOT NULL REFERENCES person (id),
  name VARCHAR(200) NOT NULL,
  statement VARCHAR(2000) NOT NULL,
  signed_at BIGINT NOT NULL,
  withdrawn_by VARCHAR(36) REFERENCES person (id),
  withdrawn_reason VARCHAR(2000),
  withdrawn_at BIGINT,
  version INTEGER NOT NULL
);
CREATE INDEX pack_signature_hash ON pack_signature (hash, signed_at);
