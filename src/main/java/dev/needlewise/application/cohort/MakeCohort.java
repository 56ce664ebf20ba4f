package dev.needlewise.application.cohort;

import dev.needlewise.application.Acted;
import dev.needlewise.application.Audit;
import dev.needlewise.application.Fresh;
import dev.needlewise.application.Now;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.CohortRefusal;
import dev.needlewise.domain.training.people.JoiningCode;
import dev.needlewise.domain.training.people.Membership;
import dev.needlewise.domain.training.people.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Makes a cohort with a joining code, supervised by whoever made it. */
public final class MakeCohort {
    private final Transactions transactions;
    private final Records records;
    private final Audit audit;
    private final Packs packs;
    private final Clock clock;
    private final Fresh fresh;

    public MakeCohort(Transactions transactions, Records records, Packs packs, Clock clock, Fresh fresh) {
        this.transactions = transactions;
        this.records = records;
        this.audit = new Audit(records, clock);
        this.packs = packs;
        this.clock = clock;
        this.fresh = fresh;
    }

    /** Found by supervisors only. */
    public Acted<CohortId, CohortRefusal> make(Viewer viewer, String name, String profile, ZoneId zone) {
        if (!viewer.canSupervise()) {
            return Acted.notFound();
        }
        if (!Cohort.isName(name)) {
            return Acted.refused(CohortRefusal.NAME_UNFIT);
        }
        if (packs.current().protocol(profile).isEmpty()) {
            return Acted.refused(CohortRefusal.UNKNOWN_PROFILE);
        }
        return Acted.done(transactions.call(() -> made(viewer, name, profile, zone)));
    }

    private CohortId made(Viewer viewer, String name, String profile, ZoneId zone) {
        Instant now = Now.at(clock);
        CohortId id = new CohortId(fresh.id());
        records.cohorts()
                .save(new Cohort(id, name, profile, zone, JoiningCode.random(fresh.random()), now, Optional.empty()));
        records.cohorts().save(Membership.begun(viewer.person(), id, Role.SUPERVISOR, now));
        audit.tell(viewer, "cohort-made", "cohort", id, id, name);
        return id;
    }
}
