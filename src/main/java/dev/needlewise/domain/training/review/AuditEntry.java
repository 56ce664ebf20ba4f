package dev.needlewise.domain.training.review;

import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.Words;
import java.time.Instant;
import java.util.Optional;

/**
 * Who did what to whom or what, and why; appended, and changed by nobody. Where the person whom it is about is erased it
 * loses its words, and it is forgotten when it is older than an institution keeps the trail.
 *
 * @param who a person's id, or {@code system}
 * @param what a word such as {@code session-finished}
 * @param aboutKind what {@code about} names: {@code session}, {@code person}, {@code cohort}, {@code assignment},
 *     {@code pack} or {@code platform}
 * @param reason what was said, or further facts; may be empty
 */
public record AuditEntry(
        Instant at, String who, String what, String aboutKind, String about, Optional<CohortId> cohort, String reason) {
    public static final String SYSTEM = "system";
    private static final int LONGEST_REASON = 2000;

    public AuditEntry {
        reason = Words.kept(reason, LONGEST_REASON);
    }

    /** For whoever may know that it happened, and not how somebody did. */
    public AuditEntry withoutReason() {
        return new AuditEntry(at, who, what, aboutKind, about, cohort, "");
    }
}
