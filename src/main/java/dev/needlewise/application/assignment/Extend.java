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
import dev.needlewise.domain.training.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Gives one person more time. */
public final class Extend {
    private final Transactions transactions;
    private final Records records;
    private final Supervision supervision;
    private final Audit audit;
    private final Clock clock;

    public Extend(Transactions transactions, Records records, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.supervision = new Supervision(records);
        this.audit = new Audit(records, clock);
        this.clock = clock;
    }

    public Acted<Assignment, AssignmentRefusal> extend(Viewer viewer, AssignmentId id, PersonId person, Instant until) {
        return transactions.call(() -> supervision
                .assignment(viewer, id)
                .map(found -> extended(viewer, found, person, until))
                .orElseGet(Acted::notFound));
    }

    private Acted<Assignment, AssignmentRefusal> extended(
            Viewer viewer, Assignment assignment, PersonId person, Instant until) {
        Optional<AssignmentRefusal> refusal = refusal(assignment, person, until);
        if (refusal.isPresent()) {
            return Acted.refused(refusal.get());
        }
        Assignment extended = assignment.extended(person, until);
        records.assignments().save(extended);
        audit.tell(
                viewer,
                "assignment-extended",
                "person",
                person,
                assignment.cohort(),
                assignment.title() + ", " + until);
        return Acted.done(extended);
    }

    private Optional<AssignmentRefusal> refusal(Assignment assignment, PersonId person, Instant until) {
        if (assignment.withdrawn().isPresent()) {
            return Optional.of(AssignmentRefusal.WITHDRAWN);
        }
        if (assignment.due().isEmpty()) {
            return Optional.of(AssignmentRefusal.NEVER_DUE);
        }
        if (!assignment.isFor(person)
                || !Trainees.of(records.cohorts().membersOf(assignment.cohort()))
                        .contains(person)) {
            return Optional.of(AssignmentRefusal.NOT_A_TRAINEE);
        }
        boolean later = until.isAfter(assignment.due().get()) && until.isAfter(Now.at(clock));
        return later ? Optional.empty() : Optional.of(AssignmentRefusal.EXTENSION_TOO_EARLY);
    }
}
