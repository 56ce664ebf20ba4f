package dev.needlewise.domain.training.review;

import dev.needlewise.domain.training.people.CohortId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Keeps the record of who did what. */
public interface AuditTrail {
    void append(AuditEntry entry);

    /** The latest first, from before {@code before}. */
    List<AuditEntry> latest(Instant before, int limit);

    /** Of these cohorts, the latest first, from before {@code before}. */
    List<AuditEntry> latest(Collection<CohortId> cohorts, Instant before, int limit);

    /** Everything about one thing, the latest first. */
    List<AuditEntry> about(String aboutKind, String about, int limit);
}
