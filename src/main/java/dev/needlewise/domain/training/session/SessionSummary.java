package dev.needlewise.domain.training.session;

import java.time.Instant;
import java.util.Optional;

/** A session in one line, for lists: everything but its events. */
public record SessionSummary(
        Attempt attempt,
        SessionState state,
        int revision,
        Instant lastActivity,
        Optional<Instant> finished,
        boolean late,
        Optional<Grade> grade) {
    public SessionId id() {
        return attempt.id();
    }

    public boolean isRunning() {
        return state == SessionState.RUNNING;
    }

    /** As an attempt that counts; nothing while it runs. */
    public Optional<FinishedAttempt> finishedAttempt() {
        return finished.flatMap(at -> grade.map(given ->
                new FinishedAttempt(attempt.id(), attempt.number(), at, late, state == SessionState.EXPIRED, given)));
    }
}
