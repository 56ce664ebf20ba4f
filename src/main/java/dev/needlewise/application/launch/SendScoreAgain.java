package dev.needlewise.application.launch;

import dev.needlewise.application.Audit;
import dev.needlewise.application.Now;
import dev.needlewise.application.Records;
import dev.needlewise.application.Supervision;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.score.WaitingScore;
import java.time.Clock;
import java.util.Optional;

/** Puts marks that a gradebook refused back into the queue, for one trainee or for all of an assignment. */
public final class SendScoreAgain {
    private final Transactions transactions;
    private final Records records;
    private final Supervision supervision;
    private final Audit audit;
    private final Clock clock;

    public SendScoreAgain(Transactions transactions, Records records, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.supervision = new Supervision(records);
        this.audit = new Audit(records, clock);
        this.clock = clock;
    }

    /** How many were put back; nothing where the viewer does not supervise the assignment. */
    public Optional<Integer> send(Viewer viewer, AssignmentId assignment, Optional<PersonId> person) {
        return transactions.call(
                () -> supervision.assignment(viewer, assignment).map(found -> sent(viewer, found, person)));
    }

    private int sent(Viewer viewer, Assignment assignment, Optional<PersonId> person) {
        int sent = 0;
        for (WaitingScore score :
                WaitingScore.newest(records.scores().of(assignment.id())).values()) {
            boolean asked = person.map(score.score().person()::equals).orElse(true);
            if (asked && score.state() == WaitingScore.State.REFUSED) {
                records.scores().save(score.onceMore(Now.at(clock)));
                audit.tell(viewer, "score-sent-again", "person", score.score().person(), assignment.cohort(), "");
                sent++;
            }
        }
        return sent;
    }
}
