package dev.needlewise.application.assignment;

import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists what a supervisor's cohorts are asked to do, and how far they are. */
public final class ListAssignments {
    private final Transactions transactions;
    private final Records records;

    public ListAssignments(Transactions transactions, Records records) {
        this.transactions = transactions;
        this.records = records;
    }

    public AssignmentBoard list(Viewer viewer) {
        return transactions.call(() -> board(viewer.supervised()));
    }

    private AssignmentBoard board(Set<CohortId> supervised) {
        Map<CohortId, Cohort> cohorts = records.cohorts().byIds(supervised);
        Map<CohortId, Integer> trainees = records.cohorts().traineesIn(supervised);
        Map<AssignmentId, Long> done = records.standings().inCohorts(supervised).stream()
                .flatMap(standing -> standing.key().scope().assignment().stream())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        return new AssignmentBoard(
                cohorts.values().stream()
                        .filter(Cohort::isOpen)
                        .sorted(Comparator.comparing(cohort -> cohort.name().toLowerCase(Locale.ROOT)))
                        .toList(),
                records.assignments().ofCohorts(supervised).stream()
                        .sorted(Comparator.comparing(Assignment::made).reversed())
                        .flatMap(assignment -> line(
                                assignment,
                                cohorts,
                                trainees.getOrDefault(assignment.cohort(), 0),
                                done.getOrDefault(assignment.id(), 0L).intValue())
                                .stream())
                        .toList());
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
