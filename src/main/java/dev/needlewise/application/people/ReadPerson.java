package dev.needlewise.application.people;

import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import java.util.List;
import java.util.Optional;

/** Shows an administrator who somebody is, and how much is kept about them. */
public final class ReadPerson {
    private final Transactions transactions;
    private final Records records;
    private final PersonalData data;

    public ReadPerson(Transactions transactions, Records records, PersonalData data) {
        this.transactions = transactions;
        this.records = records;
        this.data = data;
    }

    /** Nothing for anyone but an administrator, and nothing once the person is erased. */
    public Optional<PersonSheet> read(Viewer viewer, PersonId id) {
        return viewer.isAdministrator()
                ? transactions.call(() -> records.people()
                        .find(id)
                        .filter(person -> !data.isErased(id))
                        .map(person -> sheet(viewer, person)))
                : Optional.empty();
    }

    private PersonSheet sheet(Viewer viewer, Person person) {
        List<PersonLine.Place> places = PersonLine.Place.of(records.cohorts().membershipsOf(person.id()), records);
        return new PersonSheet(
                new PersonLine(person, records.people().identitiesOf(person.id()), places),
                data.counts(person.id()),
                viewer.person().equals(person.id()));
    }
}
