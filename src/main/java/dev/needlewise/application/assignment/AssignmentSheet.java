package dev.needlewise.application.assignment;

import dev.needlewise.application.cohort.Member;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.people.Cohort;
import java.util.List;

/**
 * One assignment with whoever it is, or could be, for.
 *
 * @param titles of its cases, in order
 */
public record AssignmentSheet(Assignment assignment, Cohort cohort, List<String> titles, List<Doer> doers) {
    public AssignmentSheet {
        titles = List.copyOf(titles);
        doers = List.copyOf(doers);
    }

    /** A trainee of the cohort, and how many of the cases they finished at least once. */
    public record Doer(Member member, int done) {}
}
