package dev.needlewise.domain.training.session;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.WhichCounts;
import java.time.Instant;
import java.util.Optional;

/**
 * Where someone stands at a case: their first, latest and best attempt, whether a critical error is open, and
 * whether a supervisor has had their say about the latest.
 *
 * <p>Which attempt counts is the assignment's setting, so it is asked and not stored. An open critical error shows
 * whichever counts.
 *
 * @param attempts how many were finished
 * @param family a good attempt at any case of the family closes a critical error
 * @param settled whether the latest attempt was decided or returned
 */
public record Standing(
        StandingKey key,
        ScenarioId family,
        int attempts,
        FinishedAttempt first,
        FinishedAttempt latest,
        FinishedAttempt best,
        Optional<OpenCritical> open,
        boolean settled,
        Instant lastActivity) {
    /** After the first attempt. */
    public static Standing begun(StandingKey key, ScenarioId family, FinishedAttempt attempt) {
        return new Standing(
                key,
                family,
                1,
                attempt,
                attempt,
                attempt,
                opened(attempt, Optional.empty()),
                false,
                attempt.finished());
    }

    /** Its latest attempt, unless that was decided or returned. */
    public Optional<Unsettled> unsettled() {
        return settled ? Optional.empty() : Optional.of(new Unsettled(key, latest));
    }

    /** After one more attempt at this case. */
    public Standing after(FinishedAttempt attempt) {
        return new Standing(
                key,
                family,
                attempts + 1,
                first,
                attempt,
                FinishedAttempt.better(attempt, best),
                opened(attempt, open),
                false,
                attempt.finished());
    }

    /** After an attempt at another case of the family, or at this one within another scope. */
    public Standing afterRelated(FinishedAttempt attempt) {
        boolean closes = !attempt.grade().isCritical()
                && open.filter(critical -> attempt.finished().isAfter(critical.since()))
                        .isPresent();
        return closes ? withoutOpenCritical() : this;
    }

    /** A supervisor closed the critical error, or a later good attempt did; the attempts stay as they were. */
    public Standing withoutOpenCritical() {
        return new Standing(key, family, attempts, first, latest, best, Optional.empty(), settled, lastActivity);
    }

    /** An attempt was decided or returned; where it is the latest, nothing waits any more. */
    public Standing afterReviewOf(SessionId session) {
        return latest.session().equals(session)
                ? new Standing(key, family, attempts, first, latest, best, open, true, lastActivity)
                : this;
    }

    public FinishedAttempt counting(WhichCounts which) {
        return switch (which) {
            case BEST -> best;
            case LATEST -> latest;
            case FIRST -> first;
        };
    }

    public boolean isPassed(WhichCounts which) {
        return counting(which).grade().passed();
    }

    private static Optional<OpenCritical> opened(FinishedAttempt attempt, Optional<OpenCritical> before) {
        if (!attempt.grade().isCritical()) {
            return Optional.empty();
        }
        Instant since = before.map(OpenCritical::since).orElse(attempt.finished());
        return Optional.of(new OpenCritical(attempt.session(), since));
    }
}
