package dev.needlewise.application;

import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.review.AuditEntry;
import java.time.Clock;
import java.util.Optional;

/** Writes what somebody did to the audit trail, in the transaction that does it. */
public record Audit(Records records, Clock clock) {
    /**
     * Appends an entry.
     *
     * @param what a word such as {@code member-removed}; the pages have a sentence for each
     * @param aboutKind what {@code about} names: {@code cohort}, {@code person}, {@code assignment}, {@code session},
     *     {@code pack}
     */
    public void tell(Viewer who, String what, String aboutKind, Object about, CohortId cohort, String reason) {
        tell(who, what, aboutKind, about, Optional.of(cohort), reason);
    }

    public void tell(
            Viewer who, String what, String aboutKind, Object about, Optional<CohortId> cohort, String reason) {
        records.audit()
                .append(new AuditEntry(
                        Now.at(clock), who.person().value(), what, aboutKind, about.toString(), cohort, reason));
    }
}
