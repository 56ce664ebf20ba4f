package dev.needlewise.application.people;

import dev.needlewise.application.Records;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.Membership;
import dev.needlewise.domain.training.people.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Somebody in the administrator's list, with how they sign in and where they belong. */
public record PersonLine(Person person, List<Identity> identities, List<Place> places) {
    public PersonLine {
        identities = List.copyOf(identities);
        places = List.copyOf(places);
    }

    /** A membership with its cohort's name. */
    public record Place(String cohort, Membership membership) {
        static List<Place> of(List<Membership> memberships, Records records) {
            Map<CohortId, Cohort> cohorts = records.cohorts()
                    .byIds(memberships.stream().map(Membership::cohort).collect(Collectors.toSet()));
            return memberships.stream()
                    .flatMap(membership -> Optional.ofNullable(cohorts.get(membership.cohort()))
                            .map(cohort -> new Place(cohort.name(), membership))
                            .stream())
                    .toList();
        }
    }
}
