package dev.needlewise.application.assignment;

import dev.needlewise.application.Acted;
import dev.needlewise.application.Audit;
import dev.needlewise.application.Now;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Supervision;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.grading.Cases;
import dev.needlewise.application.grading.Remarking;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.AssignmentRefusal;
import dev.needlewise.domain.training.assignment.Terms;
import dev.needlewise.domain.training.people.PersonId;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Changes the terms of an assignment; its cases and its mode stay, so that attempts remain comparable. */
public final class ChangeAssignment {
    private final Transactions transactions;
    private final Records records;
    private final Supervision supervision;
    private final Audit audit;
    private final Remarking remarking;
    private final Clock clock;

    public ChangeAssignment(Transactions transactions, Records records, Packs packs, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.supervision = new Supervision(records);
        this.audit = new Audit(records, clock);
        this.remarking = new Remarking(records, new Cases(packs));
        this.clock = clock;
    }

    /** Makes the change, or gives everything that keeps it from being made. */
    public Acted<Assignment, List<AssignmentRefusal>> change(Viewer viewer, AssignmentId id, Terms terms) {
        return transactions.call(() -> supervision
                .assignment(viewer, id)
                .map(found -> changed(viewer, found, terms))
                .orElseGet(Acted::notFound));
    }

    private Acted<Assignment, List<AssignmentRefusal>> changed(Viewer viewer, Assignment assignment, Terms terms) {
        if (assignment.withdrawn().isPresent()) {
            return Acted.refused(List.of(AssignmentRefusal.WITHDRAWN));
        }
        List<AssignmentRefusal> refusals = terms.refusals(allowed(assignment));
        if (!refusals.isEmpty()) {
            return Acted.refused(refusals);
        }
        Assignment changed = assignment.on(terms);
        records.assignments().save(changed);
        if (changed.whichCounts() != assignment.whichCounts()
                || changed.afterCritical() != assignment.afterCritical()) {
            remarking.after(changed, Now.at(clock));
        }
        audit.tell(viewer, "assignment-changed", "assignment", assignment.id(), assignment.cohort(), changed.title());
        return Acted.done(changed);
    }

    /** Whoever was named before may stay named after they left. */
    private Set<PersonId> allowed(Assignment assignment) {
        Set<PersonId> allowed = new HashSet<>(Trainees.of(records.cohorts().membersOf(assignment.cohort())));
        allowed.addAll(assignment.onlyFor());
        return allowed;
    }
}
