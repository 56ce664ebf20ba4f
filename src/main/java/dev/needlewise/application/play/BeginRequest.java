package dev.needlewise.application.play;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.CohortId;
import java.util.Optional;

/** What somebody wants to begin. */
public sealed interface BeginRequest {
    ScenarioId scenario();

    /** Practice on one's own, under the pack's default profile. */
    record OnOwn(ScenarioId scenario) implements BeginRequest {}

    /** Practice within a cohort, under its profile and seen by its supervisors. */
    record InCohort(CohortId cohort, ScenarioId scenario) implements BeginRequest {}

    /** An attempt at a case of an assignment. */
    record Assigned(AssignmentId assignment, ScenarioId scenario) implements BeginRequest {}

    /** A supervisor's trial, which is never counted; under the cohort's profile where one is named. */
    record Trial(Optional<CohortId> cohort, ScenarioId scenario) implements BeginRequest {}
}
