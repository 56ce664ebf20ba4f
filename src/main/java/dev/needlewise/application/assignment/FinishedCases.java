package dev.needlewise.application.assignment;

import dev.needlewise.application.Records;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.StandingKey;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many cases of an assignment each trainee has finished at least once; asked inside a transaction. */
public final class FinishedCases {
    private final Map<PersonId, Long> counted;

    private FinishedCases(Map<PersonId, Long> counted) {
        this.counted = counted;
    }

    public static FinishedCases of(Assignment assignment, Records records) {
        return new FinishedCases(
                records.standingSummaries().finishedFor(List.of(assignment.cohort()), List.of(assignment.id())).stream()
                        .filter(key -> assignment.cases().contains(key.scenario()))
                        .collect(Collectors.groupingBy(StandingKey::person, Collectors.counting())));
    }

    public int by(PersonId person) {
        return counted.getOrDefault(person, 0L).intValue();
    }
}
