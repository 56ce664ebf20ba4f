package dev.needlewise.persistence;

import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.Membership;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.people.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A row of {@code membership}. */
@Entity(name = "Membership")
@Table(name = "membership")
@IdClass(MembershipKey.class)
class MembershipEntity {
    @Id
    @Column(name = "cohort_id")
    private String cohort;

    @Id
    @Column(name = "person_id")
    private String person;

    private String role;

    @Column(name = "joined_at")
    private long joinedAt;

    @Column(name = "left_at")
    private @Nullable Long leftAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    MembershipEntity() {}

    static MembershipEntity of(Membership membership) {
        MembershipEntity row = new MembershipEntity();
        row.cohort = membership.cohort().value();
        row.person = membership.person().value();
        row.become(membership);
        return row;
    }

    final void become(Membership membership) {
        role = membership.role().name();
        joinedAt = Moments.stored(membership.joined());
        leftAt = Moments.stored(membership.left());
    }

    Membership toMembership() {
        return new Membership(
                new PersonId(person),
                new CohortId(cohort),
                Role.valueOf(role),
                Moments.read(joinedAt),
                Moments.read(leftAt));
    }
}
