package dev.needlewise.persistence;

import dev.needlewise.application.launch.LaunchedCohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.RegistrationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code lti_cohort}. */
@Entity(name = "LaunchedCohort")
@Table(name = "lti_cohort")
class LaunchedCohortEntity {
    @Id
    private String id;

    @Column(name = "cohort_id")
    private String cohort;

    @Column(name = "registration_id")
    private String registration;

    @Column(name = "deployment_id")
    private String deploymentId;

    private @Nullable String memberships;

    @Column(name = "roster_at")
    private @Nullable Long rosterAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    LaunchedCohortEntity() {}

    static LaunchedCohortEntity of(String id, LaunchedCohort launched) {
        LaunchedCohortEntity row = new LaunchedCohortEntity();
        row.id = id;
        row.cohort = launched.cohort().value();
        row.registration = launched.registration().toString();
        row.deploymentId = launched.deploymentId();
        row.become(launched);
        return row;
    }

    final void become(LaunchedCohort launched) {
        memberships = launched.memberships().map(PlatformAddress::toString).orElse(null);
        rosterAt = Moments.stored(launched.rosterAt());
    }

    LaunchedCohort toLaunchedCohort() {
        return new LaunchedCohort(
                new CohortId(cohort),
                new RegistrationId(UUID.fromString(registration)),
                deploymentId,
                Optional.ofNullable(memberships).map(PlatformAddress::stored),
                Moments.read(rosterAt));
    }
}
