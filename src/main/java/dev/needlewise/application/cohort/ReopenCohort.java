package dev.needlewise.application.cohort;

import dev.needlewise.application.Acted;
import dev.needlewise.application.Audit;
import dev.needlewise.application.Fresh;
import dev.needlewise.application.Records;
import dev.needlewise.application.Supervision;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.CohortRefusal;
import dev.needlewise.domain.training.people.JoiningCode;
import java.time.Clock;

/** Opens a closed cohort again, with another joining code. */
public final class ReopenCohort {
    private final Transactions transactions;
    private final Records records;
    private final Supervision supervision;
    private final Audit audit;
    private final Fresh fresh;

    public ReopenCohort(Transactions transactions, Records records, Clock clock, Fresh fresh) {
        this.transactions = transactions;
        this.records = records;
        this.supervision = new Supervision(records);
        this.audit = new Audit(records, clock);
        this.fresh = fresh;
    }

    public Acted<Cohort, CohortRefusal> reopen(Viewer viewer, CohortId cohort) {
        return transactions.call(() -> supervision
                .administered(viewer, cohort)
                .map(found -> reopened(viewer, found))
                .orElseGet(Acted::notFound));
    }

    private Acted<Cohort, CohortRefusal> reopened(Viewer viewer, Cohort cohort) {
        Cohort open = cohort.reopened().withCode(JoiningCode.random(fresh.random()));
        records.cohorts().save(open);
        audit.tell(viewer, "cohort-reopened", "cohort", cohort.id(), cohort.id(), "");
        return Acted.done(open);
    }
}
