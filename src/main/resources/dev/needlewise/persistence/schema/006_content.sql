-- Packs by the hash of their bytes, kept for as long as a session refers to them, and facts about the store itself.
CREATE TABLE pack_content (
  hash VARCHAR(64) NOT NULL PRIMARY KEY,
  bytes ${bytes} NOT NULL,
  stored_at BIGINT NOT NULL
);

CREATE TABLE store_fact (
  name VARCHAR(64) NOT NULL PRIMARY KEY,
  fact VARCHAR(255) NOT NULL,
  version INTEGER NOT NULL
);
