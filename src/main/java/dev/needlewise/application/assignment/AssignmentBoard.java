package dev.needlewise.application.assignment;

import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentPlace;
import dev.needlewise.domain.training.people.Cohort;
import java.util.List;
import java.util.Optional;

/**
 * A page of the assignments of the viewer's cohorts, the latest first.
 *
 * @param cohorts those that something can be assigned to, by name
 * @param older where the next page starts; none at the end
 */
public record AssignmentBoard(List<Cohort> cohorts, List<Line> lines, Optional<AssignmentPlace> older) {
    public AssignmentBoard {
        cohorts = List.copyOf(cohorts);
        lines = List.copyOf(lines);
    }

    /**
     * One assignment.
     *
     * @param asked how many times a case was asked of somebody
     * @param done how many of them were finished at least once
     */
    public record Line(Assignment assignment, Cohort cohort, int asked, int done) {}
}
