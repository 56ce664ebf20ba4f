-- Marks of one person go in the order in which they were made, whatever clocks say and whichever node sends them.
ALTER TABLE lti_sent ADD COLUMN stamped_for BIGINT;
UPDATE lti_sent SET stamped_for = scored_at;
CREATE INDEX queued_score_person ON queued_score (person_id, assignment_id, scored_at);
