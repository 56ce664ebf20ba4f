package dev.needlewise.domain.training.review;

import java.time.Instant;

/**
 * A place in the audit trail, from which it is read backwards.
 *
 * @param number tells the entries of one moment apart; those with a smaller one lie behind
 */
public record AuditPlace(Instant at, long number) {
    /** Behind which lies everything that happened before a moment, and nothing of the moment itself. */
    public static AuditPlace before(Instant at) {
        return new AuditPlace(at, Long.MIN_VALUE);
    }
}
