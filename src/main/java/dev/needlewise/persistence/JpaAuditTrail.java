package dev.needlewise.persistence;

import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.review.AuditEntry;
import dev.needlewise.domain.training.review.AuditPlace;
import dev.needlewise.domain.training.review.AuditStretch;
import dev.needlewise.domain.training.review.AuditTrail;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps the audit trail by JPA. */
final class JpaAuditTrail extends Rows implements AuditTrail {
    /** Many entries have the same moment, and a page may end between them. */
    private static final String BEHIND = "a.at <= ?1 AND (a.at < ?1 OR a.id < ?2)";

    JpaAuditTrail(JpaTransactions transactions) {
        super(transactions);
    }

    @Override
    public void append(AuditEntry entry) {
        insert(AuditEntity.of(entry));
    }

    @Override
    public AuditStretch behind(AuditPlace place, int limit) {
        return stretch(
                limit,
                "SELECT a FROM Audit a WHERE " + BEHIND + " ORDER BY a.at DESC, a.id DESC",
                Moments.stored(place.at()),
                place.number());
    }

    @Override
    public AuditStretch behind(AuditPlace place, Collection<CohortId> cohorts, int limit) {
        return cohorts.isEmpty()
                ? new AuditStretch(List.of(), Optional.empty())
                : stretch(
                        limit,
                        "SELECT a FROM Audit a WHERE " + BEHIND + " AND a.cohort IN ?3 ORDER BY a.at DESC, a.id DESC",
                        Moments.stored(place.at()),
                        place.number(),
                        cohorts.stream().map(CohortId::value).distinct().toList());
    }

    @Override
    public List<AuditEntry> about(String aboutKind, String about, int limit) {
        return entries(first(
                limit,
                AuditEntity.class,
                "SELECT a FROM Audit a WHERE a.aboutKind = ?1 AND a.about = ?2 ORDER BY a.at DESC, a.id DESC",
                aboutKind,
                about));
    }

    /** One more than is wanted tells whether the trail goes on. */
    private AuditStretch stretch(int limit, String query, Object... values) {
        List<AuditEntity> found = first(limit + 1, AuditEntity.class, query, values);
        return found.size() <= limit
                ? new AuditStretch(entries(found), Optional.empty())
                : new AuditStretch(
                        entries(found.subList(0, limit)),
                        Optional.of(found.get(limit - 1).place()));
    }

    private static List<AuditEntry> entries(List<AuditEntity> rows) {
        return rows.stream().map(AuditEntity::toEntry).toList();
    }
}
