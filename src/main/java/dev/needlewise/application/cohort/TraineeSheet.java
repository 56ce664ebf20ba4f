package dev.needlewise.application.cohort;

import dev.needlewise.domain.scenario.PassRule;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.review.ReviewDecision;
import dev.needlewise.domain.training.session.CaseResult;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionSummary;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One trainee of a cohort, for its supervisor.
 *
 * @param results what counts at each case, by title
 * @param sessions the last ones, the latest first, with their case's title
 * @param decisions those that hold, by session
 * @param assignments what they were asked to do, the latest first
 */
public record TraineeSheet(
        Cohort cohort,
        Member member,
        List<Result> results,
        List<Run> sessions,
        Map<SessionId, ReviewDecision> decisions,
        List<Assignment> assignments,
        PassRule passRule) {
    public TraineeSheet {
        results = List.copyOf(results);
        sessions = List.copyOf(sessions);
        decisions = Map.copyOf(decisions);
        assignments = List.copyOf(assignments);
    }

    /** The attempt that counts at a case. */
    public record Result(String title, CaseResult result) {}

    /** One session. */
    public record Run(SessionSummary session, String title) {}

    public Optional<ReviewDecision> decision(SessionId session) {
        return Optional.ofNullable(decisions.get(session));
    }
}
