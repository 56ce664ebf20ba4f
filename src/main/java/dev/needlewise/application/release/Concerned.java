package dev.needlewise.application.release;

import dev.needlewise.domain.training.people.Cohort;
import java.util.List;

/**
 * What a change means for one cohort.
 *
 * @param assignments titles of what it is asked to do that holds a concerned case
 * @param running attempts at concerned cases that run, which stay with their version
 * @param profileGone whether the new version lacks the cohort's profile, so that no case could be begun
 */
public record Concerned(Cohort cohort, List<String> assignments, int running, int finished, boolean profileGone) {
    public Concerned {
        assignments = List.copyOf(assignments);
    }
}
