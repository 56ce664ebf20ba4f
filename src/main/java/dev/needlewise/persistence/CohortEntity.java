package dev.needlewise.persistence;

import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.JoiningCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A row of {@code cohort}. */
@Entity(name = "Cohort")
@Table(name = "cohort")
class CohortEntity {
    @Id
    private String id;

    private String name;
    private String profile;
    private String zone;

    @Column(name = "joining_code")
    private String joiningCode;

    @Column(name = "made_at")
    private long madeAt;

    @Column(name = "closed_at")
    private @Nullable Long closedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    CohortEntity() {}

    static CohortEntity of(Cohort cohort) {
        CohortEntity row = new CohortEntity();
        row.id = cohort.id().value();
        row.madeAt = Moments.stored(cohort.made());
        row.become(cohort);
        return row;
    }

    final void become(Cohort cohort) {
        name = cohort.name();
        profile = cohort.profile();
        zone = cohort.zone().getId();
        joiningCode = cohort.joiningCode().value();
        closedAt = Moments.stored(cohort.closed());
    }

    Cohort toCohort() {
        return new Cohort(
                new CohortId(id),
                name,
                profile,
                ZoneId.of(zone),
                new JoiningCode(joiningCode),
                Moments.read(madeAt),
                Moments.read(closedAt));
    }
}
