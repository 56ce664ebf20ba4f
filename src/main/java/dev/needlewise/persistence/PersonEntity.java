package dev.needlewise.persistence;

import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code person}. */
@Entity(name = "Person")
@Table(name = "person")
class PersonEntity {
    @Id
    private String id;

    private String name;

    @Column(name = "made_at")
    private long madeAt;

    @Column(name = "erased_at")
    private @Nullable Long erasedAt;

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

    /** Leaves the id, which others' records name. */
    final void erased(String newName, Instant now) {
        name = newName;
        erasedAt = Moments.stored(now);
    }

    boolean isErased() {
        return erasedAt != null;
    }

    Person toPerson() {
        return new Person(new PersonId(id), name, Moments.read(madeAt));
    }
}
