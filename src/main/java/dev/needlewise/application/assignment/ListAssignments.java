package dev.needlewise.application.assignment;

import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.AssignmentPlace;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists what a supervisor's cohorts are asked to do, and how far they are, a page at a time. */
public final class ListAssignments {
    static final int PAGE = 50;

    private final Transactions transactions;
    private final Records records;

    public ListAssignments(Transactions transactions, Records records) {
        this.transactions = transactions;
        this.records = records;
    }

    /** The latest, or what lies behind a place. */
    public AssignmentBoard list(Viewer viewer, Optional<AssignmentPlace> behind) {
        return transactions.call(() -> board(viewer.supervised(), behind));
    }

    private AssignmentBoard board(Set<CohortId> supervised, Optional<AssignmentPlace> behind) {
        // One more than is shown tells whether there is another page.
        List<Assignment> found = records.assignments().latest(supervised, behind, PAGE + 1);
        List<Assignment> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<CohortId, Cohort> cohorts = records.cohorts().byIds(supervised);
        Map<CohortId, Integer> trainees = records.cohorts().traineesIn(supervised);
        Map<AssignmentId, Integer> done = records.standingSummaries()
                .counted(supervised, shown.stream().map(Assignment::id).toList());
        return new AssignmentBoard(
                cohorts.values().stream()
                        .filter(Cohort::isOpen)
                        .sorted(Comparator.comparing(cohort -> cohort.name().toLowerCase(Locale.ROOT)))
                        .toList(),
                shown.stream()
                        .flatMap(assignment -> line(
                                assignment,
                                cohorts,
                                trainees.getOrDefault(assignment.cohort(), 0),
                                done.getOrDefault(assignment.id(), 0))
                                .stream())
                        .toList(),
                found.size() == shown.size()
                        ? Optional.empty()
                        : Optional.of(AssignmentPlace.of(shown.get(shown.size() - 1))));
    }

    private static Optional<AssignmentBoard.Line> line(
            Assignment assignment, Map<CohortId, Cohort> cohorts, int trainees, int done) {
        int people =
                assignment.onlyFor().isEmpty() ? trainees : assignment.onlyFor().size();
        int asked = people * assignment.cases().size();
        return Optional.ofNullable(cohorts.get(assignment.cohort()))
                .map(cohort -> new AssignmentBoard.Line(assignment, cohort, asked, Math.min(done, asked)));
    }
}
