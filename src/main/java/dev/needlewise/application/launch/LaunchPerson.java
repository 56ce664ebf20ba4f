package dev.needlewise.application.launch;

import dev.needlewise.application.Fresh;
import dev.needlewise.application.Now;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.people.EndWebSession;
import dev.needlewise.application.people.SignIn;
import dev.needlewise.application.people.SignInPerson;
import dev.needlewise.application.people.SignedIn;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.Membership;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.people.Role;
import dev.needlewise.domain.training.review.AuditEntry;
import dev.needlewise.lti.Verdict;
import dev.needlewise.lti.launch.DeepLinkingLaunch;
import dev.needlewise.lti.launch.Launch;
import dev.needlewise.lti.launch.LaunchAnswer;
import dev.needlewise.lti.launch.LaunchDesk;
import dev.needlewise.lti.launch.LaunchMessage;
import dev.needlewise.lti.launch.LaunchRefusal;
import dev.needlewise.lti.launch.ResourceLinkLaunch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lets somebody in whose launch is valid: the person, their cohort, their place in it, and where they go. */
public final class LaunchPerson {
    private static final Duration ROSTER_GRAIN = Duration.ofMinutes(10);
    private static final int LONGEST_SETTINGS = 20_000;

    private final LaunchDesk desk;
    private final Transactions transactions;
    private final Records records;
    private final Launches launches;
    private final LaunchedCohorts cohorts;
    private final Activities activities;
    private final SignInPerson signIn;
    private final EndWebSession endSession;
    private final Clock clock;

    public LaunchPerson(
            LaunchDesk desk,
            Transactions transactions,
            Records records,
            Launches launches,
            Packs packs,
            SignInPerson signIn,
            EndWebSession endSession,
            Clock clock,
            Fresh fresh) {
        this.desk = desk;
        this.transactions = transactions;
        this.records = records;
        this.launches = launches;
        this.cohorts = new LaunchedCohorts(records, launches, packs, clock, fresh);
        this.activities = new Activities(records, launches, packs, clock, fresh);
        this.signIn = signIn;
        this.endSession = endSession;
        this.clock = clock;
    }

    /**
     * Everything in one transaction. Refused, and nothing made, where the activity names something that is not here.
     *
     * @param before the cookie of an earlier launch, which is worthless from here on
     */
    public Verdict<Launched> launch(LaunchAnswer.Proven proven, Optional<String> before) {
        return transactions.call(() -> {
            Verdict<Launched> launched = desk.admit(proven, clock.instant()).then(this::launched);
            launched.value().flatMap(known -> before).ifPresent(endSession::end);
            return launched;
        });
    }

    private Verdict<Launched> launched(Launch launch) {
        Optional<LaunchRefusal> missing =
                launch.match(activities::missing, LaunchPerson::tooLarge, review -> Optional.empty());
        return missing.<Verdict<Launched>>map(refusal -> Verdict.refused(refusal.of(launch.message())))
                .orElseGet(() -> Verdict.accepted(accepted(launch)));
    }

    /** What the platform wants back is kept until the choice is made, which needs an end. */
    private static Optional<LaunchRefusal> tooLarge(DeepLinkingLaunch launch) {
        return launch.settings().json().length() <= LONGEST_SETTINGS
                ? Optional.empty()
                : Optional.of(new LaunchRefusal(
                        LaunchRefusal.Reason.DEEP_LINKING_MALFORMED,
                        "expected settings of at most " + LONGEST_SETTINGS + " characters"));
    }

    private Launched accepted(Launch launch) {
        LaunchMessage message = launch.message();
        Role role = message.roles().superviseContext() ? Role.SUPERVISOR : Role.TRAINEE;
        Optional<Cohort> cohort = cohorts.of(launch);
        SignedIn signedIn = signIn.signIn(
                new SignIn(identity(launch), message.names().spoken().orElse(""), role, cohort.map(Cohort::id), true));
        PersonId person = signedIn.person().id();
        cohort.ifPresent(found -> belong(person, found.id(), role));
        String path = launch.match(
                activity -> path(activity, person, cohort.orElseThrow()),
                choice -> choose(choice, signedIn),
                review -> activities.reviewed(review, cohort.orElseThrow(), role));
        records.audit()
                .append(new AuditEntry(
                        Now.at(clock),
                        person.value(),
                        "launched",
                        "platform",
                        message.registration().toString(),
                        cohort.map(Cohort::id),
                        role.code()));
        return new Launched(signedIn, path, role == Role.SUPERVISOR ? rosterDue(cohort) : Optional.empty());
    }

    /** A person is a subject of a registration; an e-mail address says nothing. */
    private static Identity identity(Launch launch) {
        return new Identity(
                launch.message().person().registration().toString(),
                launch.message().person().subject());
    }

    private void belong(PersonId person, CohortId cohort, Role role) {
        Optional<Membership> already = records.cohorts().membership(person, cohort);
        Instant now = Now.at(clock);
        Membership wanted = already.map(before -> before.isCurrent() ? before.as(role) : before.againFrom(now, role))
                .orElseGet(() -> Membership.begun(person, cohort, role, now));
        if (!already.equals(Optional.of(wanted))) {
            records.cohorts().save(wanted);
        }
    }

    private String path(ResourceLinkLaunch launch, PersonId person, Cohort cohort) {
        return activities
                .open(launch, person, cohort)
                .map(activity -> "/lti/activities/" + activity.assignment())
                .orElse("/");
    }

    private String choose(DeepLinkingLaunch launch, SignedIn signedIn) {
        launches.save(
                signedIn.session().hash(),
                new Choosing(
                        launch.message().registration(),
                        launch.message().deploymentId(),
                        launch.settings().json(),
                        Now.at(clock)));
        return "/lti/choose";
    }

    private Optional<CohortId> rosterDue(Optional<Cohort> cohort) {
        Instant now = Now.at(clock);
        return cohort.flatMap(found -> launches.cohort(found.id()))
                .filter(launched -> launched.memberships().isPresent())
                .filter(launched -> launched.rosterAt()
                        .map(at -> at.plus(ROSTER_GRAIN).isBefore(now))
                        .orElse(true))
                .map(LaunchedCohort::cohort);
    }
}
