package dev.needlewise.application.assignment;

import dev.needlewise.application.Acted;
import dev.needlewise.application.Audit;
import dev.needlewise.application.Fresh;
import dev.needlewise.application.Now;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Supervision;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.AssignmentRefusal;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.assignment.Terms;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Asks a cohort, or some of it, to do cases. */
public final class Assign {
    private final Transactions transactions;
    private final Records records;
    private final Supervision supervision;
    private final Audit audit;
    private final Packs packs;
    private final Clock clock;
    private final Fresh fresh;

    public Assign(Transactions transactions, Records records, Packs packs, Clock clock, Fresh fresh) {
        this.transactions = transactions;
        this.records = records;
        this.supervision = new Supervision(records);
        this.audit = new Audit(records, clock);
        this.packs = packs;
        this.clock = clock;
        this.fresh = fresh;
    }

    /** Makes the assignment, or gives everything that keeps it from being made. */
    public Acted<AssignmentId, List<AssignmentRefusal>> assign(
            Viewer viewer, CohortId cohort, List<ScenarioId> cases, Mode mode, Terms terms) {
        return transactions.call(() -> supervision
                .cohort(viewer, cohort)
                .map(found -> assigned(viewer, found, cases.stream().distinct().toList(), mode, terms))
                .orElseGet(Acted::notFound));
    }

    private Acted<AssignmentId, List<AssignmentRefusal>> assigned(
            Viewer viewer, Cohort cohort, List<ScenarioId> cases, Mode mode, Terms terms) {
        Instant now = Now.at(clock);
        List<AssignmentRefusal> refusals = refusals(cohort, cases, terms, now);
        if (!refusals.isEmpty()) {
            return Acted.refused(refusals);
        }
        AssignmentId id = new AssignmentId(fresh.id());
        Assignment made =
                Assignment.of(id, cohort.id(), terms.title(), cases, now).on(terms);
        records.assignments().save(mode == Mode.ASSESSED ? made.assessed() : made);
        audit.tell(viewer, "assignment-made", "assignment", id, cohort.id(), made.title());
        return Acted.done(id);
    }

    private List<AssignmentRefusal> refusals(Cohort cohort, List<ScenarioId> cases, Terms terms, Instant now) {
        if (!cohort.isOpen()) {
            return List.of(AssignmentRefusal.CLOSED);
        }
        List<AssignmentRefusal> refusals =
                new ArrayList<>(terms.refusals(Trainees.of(records.cohorts().membersOf(cohort.id()))));
        if (cases.isEmpty()) {
            refusals.add(AssignmentRefusal.NO_CASES);
        }
        if (!cases.stream()
                .allMatch(id -> packs.current().keyed(id, cohort.profile()).isPresent())) {
            refusals.add(AssignmentRefusal.UNKNOWN_CASE);
        }
        if (terms.due().filter(due -> !due.isAfter(now)).isPresent()) {
            refusals.add(AssignmentRefusal.DUE_PASSED);
        }
        return refusals;
    }
}
