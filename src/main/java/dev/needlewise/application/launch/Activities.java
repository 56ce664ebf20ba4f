package dev.needlewise.application.launch;

import dev.needlewise.application.Fresh;
import dev.needlewise.application.Now;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.domain.scenario.CaseSet;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.people.Role;
import dev.needlewise.domain.training.people.Words;
import dev.needlewise.domain.training.review.AuditEntry;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.domain.training.session.StandingKey;
import dev.needlewise.lti.ags.AgsEndpoint;
import dev.needlewise.lti.ags.GradebookLink;
import dev.needlewise.lti.launch.LaunchRefusal;
import dev.needlewise.lti.launch.ResourceLink;
import dev.needlewise.lti.launch.ResourceLinkLaunch;
import dev.needlewise.lti.launch.SubmissionReviewLaunch;
import dev.needlewise.lti.platform.RegistrationId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Opens the activity of a launch: finds or makes its assignment, and keeps where its marks go. */
final class Activities {
    private static final int SESSIONS = 500;

    private final Records records;
    private final Launches launches;
    private final Packs packs;
    private final Clock clock;
    private final Fresh fresh;

    Activities(Records records, Launches launches, Packs packs, Clock clock, Fresh fresh) {
        this.records = records;
        this.launches = launches;
        this.packs = packs;
        this.clock = clock;
        this.fresh = fresh;
    }

    /** Why the activity cannot be opened: it names what is not here, or what belongs to another platform. */
    Optional<LaunchRefusal> missing(ResourceLinkLaunch launch) {
        Optional<Wanted> wanted = Wanted.in(launch.message().custom());
        return wanted.filter(one -> !isHere(one, launch.message().registration()))
                .map(one -> new LaunchRefusal(
                        LaunchRefusal.Reason.TARGET_LINK_WRONG,
                        "the activity names a " + one.kind() + " that is not here"));
    }

    private boolean isHere(Wanted wanted, RegistrationId registration) {
        Pack pack = packs.current();
        if (wanted instanceof Wanted.ACase one) {
            return one.in(pack)
                    .filter(scenario ->
                            pack.keyed(scenario.id(), pack.defaultProfile()).isPresent())
                    .isPresent();
        }
        if (wanted instanceof Wanted.ASet set) {
            return set.in(pack)
                    .filter(found -> !Wanted.ASet.cases(found, pack, pack.defaultProfile())
                            .isEmpty())
                    .isPresent();
        }
        return wanted instanceof Wanted.AnAssignment one
                && records.assignments()
                        .find(one.assignment())
                        .flatMap(found -> launches.cohort(found.cohort()))
                        .filter(launched -> launched.registration().equals(registration))
                        .isPresent();
    }

    /** None for a link to the application as a whole. */
    Optional<LaunchedActivity> open(ResourceLinkLaunch launch, PersonId person, Cohort cohort) {
        return Wanted.in(launch.message().custom()).map(wanted -> {
            LaunchedActivity activity = launches.activity(
                            cohort.id(), launch.resourceLink().id(), wanted.resource())
                    .orElseGet(() -> made(launch, wanted, cohort));
            boolean marked = launch.message().roles().earnMarks();
            launch.gradebook()
                    .filter(endpoint -> marked && endpoint.takesScores())
                    .ifPresent(endpoint -> launches.save(
                            person, activity.assignment(), link(launch, wanted, person, activity, endpoint)));
            return activity;
        });
    }

    private GradebookLink link(
            ResourceLinkLaunch launch,
            Wanted wanted,
            PersonId person,
            LaunchedActivity activity,
            AgsEndpoint endpoint) {
        // The title is asked for once: it names a column, and columns are not renamed.
        String label = launches.gradebook(person, activity.assignment())
                .map(GradebookLink::label)
                .orElseGet(() -> records.assignments()
                        .find(activity.assignment())
                        .orElseThrow()
                        .title());
        return new GradebookLink(
                launch.message().registration(),
                launch.message().deploymentId(),
                launch.message().person().subject(),
                launch.resourceLink().id(),
                wanted.resource(),
                label,
                endpoint);
    }

