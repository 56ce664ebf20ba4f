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
import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.Membership;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets somebody supervise a cohort beside those who do. They must have signed in once, so that they are known.
 *
 * <p>Who learns here is refused: a mistyped account name must not take a trainee, with what they did, out of sight.
 */
public final class AddSupervisor {
    private final Transactions transactions;
    private final Records records;
    private final Supervision supervision;
    private final Audit audit;
    private final Clock clock;

    public AddSupervisor(Transactions transactions, Records records, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.supervision = new Supervision(records);
        this.audit = new Audit(records, clock);
        this.clock = clock;
    }

    /** Adds whoever signs in with this account name. */
    public Acted<Person, CohortRefusal> add(Viewer viewer, CohortId cohort, String account) {
        return transactions.call(() -> supervision
                .administered(viewer, cohort)
                .map(found -> added(viewer, found, account.strip()))
                .orElseGet(Acted::notFound));
    }

    private Acted<Person, CohortRefusal> added(Viewer viewer, Cohort cohort, String account) {
        if (!cohort.isOpen()) {
            return Acted.refused(CohortRefusal.CLOSED);
        }
        Optional<Person> person =
                account.isEmpty() ? Optional.empty() : records.people().byIdentity(Identity.ofForm(account));
        if (person.isEmpty()) {
            return Acted.refused(CohortRefusal.UNKNOWN_ACCOUNT);
        }
        Optional<Membership> already = records.cohorts().membership(person.get().id(), cohort.id());
        if (already.filter(Membership::supervises).isPresent()) {
            return Acted.refused(CohortRefusal.ALREADY_MEMBER);
        }
        if (already.filter(Membership::isCurrent).isPresent()) {
            return Acted.refused(CohortRefusal.TRAINEE_HERE);
        }
        records.cohorts().save(supervising(person.get(), cohort, already));
        audit.tell(viewer, "supervisor-added", "person", person.get().id(), cohort.id(), "");
        return Acted.done(person.get());
    }

    private Membership supervising(Person person, Cohort cohort, Optional<Membership> already) {
        Instant now = Now.at(clock);
        return already.map(before -> before.againFrom(now, Role.SUPERVISOR))
                .orElseGet(() -> Membership.begun(person.id(), cohort.id(), Role.SUPERVISOR, now));
    }
}
