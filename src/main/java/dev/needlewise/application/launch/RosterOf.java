package dev.needlewise.application.launch;

import dev.needlewise.application.Fresh;
import dev.needlewise.application.Now;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.Membership;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.people.Role;
import dev.needlewise.lti.launch.Roles;
import dev.needlewise.lti.nrps.Member;
import dev.needlewise.lti.nrps.NrpsEndpoint;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.platform.Registrations;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes over the roster of a course, so that a supervisor sees those who have not started.
 *
 * <p>A roster gives nobody a right: who teaches becomes a supervisor by a launch only. Who was on it and is no longer, or
 * is on it as inactive or deleted, has left the cohort, and stays on record. Platforms leave people out who are there
 * all the same (test users, people who hide themselves), and others join a cohort by its code: whom the roster never
 * listed, it cannot end.
 */
public final class RosterOf {
    private final Transactions transactions;
    private final Records records;
    private final Launches launches;
    private final Registrations registrations;
    private final Roster roster;
    private final Clock clock;
    private final Fresh fresh;

    public RosterOf(
            Transactions transactions,
            Records records,
            Launches launches,
            Registrations registrations,
            Roster roster,
            Clock clock,
            Fresh fresh) {
        this.transactions = transactions;
        this.records = records;
        this.launches = launches;
        this.registrations = registrations;
        this.roster = roster;
        this.clock = clock;
        this.fresh = fresh;
    }

    /** The sentence of a failure, if it failed; the platform is waited for outside of any transaction. */
    public Optional<String> takeOver(CohortId cohort) {
        Optional<LaunchedCohort> launched = transactions
                .call(() -> launches.cohort(cohort))
                .filter(found -> found.memberships().isPresent());
        Optional<Registration> registration = launched.map(LaunchedCohort::registration)
                .flatMap(registrations::find)
                .filter(Registration::active);
        if (launched.isEmpty() || registration.isEmpty()) {
            return Optional.of("The learning platform gives no roster for this cohort.");
        }
        Instant asked = Now.at(clock);
        Roster.Answer answer = roster.of(
                registration.get(),
                launched.get().deploymentId(),
                new NrpsEndpoint(launched.get().memberships().orElseThrow()));
        if (!answer.problem().isEmpty()) {
            return Optional.of(answer.problem());
        }
        transactions.run(() -> merge(launched.get(), answer.members(), asked));
        return Optional.empty();
    }

    private void merge(LaunchedCohort launched, List<Member> members, Instant asked) {
        Set<PersonId> active = new HashSet<>();
        Set<PersonId> gone = new HashSet<>();
        for (Member member : members) {
            boolean here = member.status() == Member.Status.ACTIVE;
            boolean teaches = new Roles(member.roles()).superviseContext();
            Optional<PersonId> person =
                    member.userId().isBlank() ? Optional.empty() : person(launched, member, here && !teaches);
            person.ifPresent((here ? active : gone)::add);
            person.filter(known -> here && !teaches).ifPresent(known -> join(launched.cohort(), known));
        }
        // A roster without anybody is a platform's fault, or its way to say that it tells this tool nothing.
        if (!active.isEmpty()) {
            gone.addAll(missed(launched.cohort(), active));
            end(launched.cohort(), gone, asked);
            launches.saveListed(launched.cohort(), active);
        }
        launches.cohort(launched.cohort()).ifPresent(latest -> launches.save(latest.rosterTakenAt(Now.at(clock))));
    }

    /** Whom it listed before and lists no more; whom it never listed, it cannot miss. */
    private Set<PersonId> missed(CohortId cohort, Set<PersonId> active) {
        Set<PersonId> missed = new HashSet<>(launches.listed(cohort));
        missed.removeAll(active);
        return missed;
    }

    /** Who joined while the platform was asked may be missing from its answer, and has not left. */
    private void end(CohortId cohort, Set<PersonId> gone, Instant asked) {
        for (Membership membership : records.cohorts().membersOf(cohort)) {
            boolean ends =
                    membership.trains() && membership.joined().isBefore(asked) && gone.contains(membership.person());
            if (ends) {
                records.cohorts().save(membership.endedAt(Now.at(clock)));
            }
        }
    }

    private Optional<PersonId> person(LaunchedCohort launched, Member member, boolean makes) {
        Identity identity = new Identity(launched.registration().toString(), member.userId());
        Optional<Person> known = records.people().byIdentity(identity);
        if (known.isPresent() || !makes) {
            return known.map(Person::id);
        }
        Person person = new Person(
                new PersonId(fresh.id()), Person.fitting(member.spokenName().orElse(""), "Unnamed"), Now.at(clock));
        records.people().add(person, identity);
        return Optional.of(person.id());
    }

    private void join(CohortId cohort, PersonId person) {
        Optional<Membership> already = records.cohorts().membership(person, cohort);
        if (already.filter(Membership::isCurrent).isEmpty()) {
            records.cohorts()
                    .save(already.map(before -> before.againFrom(Now.at(clock), Role.TRAINEE))
                            .orElseGet(() -> Membership.begun(person, cohort, Role.TRAINEE, Now.at(clock))));
        }
    }
}
