package dev.needlewise.domain.training.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps people and the identities that lead to them. */
public interface People {
    Optional<Person> find(PersonId id);

    Optional<Person> byIdentity(Identity identity);

    /** All that exist of these, in one query. */
    Map<PersonId, Person> byIds(Collection<PersonId> ids);

    /** Adds the person together with the identity that led here. */
    void add(Person person, Identity identity);

    void save(Person person);

    /** At most {@code limit} people whose name or account holds the text, by name; nobody who was erased. */
    List<Person> named(String text, int limit);

    /** By person, in one query. */
    Map<PersonId, List<Identity>> identities(Collection<PersonId> people);

    List<Identity> identitiesOf(PersonId person);
}
