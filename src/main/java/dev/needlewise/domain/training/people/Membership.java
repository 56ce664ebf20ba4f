package dev.needlewise.domain.training.people;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Someone's place in a cohort, with the role they have there; it stays on record after they left. */
public record Membership(PersonId person, CohortId cohort, Role role, Instant joined, Optional<Instant> left) {
    public static Membership begun(PersonId person, CohortId cohort, Role role, Instant now) {
        return new Membership(person, cohort, role, now, Optional.empty());
    }

    public boolean isCurrent() {
        return left.isEmpty();
    }

    public boolean trains() {
        return isCurrent() && role == Role.TRAINEE;
    }

    public boolean supervises() {
        return isCurrent() && role.atLeast(Role.SUPERVISOR);
    }

    public Membership as(Role newRole) {
        return new Membership(person, cohort, newRole, joined, left);
    }

    public Membership endedAt(Instant now) {
        return new Membership(person, cohort, role, joined, left.or(() -> Optional.of(now)));
    }

    public Membership againFrom(Instant now, Role newRole) {
        return new Membership(person, cohort, newRole, now, Optional.empty());
    }

    /** Why this member cannot go; nothing if they can. */
    public Optional<CohortRefusal> refusalToLeave(Collection<Membership> everyone) {
        boolean another = everyone.stream().anyMatch(other -> other.supervises() && !other.person.equals(person));
        return supervises() && !another ? Optional.of(CohortRefusal.LAST_SUPERVISOR) : Optional.empty();
    }
}
