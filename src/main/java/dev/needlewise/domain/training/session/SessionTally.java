package dev.needlewise.domain.training.session;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.people.CohortId;
import java.util.Optional;

/**
 * How many attempts there are of one kind, trials left out.
 *
 * @param packVersion the version that they began with
 */
public record SessionTally(
        Optional<CohortId> cohort, ScenarioId scenario, String packVersion, boolean running, int count) {}
