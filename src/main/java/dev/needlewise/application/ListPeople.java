package dev.needlewise.application;

import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.Membership;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds people for an administrator. */
public final class ListPeople {
    /** More are found by a narrower search. */
    public static final int MOST = 100;

    private final Transactions transactions;
    private final Records records;

    public ListPeople(Transactions transactions, Records records) {
        this.transactions = transactions;
        this.records = records;
    }

    /** People whose name or account holds the text, by name; nobody for anyone but an administrator. */
    public List<PersonLine> list(Viewer viewer, String text) {
        return viewer.isAdministrator() ? transactions.call(() -> lines(text.strip())) : List.of();
    }

    private List<PersonLine> lines(String text) {
        List<Person> people = records.people().named(text, MOST);
        List<PersonId> ids = people.stream().map(Person::id).toList();
        Map<PersonId, List<Identity>> identities = records.people().identities(ids);
        List<Membership> memberships = records.cohorts().membershipsOf(ids);
        Map<CohortId, Cohort> cohorts = records.cohorts()
                .byIds(memberships.stream().map(Membership::cohort).collect(Collectors.toSet()));
        Map<PersonId, List<PersonLine.Place>> places = memberships.stream()
                .flatMap(membership -> Optional.ofNullable(cohorts.get(membership.cohort()))
                        .map(cohort -> new PersonLine.Place(cohort.name(), membership))
                        .stream())
                .collect(Collectors.groupingBy(place -> place.membership().person()));
        return people.stream()
                .map(person -> new PersonLine(
                        person,
                        identities.getOrDefault(person.id(), List.of()),
                        places.getOrDefault(person.id(), List.of())))
                .toList();
    }
}
