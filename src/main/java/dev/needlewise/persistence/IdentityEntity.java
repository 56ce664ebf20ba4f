package dev.needlewise.persistence;

import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A row of {@code person_identity}. */
@Entity(name = "Identity")
@Table(name = "person_identity")
@IdClass(IdentityKey.class)
class IdentityEntity {
    @Id
    private String realm;

    @Id
    private String subject;

    @Column(name = "person_id")
    private String person;

    @SuppressWarnings("NullAway.Init")
    IdentityEntity() {}

    static IdentityEntity of(Identity identity, PersonId person) {
        IdentityEntity row = new IdentityEntity();
        row.realm = identity.realm();
        row.subject = identity.subject();
        row.person = person.value();
        return row;
    }

    String person() {
        return person;
    }

    Identity toIdentity() {
        return new Identity(realm, subject);
    }
}
