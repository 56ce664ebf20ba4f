package dev.needlewise.persistence;

import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.review.AuditEntry;
import dev.needlewise.domain.training.review.AuditTrail;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Keeps the audit trail by JPA. */
final class JpaAuditTrail extends Rows implements AuditTrail {
    JpaAuditTrail(JpaTransactions transactions) {
        super(transactions);
    }

    @Override
    public void append(AuditEntry entry) {
        insert(AuditEntity.of(entry));
    }

    @Override
    public List<AuditEntry> latest(Instant before, int limit) {
        return entries(
                limit, "SELECT a FROM Audit a WHERE a.at < ?1 ORDER BY a.at DESC, a.id DESC", Moments.stored(before));
    }

    @Override
    public List<AuditEntry> latest(Collection<CohortId> cohorts, Instant before, int limit) {
        return cohorts.isEmpty()
                ? List.of()
                : entries(
                        limit,
                        "SELECT a FROM Audit a WHERE a.cohort IN ?1 AND a.at < ?2 ORDER BY a.at DESC, a.id DESC",
                        cohorts.stream().map(CohortId::value).distinct().toList(),
                        Moments.stored(before));
    }

    @Override
    public List<AuditEntry> about(String aboutKind, String about, int limit) {
        return entries(
                limit,
                "SELECT a FROM Audit a WHERE a.aboutKind = ?1 AND a.about = ?2 ORDER BY a.at DESC, a.id DESC",
                aboutKind,
                about);
    }

    private List<AuditEntry> entries(int limit, String query, Object... values) {
        return first(limit, AuditEntity.class, query, values).stream()
                .map(AuditEntity::toEntry)
                .toList();
    }
}
