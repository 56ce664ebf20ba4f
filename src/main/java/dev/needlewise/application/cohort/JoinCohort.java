package dev.needlewise.application.cohort;

import dev.needlewise.application.Acted;
import dev.needlewise.application.Audit;
import dev.needlewise.application.Now;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortRefusal;
import dev.needlewise.domain.training.people.JoiningCode;
import dev.needlewise.domain.training.people.Membership;
import dev.needlewise.domain.training.people.Role;
import java.time.Clock;
import java.util.Optional;

/** Lets whoever has the joining code into the cohort, as a trainee. */
public final class JoinCohort {
    private final Transactions transactions;
    private final Records records;
    private final Audit audit;
    private final Clock clock;

    public JoinCohort(Transactions transactions, Records records, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.audit = new Audit(records, clock);
        this.clock = clock;
    }

    public Acted<Cohort, CohortRefusal> join(Viewer viewer, String typed) {
        return transactions.call(() -> JoiningCode.parse(typed)
                .flatMap(records.cohorts()::byCode)
                .map(cohort -> joined(viewer, cohort))
                .orElseGet(() -> Acted.refused(CohortRefusal.UNKNOWN_CODE)));
    }

    private Acted<Cohort, CohortRefusal> joined(Viewer viewer, Cohort cohort) {
        Optional<Membership> already = records.cohorts().membership(viewer.person(), cohort.id());
        Optional<CohortRefusal> refusal = cohort.refusalToJoin(already);
        if (refusal.isPresent()) {
            return Acted.refused(refusal.get());
        }
        records.cohorts()
                .save(already.map(before -> before.againFrom(Now.at(clock), Role.TRAINEE))
                        .orElseGet(() -> Membership.begun(viewer.person(), cohort.id(), Role.TRAINEE, Now.at(clock))));
        audit.tell(viewer, "cohort-joined", "cohort", cohort.id(), cohort.id(), "");
        return Acted.done(cohort);
    }
}
