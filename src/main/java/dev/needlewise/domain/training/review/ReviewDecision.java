package dev.needlewise.domain.training.review;

import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
     * All that has to be mended before this can be decided; nothing if it can.
     *
     * @param criticalOpen whether the trainee has an open critical error at this case or a variant of it
     */
    public static List<ReviewRefusal> refusals(
            Verdict verdict, boolean over, boolean criticalOpen, boolean replaces, String reason, boolean readAll) {
        if (!over) {
            return List.of(ReviewRefusal.STILL_RUNNING);
        }
        List<ReviewRefusal> refusals = new ArrayList<>();
        if (verdict == Verdict.COMPETENT && criticalOpen) {
            refusals.add(ReviewRefusal.CRITICAL_OPEN);
        }
        if (replaces && reason.isBlank()) {
            refusals.add(ReviewRefusal.REASON_MISSING);
        }
        if (!readAll) {
            refusals.add(ReviewRefusal.NOT_READ);
        }
        return refusals;
    }
}
