package dev.needlewise.application.assignment;

import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.Availability;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.Standing;
import java.time.Instant;
import java.util.Optional;

/**
 * One case of an assignment, as one trainee has it before them.
 *
 * @param availability whether another attempt can be begun
 * @param running the attempt that can be gone on with
 * @param attempts how many were begun
 */
public record Task(
        Assignment assignment,
        Cohort cohort,
        Scenario scenario,
        Availability availability,
        Optional<SessionId> running,
        Optional<Standing> standing,
        int attempts,
        Optional<Instant> due) {
    public boolean isPassed() {
        return standing.filter(at -> at.isPassed(assignment.whichCounts())).isPresent();
    }

    /** Something is left to do and can be done. */
    public boolean isWaiting() {
        return running.isPresent() || (!isPassed() && availability.isOpen());
    }

    public boolean isOverdue(Instant now) {
        return standing.isEmpty() && due.filter(now::isAfter).isPresent();
    }
}
