-- What pages list, so that a page costs what it shows and not what is stored: the first attempts of a cohort, whether it
-- has any attempt, and the marks of an activity.
DROP INDEX candidate_session_cohort;
CREATE INDEX candidate_session_first ON candidate_session (cohort_id, attempt, scenario);
CREATE INDEX queued_score_assignment ON queued_score (assignment_id);
