package dev.needlewise.persistence;

import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.review.AuditEntry;
import dev.needlewise.domain.training.review.AuditPlace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code audit_entry}; inserted and never changed. */
@Entity(name = "Audit")
@Table(name = "audit_entry")
class AuditEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
    @SequenceGenerator(name = "audit_entry_seq", sequenceName = "audit_entry_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "happened_at")
    private long at;

    private String who;
    private String what;

    @Column(name = "about_kind")
    private String aboutKind;

    private String about;

    @Column(name = "cohort_id")
    private @Nullable String cohort;

    private String reason;

    @SuppressWarnings("NullAway.Init")
    AuditEntity() {}

    static AuditEntity of(AuditEntry entry) {
        AuditEntity row = new AuditEntity();
        row.at = Moments.stored(entry.at());
        row.who = entry.who();
        row.what = entry.what();
        row.aboutKind = entry.aboutKind();
        row.about = entry.about();
        row.cohort = entry.cohort().map(CohortId::value).orElse(null);
        row.reason = entry.reason();
        return row;
    }

    AuditPlace place() {
        return new AuditPlace(Moments.read(at), Objects.requireNonNull(id));
    }

    AuditEntry toEntry() {
        return new AuditEntry(
                Moments.read(at),
                who,
                what,
                aboutKind,
                about,
                Optional.ofNullable(cohort).map(CohortId::new),
                reason);
    }
}
