package dev.needlewise.persistence;

import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A row of {@code person}. */
@Entity(name = "Person")
@Table(name = "person")
class PersonEntity {
    @Id
    private String id;

    private String name;

    @Column(name = "made_at")
    private long madeAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    PersonEntity() {}

    static PersonEntity of(Person person) {
        PersonEntity row = new PersonEntity();
        row.id = person.id().value();
        row.madeAt = Moments.stored(person.made());
        row.become(person);
        return row;
    }

    final void become(Person person) {
        name = person.displayName();
    }

    Person toPerson() {
        return new Person(new PersonId(id), name, Moments.read(madeAt));
    }
}
