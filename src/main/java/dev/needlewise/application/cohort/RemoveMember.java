package dev.needlewise.application.cohort;

import dev.needlewise.application.Acted;
import dev.needlewise.application.Audit;
import dev.needlewise.application.Fresh;
import dev.needlewise.application.Now;
import dev.needlewise.application.Records;
import dev.needlewise.application.Supervision;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.CohortRefusal;
import dev.needlewise.domain.training.people.JoiningCode;
import dev.needlewise.domain.training.people.Membership;
import dev.needlewise.domain.training.people.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Ends somebody's membership; what they did stays on record.
 *
 * <p>The joining code is renewed with it, because whoever was removed knows the old one. It works on a closed cohort too:
 * somebody who left the clinic should not go on reading it.
 */
public final class RemoveMember {
    private final Transactions transactions;
    private final Records records;
    private final Supervision supervision;
    private final Audit audit;
    private final Clock clock;
    private final Fresh fresh;

    public RemoveMember(Transactions transactions, Records records, Clock clock, Fresh fresh) {
        this.transactions = transactions;
        this.records = records;
        this.supervision = new Supervision(records);
        this.audit = new Audit(records, clock);
        this.clock = clock;
        this.fresh = fresh;
    }

    public Acted<Membership, CohortRefusal> remove(Viewer viewer, CohortId cohort, PersonId person) {
        return transactions.call(() -> supervision
                .administered(viewer, cohort)
                .map(found -> removed(viewer, found, person))
                .orElseGet(Acted::notFound));
    }

    private Acted<Membership, CohortRefusal> removed(Viewer viewer, Cohort cohort, PersonId person) {
        List<Membership> everyone = records.cohorts().membersOf(cohort.id());
        Optional<Membership> member = everyone.stream()
                .filter(each -> each.person().equals(person) && each.isCurrent())
                .findFirst();
        if (member.isEmpty()) {
            return Acted.notFound();
        }
        Optional<CohortRefusal> refusal = member.get().refusalToLeave(everyone);
        if (refusal.isPresent()) {
            return Acted.refused(refusal.get());
        }
        Membership ended = member.get().endedAt(Now.at(clock));
        records.cohorts().save(ended);
        records.cohorts().save(cohort.withCode(JoiningCode.random(fresh.random())));
        audit.tell(viewer, "member-removed", "person", person, cohort.id(), "");
        return Acted.done(ended);
    }
}
