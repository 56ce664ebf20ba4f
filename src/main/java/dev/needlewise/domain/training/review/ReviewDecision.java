package dev.needlewise.domain.training.review;

import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * A supervisor's decision on a session.
 *
 * @param number from 1; the last holds, the others stay on record
 * @param reason why it replaces the one before
 */
public record ReviewDecision(
        SessionId session,
        int number,
        Verdict verdict,
        PersonId by,
        String words,
        Optional<String> reason,
        Instant at) {
    /**
     * Why this cannot be decided; nothing if it can.
     *
     * @param criticalOpen whether the trainee has an open critical error at this case or a variant of it
     */
    public static Optional<ReviewRefusal> refusal(
            Verdict verdict, boolean over, boolean criticalOpen, boolean replaces, String reason) {
        if (!over) {
            return Optional.of(ReviewRefusal.STILL_RUNNING);
        }
        if (verdict == Verdict.COMPETENT && criticalOpen) {
            return Optional.of(ReviewRefusal.CRITICAL_OPEN);
        }
        return replaces && reason.isBlank() ? Optional.of(ReviewRefusal.REASON_MISSING) : Optional.empty();
    }
}
