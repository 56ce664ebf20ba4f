package dev.needlewise.persistence;

import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.People;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Keeps people by JPA. */
final class JpaPeople extends Rows implements People {
    JpaPeople(JpaTransactions transactions) {
        super(transactions);
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return row(PersonEntity.class, id.value()).map(PersonEntity::toPerson);
    }

    @Override
    public Optional<Person> byIdentity(Identity identity) {
        return row(IdentityEntity.class, new IdentityKey(identity.realm(), identity.subject()))
                .flatMap(found -> row(PersonEntity.class, found.person()))
                .map(PersonEntity::toPerson);
    }

    @Override
    public Map<PersonId, Person> byIds(Collection<PersonId> ids) {
        Map<PersonId, Person> found = new HashMap<>();
        about(ids, PersonId::value, PersonEntity.class, "SELECT p FROM Person p WHERE p.id IN ?1").stream()
                .map(PersonEntity::toPerson)
                .forEach(person -> found.put(person.id(), person));
        return found;
    }

    @Override
    public void add(Person person, Identity identity) {
        insert(PersonEntity.of(person));
        insert(IdentityEntity.of(identity, person.id()));
    }

    @Override
    public void save(Person person) {
        row(PersonEntity.class, person.id().value())
                .ifPresentOrElse(row -> row.become(person), () -> insert(PersonEntity.of(person)));
    }

    @Override
    public List<Person> named(String text, int limit) {
        String pattern = "%" + text.toLowerCase(Locale.ROOT).replaceAll("[%_!]", "!$0") + "%";
        return first(
                        limit,
                        PersonEntity.class,
                        "SELECT p FROM Person p WHERE p.erasedAt IS NULL AND (LOWER(p.name) LIKE ?1 ESCAPE '!' OR p.id IN"
                                + " (SELECT i.person FROM Identity i WHERE LOWER(i.subject) LIKE ?1 ESCAPE '!'))"
                                + " ORDER BY p.name, p.id",
                        pattern)
                .stream()
                .map(PersonEntity::toPerson)
                .toList();
    }

    @Override
    public Map<PersonId, List<Identity>> identities(Collection<PersonId> people) {
        Map<PersonId, List<Identity>> found = new HashMap<>();
        about(
                        people,
                        PersonId::value,
                        IdentityEntity.class,
                        "SELECT i FROM Identity i WHERE i.person IN ?1 ORDER BY i.realm, i.subject")
                .forEach(row -> found.computeIfAbsent(new PersonId(row.person()), any -> new ArrayList<>())
                        .add(row.toIdentity()));
        return found;
    }

    @Override
    public List<Identity> identitiesOf(PersonId person) {
        return rows(
                        IdentityEntity.class,
                        "SELECT i FROM Identity i WHERE i.person = ?1 ORDER BY i.realm, i.subject",
                        person.value())
                .stream()
                .map(IdentityEntity::toIdentity)
                .toList();
    }
}
