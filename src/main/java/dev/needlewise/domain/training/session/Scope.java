package dev.needlewise.domain.training.session;

import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.CohortId;
import java.util.Optional;

/**
 * What attempts are counted within: an assignment, a cohort's practice, one's own practice, or trials, which never count.
 *
 * @param cohort whose profile and supervisors the session has; none is practice on one's own
 */
public record Scope(Optional<CohortId> cohort, Optional<AssignmentId> assignment, boolean trial) {
    public static final Scope OWN = new Scope(Optional.empty(), Optional.empty(), false);

    public Scope {
        if (assignment.isPresent() && (cohort.isEmpty() || trial)) {
            throw new IllegalArgumentException(
                    "An assignment's attempts lie in its cohort and are no trials, but found " + cohort + ", trial "
                            + trial);
        }
    }

    public static Scope ofCohort(CohortId cohort) {
        return new Scope(Optional.of(cohort), Optional.empty(), false);
    }

    public static Scope ofAssignment(CohortId cohort, AssignmentId assignment) {
        return new Scope(Optional.of(cohort), Optional.of(assignment), false);
    }

    public static Scope ofTrial(Optional<CohortId> cohort) {
        return new Scope(cohort, Optional.empty(), true);
    }

    /** A short name, the same for the same scope: what attempts are numbered within. */
    public String code() {
        if (trial) {
            return cohort.map(id -> "trial:" + id.value()).orElse("trial");
        }
        return assignment
                .map(AssignmentId::value)
                .or(() -> cohort.map(id -> "cohort:" + id.value()))
                .orElse("own");
    }
}
