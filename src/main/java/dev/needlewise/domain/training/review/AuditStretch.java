package dev.needlewise.domain.training.review;

import java.util.List;
import java.util.Optional;

/**
 * A part of the audit trail without gaps, the latest entry first.
 *
 * @param older from where the trail goes on; none at its end
 */
public record AuditStretch(List<AuditEntry> entries, Optional<AuditPlace> older) {
    public AuditStretch {
        entries = List.copyOf(entries);
    }
}
