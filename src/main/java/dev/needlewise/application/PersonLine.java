package dev.needlewise.application;

import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.Membership;
import dev.needlewise.domain.training.people.Person;
import java.util.List;

/** Somebody in the administrator's list, with how they sign in and where they belong. */
public record PersonLine(Person person, List<Identity> identities, List<Place> places) {
    public PersonLine {
        identities = List.copyOf(identities);
        places = List.copyOf(places);
    }

    /** A membership with its cohort's name. */
    public record Place(String cohort, Membership membership) {}
}
