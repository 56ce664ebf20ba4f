package dev.needlewise.domain.training.session;

import java.time.Instant;
import java.util.Comparator;

/**
 * An attempt with its grade, as standings count it.
 *
 * @param number which attempt it was
 */
public record FinishedAttempt(
        SessionId session, int number, Instant finished, boolean late, boolean expired, Grade grade) {
    /** The best comes last: passed after others, then the higher score, then the earlier. */
    static final Comparator<FinishedAttempt> BY_WORTH = Comparator.comparing(
                    (FinishedAttempt attempt) -> attempt.grade().passed())
            .thenComparing(attempt -> attempt.grade().score())
            .thenComparing(FinishedAttempt::finished, Comparator.reverseOrder())
            .thenComparing(FinishedAttempt::number, Comparator.reverseOrder());

    static FinishedAttempt better(FinishedAttempt one, FinishedAttempt other) {
        return BY_WORTH.compare(one, other) >= 0 ? one : other;
    }
}
