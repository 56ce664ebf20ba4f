package dev.needlewise.application.people;

import dev.needlewise.application.Now;
import dev.needlewise.application.Sha256;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.Cohorts;
import dev.needlewise.domain.training.people.Membership;
import dev.needlewise.domain.training.people.People;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.Role;
import dev.needlewise.domain.training.people.WebSession;
import dev.needlewise.domain.training.people.WebSessions;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells who a browser's cookie stands for; nobody when it is unknown or its time is over. */
public final class ResolveWebSession {
    private final Transactions transactions;
    private final WebSessions sessions;
    private final People people;
    private final Cohorts cohorts;
    private final SessionTimes times;
    private final Clock clock;

    public ResolveWebSession(
            Transactions transactions,
            WebSessions sessions,
            People people,
            Cohorts cohorts,
            SessionTimes times,
            Clock clock) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.people = people;
        this.cohorts = cohorts;
        this.times = times;
        this.clock = clock;
    }

    /** Who is asking, with everything that use cases need to know about them. */
    public record Visitor(WebSession session, Person person, Viewer viewer) {}

    public Optional<Visitor> resolve(String cookie) {
        String hash = Sha256.of(cookie);
        Instant now = Now.at(clock);
        return transactions.call(() -> sessions.find(hash).flatMap(session -> resolved(session, now)));
    }

    private Optional<Visitor> resolved(WebSession session, Instant now) {
        if (!session.isLiveAt(now, times.idle())) {
            sessions.remove(session.hash());
            return Optional.empty();
        }
        if (session.shouldNote(now)) {
            sessions.save(session.seenAt(now));
        }
        return people.find(session.person()).map(person -> new Visitor(session, person, viewer(session)));
    }

    private Viewer viewer(WebSession session) {
        Map<CohortId, Role> roles = new HashMap<>();
        cohorts.membershipsOf(session.person()).stream()
                .filter(Membership::isCurrent)
                .filter(membership ->
                        session.cohort().map(membership.cohort()::equals).orElse(true))
                .forEach(membership -> roles.put(membership.cohort(), membership.role()));
        return new Viewer(session.person(), session.role(), roles);
    }
}
