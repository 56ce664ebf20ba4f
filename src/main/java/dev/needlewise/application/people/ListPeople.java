package dev.needlewise.application.people;

import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import java.util.List;
import java.util.Map;
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
        Map<PersonId, List<PersonLine.Place>> places =
                PersonLine.Place.of(records.cohorts().membershipsOf(ids), records).stream()
                        .collect(Collectors.groupingBy(
                                place -> place.membership().person()));
        return people.stream()
                .map(person -> new PersonLine(
                        person,
                        identities.getOrDefault(person.id(), List.of()),
                        places.getOrDefault(person.id(), List.of())))
                .toList();
    }
}
