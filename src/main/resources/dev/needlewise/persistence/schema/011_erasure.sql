-- A person who was erased leaves an id without a name; answers may be forgotten some time after their session ended.
ALTER TABLE person ADD COLUMN erased_at BIGINT;

ALTER TABLE candidate_session ADD COLUMN answers_forgotten_at BIGINT;
CREATE INDEX candidate_session_forgetting ON candidate_session (answers_forgotten_at, finished_at);