    private LaunchedActivity made(ResourceLinkLaunch launch, Wanted wanted, Cohort cohort) {
        Assignment assignment = assignment(launch, wanted, cohort);
        boolean own =
                wanted instanceof Wanted.AnAssignment one && one.assignment().equals(assignment.id());
        boolean copied = wanted instanceof Wanted.AnAssignment && !own;
        if (!own) {
            records.assignments().save(assignment);
            records.audit()
                    .append(new AuditEntry(
                            Now.at(clock),
                            AuditEntry.SYSTEM,
                            copied ? "assignment-copied" : "assignment-made",
                            "assignment",
                            assignment.id().value(),
                            Optional.of(cohort.id()),
                            assignment.title()));
        }
        LaunchedActivity activity = new LaunchedActivity(cohort.id(), assignment.id(), copied);
        launches.add(launch.resourceLink().id(), wanted.resource(), activity);
        return activity;
    }

    private Assignment assignment(ResourceLinkLaunch launch, Wanted wanted, Cohort cohort) {
        if (wanted instanceof Wanted.AnAssignment one) {
            Assignment found = records.assignments().find(one.assignment()).orElseThrow();
            return found.cohort().equals(cohort.id()) ? found : copy(found, cohort);
        }
        Pack pack = packs.current();
        if (wanted instanceof Wanted.ASet one) {
            CaseSet set = one.in(pack).orElseThrow();
            return open(launch, set.title(), Wanted.ASet.cases(set, pack, pack.defaultProfile()), cohort);
        }
        Scenario scenario = ((Wanted.ACase) wanted).in(pack).orElseThrow();
        return open(launch, scenario.title(), List.of(scenario.id()), cohort);
    }

    private Assignment open(ResourceLinkLaunch launch, String title, List<ScenarioId> cases, Cohort cohort) {
        String shown = Words.kept(launch.resourceLink().title().orElse(title), Assignment.LONGEST_TITLE);
        return Assignment.of(
                new AssignmentId(fresh.id()), cohort.id(), shown.isBlank() ? title : shown, cases, Now.at(clock));
    }

    /** The course was copied; its old dates, people and extensions mean nothing in the new one. */
    private Assignment copy(Assignment found, Cohort cohort) {
        Assignment copy = Assignment.of(
                        new AssignmentId(fresh.id()), cohort.id(), found.title(), found.cases(), Now.at(clock))
                .allowing(found.attemptsAllowed())
                .counting(found.whichCounts())
                .marking(found.afterCritical());
        return found.mode() == Mode.ASSESSED ? copy.assessed() : copy;
    }

    /** Where the attempt that counts is: read by its own trainee, or for a supervisor. */
    String reviewed(SubmissionReviewLaunch launch, Cohort cohort, Role role) {
        Optional<LaunchedActivity> activity = Wanted.in(launch.message().custom())
                .flatMap(wanted ->
                        launches.activity(cohort.id(), launch.resourceLink().id(), wanted.resource()));
        Identity submitter = new Identity(
                launch.submitter().registration().toString(), launch.submitter().subject());
        Optional<SessionId> session = records.people()
                .byIdentity(submitter)
                .flatMap(person -> records.sessions().inCohort(cohort.id(), person.id(), SESSIONS).stream()
                        .filter(each -> each.finished().isPresent())
                        .filter(each -> activity.map(found -> isOf(found, each))
                                .orElseGet(() -> isOf(launch.resourceLink(), each)))
                        .findFirst())
                .map(this::counting);
        return session.map(found -> role == Role.SUPERVISOR ? "/reviews/" + found : "/sessions/" + found + "/feedback")
                .or(() -> activity.map(found -> "/lti/activities/" + found.assignment()))
                .orElse("/");
    }

    private static boolean isOf(LaunchedActivity activity, SessionSummary session) {
        return session.attempt().scope().equals(Scope.ofAssignment(activity.cohort(), activity.assignment()));
    }

    /** Gradebooks may leave out what a link of the course was given, but they name the link. */
    private boolean isOf(ResourceLink link, SessionSummary session) {
        return session.attempt()
                .scope()
                .assignment()
                .flatMap(assignment -> launches.gradebook(session.attempt().person(), assignment))
                .filter(gradebook -> gradebook.resourceLinkId().equals(link.id()))
                .isPresent();
    }

    private SessionId counting(SessionSummary newest) {
        return newest.attempt()
                .scope()
                .assignment()
                .flatMap(records.assignments()::find)
                .flatMap(assignment -> records.standings()
                        .find(StandingKey.of(newest.attempt()))
                        .map(standing ->
                                standing.counting(assignment.whichCounts()).session()))
                .orElse(newest.id());
    }
}
