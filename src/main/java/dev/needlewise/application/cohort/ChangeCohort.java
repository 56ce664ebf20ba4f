package dev.needlewise.application.cohort;

import dev.needlewise.application.Acted;
import dev.needlewise.application.Audit;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Supervision;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.CohortRefusal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** Changes a cohort's name and time zone, and its profile until somebody has begun a case. */
public final class ChangeCohort {
    private final Transactions transactions;
    private final Records records;
    private final Supervision supervision;
    private final Audit audit;
    private final Packs packs;

    public ChangeCohort(Transactions transactions, Records records, Packs packs, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.supervision = new Supervision(records);
        this.audit = new Audit(records, clock);
        this.packs = packs;
    }

    public Acted<Cohort, CohortRefusal> change(
            Viewer viewer, CohortId cohort, String name, String profile, ZoneId zone) {
        return transactions.call(() -> supervision
                .administered(viewer, cohort)
                .map(found -> changed(viewer, found, name, profile, zone))
                .orElseGet(Acted::notFound));
    }

    private Acted<Cohort, CohortRefusal> changed(
            Viewer viewer, Cohort cohort, String name, String profile, ZoneId zone) {
        Optional<CohortRefusal> refusal = refusal(cohort, name, profile);
        if (refusal.isPresent()) {
            return Acted.refused(refusal.get());
        }
        Cohort changed = cohort.named(name).underProfile(profile).inZone(zone);
        records.cohorts().save(changed);
        audit.tell(
                viewer,
                "cohort-changed",
                "cohort",
                cohort.id(),
                cohort.id(),
                changed.name() + ", " + profile + ", " + zone);
        return Acted.done(changed);
    }

    private Optional<CohortRefusal> refusal(Cohort cohort, String name, String profile) {
        if (!cohort.isOpen()) {
            return Optional.of(CohortRefusal.CLOSED);
        }
        if (!Cohort.isName(name)) {
            return Optional.of(CohortRefusal.NAME_UNFIT);
        }
        if (profile.equals(cohort.profile())) {
            return Optional.empty();
        }
        return packs.current().protocol(profile).isEmpty()
                ? Optional.of(CohortRefusal.UNKNOWN_PROFILE)
                : cohort.refusalToChangeProfile(records.sessions().anyBegunIn(cohort.id()));
    }
}
