package dev.needlewise.application.launch;

import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.RegistrationId;
import java.time.Instant;
import java.util.Optional;

/**
 * A cohort that a launch made, and where its platform keeps the roster.
 *
 * @param memberships where the roster is, if the platform told
 * @param rosterAt when the roster was taken over last
 */
public record LaunchedCohort(
        CohortId cohort,
        RegistrationId registration,
        String deploymentId,
        Optional<PlatformAddress> memberships,
        Optional<Instant> rosterAt) {
    LaunchedCohort with(Optional<PlatformAddress> roster) {
        return new LaunchedCohort(cohort, registration, deploymentId, roster, rosterAt);
    }

    LaunchedCohort rosterTakenAt(Instant now) {
        return new LaunchedCohort(cohort, registration, deploymentId, memberships, Optional.of(now));
    }
}
