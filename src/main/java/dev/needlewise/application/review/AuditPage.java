package dev.needlewise.application.review;

import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.review.AuditEntry;
import dev.needlewise.domain.training.review.AuditPlace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of the audit trail, the latest entry first.
 *
 * @param people everyone who did something, or to whom something was done
 * @param older where the next page starts; none at the end of the trail
 */
public record AuditPage(
        List<AuditEntry> entries,
        Map<PersonId, Person> people,
        Map<CohortId, Cohort> cohorts,
        Optional<AuditPlace> older) {
    public AuditPage {
        entries = List.copyOf(entries);
        people = Map.copyOf(people);
        cohorts = Map.copyOf(cohorts);
    }
}
