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

/** Gives a cohort another joining code, which makes the one before worthless. */
public final class RenewJoiningCode {
    private final Transactions transactions;
    private final Records records;
    private final Supervision supervision;
    private final Audit audit;
    private final Fresh fresh;

    public RenewJoiningCode(Transactions transactions, Records records, Clock clock, Fresh fresh) {
        this.transactions = transactions;
        this.records = records;
        this.supervision = new Supervision(records);
        this.audit = new Audit(records, clock);
        this.fresh = fresh;
    }

    public Acted<JoiningCode, CohortRefusal> renew(Viewer viewer, CohortId cohort) {
        return transactions.call(() -> supervision
                .administered(viewer, cohort)
                .map(found -> renewed(viewer, found))
                .orElseGet(Acted::notFound));
    }

    private Acted<JoiningCode, CohortRefusal> renewed(Viewer viewer, Cohort cohort) {
        if (!cohort.isOpen()) {
            return Acted.refused(CohortRefusal.CLOSED);
        }
        JoiningCode code = JoiningCode.random(fresh.random());
        records.cohorts().save(cohort.withCode(code));
        audit.tell(viewer, "joining-code-renewed", "cohort", cohort.id(), cohort.id(), "");
        return Acted.done(code);
    }
}
