package dev.needlewise.domain.training.session;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.people.PersonId;

/** Whose standing, at which case, within what. */
public record StandingKey(PersonId person, ScenarioId scenario, Scope scope) {
    public static StandingKey of(Attempt attempt) {
        return new StandingKey(attempt.person(), attempt.played().scenario(), attempt.scope());
    }
}
