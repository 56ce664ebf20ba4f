package dev.needlewise.application;

import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionSummary;
import java.util.Optional;

/** Finds what somebody supervises; everything else does not exist for them. Asked inside a transaction. */
public record Supervision(Records records) {
    public Optional<Cohort> cohort(Viewer viewer, CohortId id) {
        return viewer.supervises(id) ? records.cohorts().find(id) : Optional.empty();
    }

    /** A cohort whose name, members and end somebody may settle, without seeing how anybody did. */
    public Optional<Cohort> administered(Viewer viewer, CohortId id) {
        return viewer.administers(id) ? records.cohorts().find(id) : Optional.empty();
    }

    public Optional<Assignment> assignment(Viewer viewer, AssignmentId id) {
        return records.assignments().find(id).filter(found -> viewer.supervises(found.cohort()));
    }

    /** A session within a supervised cohort; a trial run is nobody's but its own. */
    public Optional<SessionSummary> session(Viewer viewer, SessionId id) {
        return records.sessions()
                .summary(id)
                .filter(found -> !found.attempt().isTrial())
                .filter(found -> viewer.supervises(found.attempt().scope().cohort()));
    }
}
