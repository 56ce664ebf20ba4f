package dev.needlewise.application.launch;

import dev.needlewise.application.people.SignedIn;
import dev.needlewise.domain.training.people.CohortId;
import java.util.Optional;

/**
 * Somebody is here by a launch.
 *
 * @param path where they go, within the application
 * @param rosterDue the cohort whose roster should be asked for now
 */
public record Launched(SignedIn signedIn, String path, Optional<CohortId> rosterDue) {}
