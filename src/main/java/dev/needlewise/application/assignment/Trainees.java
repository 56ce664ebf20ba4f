package dev.needlewise.application.assignment;

import dev.needlewise.domain.training.people.Membership;
import dev.needlewise.domain.training.people.PersonId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the trainees among a cohort's members. */
final class Trainees {
    private Trainees() {}

    /** Who trains there now. */
    static Set<PersonId> of(Collection<Membership> members) {
        return members.stream()
                .filter(Membership::trains)
                .map(Membership::person)
                .collect(Collectors.toUnmodifiableSet());
    }
}
