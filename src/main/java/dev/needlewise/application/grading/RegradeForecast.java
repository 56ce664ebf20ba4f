package dev.needlewise.application.grading;

import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.StandingKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What grading finished attempts again would change; nothing is changed by looking.
 *
 * @param looked how many attempts were looked at
 * @param more whether there are further ones that were not
 * @param changes whose grade would differ, and those that cannot be compared
 * @param signedOff attempts among them that a supervisor has declared competent
 * @param people of the cohorts that the viewer supervises; other people are not named to an administrator
 */
public record RegradeForecast(
        int looked,
        boolean more,
        List<GradeChange> changes,
        Set<SessionId> signedOff,
        Map<PersonId, Person> people,
        Map<CohortId, Cohort> cohorts) {
    public RegradeForecast {
        changes = List.copyOf(changes);
        signedOff = Set.copyOf(signedOff);
        people = Map.copyOf(people);
        cohorts = Map.copyOf(cohorts);
    }

    public int count(Predicate<GradeChange> which) {
        return (int) changes.stream().filter(which).count();
    }

    /** At how many cases somebody's standing is made of such an attempt. */
    public int standings() {
        return (int) changes.stream()
                .filter(GradeChange::isComparable)
                .map(change -> StandingKey.of(change.attempt()))
                .distinct()
                .count();
    }
}
