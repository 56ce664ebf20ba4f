package dev.needlewise.application;

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
 * <p>A roster gives nobody a right: who teaches becomes a supervisor by a launch only. Who is no longer on it has left
 * the cohort, and stays on record.
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

    /** Who joined while the platform was asked may be missing from its answer, and has not left. */
    private void merge(LaunchedCohort launched, List<Member> members, Instant asked) {
        Set<PersonId> there = new HashSet<>();
        for (Member member : members) {
            if (member.status() == Member.Status.ACTIVE && !member.userId().isBlank()) {
                boolean teaches = new Roles(member.roles()).superviseContext();
                person(launched, member, !teaches).ifPresent(id -> {
                    there.add(id);
                    if (!teaches) {
                        join(launched.cohort(), id);
                    }
                });
            }
        }
        for (Membership membership : records.cohorts().membersOf(launched.cohort())) {
            boolean listed = there.contains(membership.person());
            boolean known = membership.joined().isBefore(asked);
            if (membership.isCurrent() && membership.role() == Role.TRAINEE && known && !listed) {
                records.cohorts().save(membership.endedAt(Now.at(clock)));
            }
        }
        launches.cohort(launched.cohort()).ifPresent(latest -> launches.save(latest.rosterTakenAt(Now.at(clock))));
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
