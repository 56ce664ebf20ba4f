package dev.needlewise.application.cohort;

import dev.needlewise.application.Acted;
import dev.needlewise.application.Audit;
import dev.needlewise.application.Now;
import dev.needlewise.application.Records;
import dev.needlewise.application.Supervision;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.CohortRefusal;
import java.time.Clock;

/** Closes a cohort: nobody joins and nothing new is begun; all stays readable. */
public final class CloseCohort {
    private final Transactions transactions;
    private final Records records;
    private final Supervision supervision;
    private final Audit audit;
    private final Clock clock;

    public CloseCohort(Transactions transactions, Records records, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.supervision = new Supervision(records);
        this.audit = new Audit(records, clock);
        this.clock = clock;
    }

    public Acted<Cohort, CohortRefusal> close(Viewer viewer, CohortId cohort) {
        return transactions.call(() -> supervision
                .administered(viewer, cohort)
                .map(found -> closed(viewer, found))
                .orElseGet(Acted::notFound));
    }

    private Acted<Cohort, CohortRefusal> closed(Viewer viewer, Cohort cohort) {
        if (!cohort.isOpen()) {
            return Acted.refused(CohortRefusal.CLOSED);
        }
        Cohort closed = cohort.closedAt(Now.at(clock));
        records.cohorts().save(closed);
        audit.tell(viewer, "cohort-closed", "cohort", cohort.id(), cohort.id(), "");
        return Acted.done(closed);
    }
}
