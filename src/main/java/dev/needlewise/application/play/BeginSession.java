package dev.needlewise.application.play;

import dev.needlewise.application.Fresh;
import dev.needlewise.application.Now;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.grading.Grader;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.Availability;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.session.Attempt;
import dev.needlewise.domain.training.session.CandidateSession;
import dev.needlewise.domain.training.session.Played;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.SessionId;
import java.time.Clock;
import java.util.Optional;

/** Begins a session, or leads back to the one that is running: nobody runs two attempts at once within a scope. */
public final class BeginSession {
    private final Transactions transactions;
    private final Records records;
    private final Packs packs;
    private final Clock clock;
    private final Fresh fresh;
    private final KeepGradebook gradebooks;

    public BeginSession(
            Transactions transactions,
            Records records,
            Packs packs,
            Clock clock,
            Fresh fresh,
            KeepGradebook gradebooks) {
        this.transactions = transactions;
        this.records = records;
        this.packs = packs;
        this.clock = clock;
        this.fresh = fresh;
        this.gradebooks = gradebooks;
    }

    public Begun begin(Viewer viewer, BeginRequest request) {
        Pack pack = packs.current();
        String id = fresh.id();
        return transactions.call(() -> {
            if (request instanceof BeginRequest.Assigned assigned) {
                return assigned(viewer, assigned, pack, id);
            }
            if (request instanceof BeginRequest.InCohort wanted) {
                return inCohort(viewer, wanted, pack, id);
            }
            if (request instanceof BeginRequest.Trial trial) {
                return trial(viewer, trial, pack, id);
            }
            Start start = new Start(viewer, request.scenario(), Scope.OWN, pack.defaultProfile(), Mode.PRACTICE);
            return start(start, pack, id);
        });
    }

    /** Everything that a new session is made of, but its number. */
    private record Start(Viewer viewer, ScenarioId scenario, Scope scope, String profile, Mode mode) {}

    private Begun inCohort(Viewer viewer, BeginRequest.InCohort wanted, Pack pack, String id) {
        Optional<Cohort> cohort =
                Optional.of(wanted.cohort()).filter(viewer::belongsTo).flatMap(records.cohorts()::find);
        if (cohort.isEmpty()) {
            return new Begun.NotFound();
        }
        Scope scope = Scope.ofCohort(wanted.cohort());
        Start start = new Start(viewer, wanted.scenario(), scope, cohort.get().profile(), Mode.PRACTICE);
        return running(start)
                .orElseGet(() -> cohort.get().isOpen() ? start(start, pack, id) : new Begun.CohortClosed());
    }

    private Begun assigned(Viewer viewer, BeginRequest.Assigned wanted, Pack pack, String id) {
        Optional<Assignment> found = records.assignments()
                .find(wanted.assignment())
                .filter(assignment -> viewer.learnsIn(assignment.cohort()))
                .filter(assignment -> assignment.isFor(viewer.person()))
                .filter(assignment -> assignment.cases().contains(wanted.scenario()));
        Optional<Cohort> cohort = found.map(Assignment::cohort).flatMap(records.cohorts()::find);
        if (found.isEmpty() || cohort.isEmpty()) {
            return new Begun.NotFound();
        }
        Assignment assignment = found.get();
        Scope scope = Scope.ofAssignment(assignment.cohort(), assignment.id());
        Start start = new Start(viewer, wanted.scenario(), scope, cohort.get().profile(), assignment.mode());
        return running(start).orElseGet(() -> {
            if (!cohort.get().isOpen()) {
                return new Begun.CohortClosed();
            }
            Availability state = stateFor(start, assignment);
            return state.isOpen() ? start(start, pack, id) : new Begun.NotAvailable(state);
        });
    }

    private Begun trial(Viewer viewer, BeginRequest.Trial wanted, Pack pack, String id) {
        if (!viewer.canSupervise()
                || wanted.cohort().filter(cohort -> !viewer.supervises(cohort)).isPresent()) {
            return new Begun.NotFound();
        }
        Optional<CohortId> cohort = wanted.cohort();
        String profile =
                cohort.flatMap(records.cohorts()::find).map(Cohort::profile).orElse(pack.defaultProfile());
        Start start = new Start(viewer, wanted.scenario(), Scope.ofTrial(cohort), profile, Mode.PRACTICE);
        return start(start, pack, id);
    }

    private Availability stateFor(Start start, Assignment assignment) {
        int made = records.sessions().attemptsBegun(start.viewer().person(), start.scenario(), start.scope());
        int returned = records.reviews().returns(start.viewer().person(), start.scenario(), start.scope());
        return assignment.stateFor(start.viewer().person(), clock.instant(), made, returned);
    }

    private Optional<Begun> running(Start start) {
        return records.sessions()
                .running(start.viewer().person(), start.scenario(), start.scope())
                .map(session -> new Begun.Started(session.id(), true));
    }

    private Begun start(Start start, Pack pack, String id) {
        Optional<Begun> running = running(start);
        if (running.isPresent()) {
            return running.get();
        }
        Optional<Scenario> scenario = pack.scenario(start.scenario());
        if (scenario.isEmpty()) {
            return new Begun.NotFound();
        }
        if (pack.keyed(start.scenario(), start.profile()).isEmpty()) {
            return new Begun.NotForProfile(start.profile());
        }
        Attempt attempt = attempt(start, scenario.get(), pack, new SessionId(id));
        records.sessions().add(CandidateSession.begun(attempt));
        gradebooks.of(attempt);
        return new Begun.Started(attempt.id(), false);
    }

    private Attempt attempt(Start start, Scenario scenario, Pack pack, SessionId id) {
        int before = records.sessions().attemptsBegun(start.viewer().person(), start.scenario(), start.scope());
        Played played = new Played(
                scenario.id(),
                scenario.family(),
                pack.version(),
                scenario.version(),
                start.profile(),
                Grader.GRADER_VERSION);
        return new Attempt(id, start.viewer().person(), start.scope(), played, start.mode(), before + 1, Now.at(clock));
    }
}
