package dev.needlewise.domain.training.session;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import java.util.List;
import java.util.Optional;

/** Keeps where everyone stands. */
public interface Standings {
    Optional<Standing> find(StandingKey key);

    /** Everyone's standing at everything within the cohort, in one query and no order. */
    List<Standing> inCohort(CohortId cohort);

    /** The person's standing at everything, in one query. */
    List<Standing> of(PersonId person);

    /** The person's standings at the cases of a family, within any scope. */
    List<Standing> inFamily(PersonId person, ScenarioId family);

    /** Adds or replaces. */
    void save(Standing standing);
}
