package dev.needlewise.domain.training.review;

import dev.needlewise.domain.training.people.CohortId;
import java.util.Collection;
import java.util.List;

/** Keeps the record of who did what. */
public interface AuditTrail {
    void append(AuditEntry entry);

    /** What lies behind a place. */
    AuditStretch behind(AuditPlace place, int limit);

    /** What lies behind a place and is of these cohorts. */
    AuditStretch behind(AuditPlace place, Collection<CohortId> cohorts, int limit);

    /** Everything about one thing, the latest first. */
    List<AuditEntry> about(String aboutKind, String about, int limit);
}
