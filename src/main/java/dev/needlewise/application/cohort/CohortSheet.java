package dev.needlewise.application.cohort;

import dev.needlewise.domain.training.people.Cohort;
import java.util.List;

/**
 * A cohort as it is set, with who belongs to it and nothing about how they do.
 *
 * @param members those that left included
 * @param begun whether anybody has begun a session, after which the profile stays
 */
public record CohortSheet(Cohort cohort, List<Member> members, boolean begun) {
    public CohortSheet {
        members = List.copyOf(members);
    }
}
