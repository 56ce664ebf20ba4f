package dev.needlewise.persistence;

import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A row of {@code lti_roster_entry}. */
@Entity(name = "RosterEntry")
@Table(name = "lti_roster_entry")
@IdClass(RosterEntryKey.class)
class RosterEntryEntity {
    @Id
    @Column(name = "cohort_id")
    private String cohort;

    @Id
    @Column(name = "person_id")
    private String person;

    @SuppressWarnings("NullAway.Init")
    RosterEntryEntity() {}

    static RosterEntryEntity of(CohortId cohort, PersonId person) {
        RosterEntryEntity row = new RosterEntryEntity();
        row.cohort = cohort.value();
        row.person = person.value();
        return row;
    }

    PersonId toPerson() {
        return new PersonId(person);
    }
}
