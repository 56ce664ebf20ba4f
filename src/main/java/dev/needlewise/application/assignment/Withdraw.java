package dev.needlewise.application.assignment;

import dev.needlewise.application.Acted;
import dev.needlewise.application.Audit;
import dev.needlewise.application.Now;
import dev.needlewise.application.Records;
import dev.needlewise.application.Supervision;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.AssignmentRefusal;
import java.time.Clock;

/** Takes an assignment back: nothing new is begun in it, what was done stays. */
public final class Withdraw {
    private final Transactions transactions;
    private final Records records;
    private final Supervision supervision;
    private final Audit audit;
    private final Clock clock;

    public Withdraw(Transactions transactions, Records records, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.supervision = new Supervision(records);
        this.audit = new Audit(records, clock);
        this.clock = clock;
    }

    public Acted<Assignment, AssignmentRefusal> withdraw(Viewer viewer, AssignmentId id) {
        return transactions.call(() -> supervision
                .assignment(viewer, id)
                .map(found -> withdrawn(viewer, found))
                .orElseGet(Acted::notFound));
    }

    private Acted<Assignment, AssignmentRefusal> withdrawn(Viewer viewer, Assignment assignment) {
        if (assignment.withdrawn().isPresent()) {
            return Acted.refused(AssignmentRefusal.WITHDRAWN);
        }
        Assignment withdrawn = assignment.withdrawnAt(Now.at(clock));
        records.assignments().save(withdrawn);
        audit.tell(
                viewer, "assignment-withdrawn", "assignment", assignment.id(), assignment.cohort(), assignment.title());
        return Acted.done(withdrawn);
    }
}
