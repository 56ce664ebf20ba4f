package dev.needlewise.application.home;

import dev.needlewise.application.Now;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.assignment.Task;
import dev.needlewise.application.assignment.TasksOf;
import dev.needlewise.application.grading.Cases;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.Walk;
import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.scenario.Stage;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.domain.training.session.Standing;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what a trainee sees first: what to go on with, what is due, how they stand, what to look at again. */
public final class HomePage {
    private final Transactions transactions;
    private final Records records;
    private final Packs packs;
    private final Cases cases;
    private final Clock clock;

    public HomePage(Transactions transactions, Records records, Packs packs, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.packs = packs;
        this.cases = new Cases(packs);
        this.clock = clock;
    }

    /**
     * A session that can be gone on with.
     *
     * @param stands where it stands; told of the first only
     */
    public record Running(
            SessionSummary session, Scenario scenario, Optional<Assignment> assignment, Optional<Stands> stands) {}

    /** The stage that a session stands at, counted from 1 among those of its case. */
    public record Stands(int number, int of, Stage stage) {
        static Stands of(Walk.Step step, Scenario scenario) {
            List<Stage> stages = Arrays.stream(Stage.values())
                    .filter(stage -> scenario.scenes().stream().anyMatch(scene -> scene.stage() == stage))
                    .toList();
            Stage stage = step.scene().scene().stage();
            return new Stands(stages.indexOf(stage) + 1, stages.size(), stage);
        }
    }

    /**
     * The home page's content.
     *
     * @param running what was assigned first, then the last active
     * @param tasks of all cohorts, what is due first comes first
     * @param dimensions means of the attempts that count, without those whose results are held back
     * @param review weak decisions, the most harmful first
     * @param comments how many comments the latest attempts have
     */
    public record View(
            Pack pack,
            Instant now,
            List<Cohort> cohorts,
            List<Running> running,
            List<Task> tasks,
            List<Standing> standings,
            Map<AssignmentId, Assignment> assignments,
            Map<Dimension, Fraction> dimensions,
            List<WeakPoint> review,
            Map<SessionId, Integer> comments) {
        public List<Standing> openCriticals() {
            return standings.stream()
                    .filter(standing -> standing.open().isPresent())
                    .toList();
        }
    }

    public View read(Viewer viewer) {
        Pack pack = packs.current();
        Instant now = Now.at(clock);
        return transactions.call(() -> {
            List<SessionSummary> sessions = records.sessions().lastOfEach(viewer.person());
            List<Standing> standings = records.standings().of(viewer.person());
            List<Task> tasks =
                    new TasksOf(records, pack, viewer.person(), now).in(viewer.learning(), sessions, standings);
            Map<AssignmentId, Assignment> assignments = records.assignmentsOf(sessions);
            WeakPointsOf weak = new WeakPointsOf(records, pack, now);
            List<Standing> shown = weak.shown(standings, assignments);
            return new View(
                    pack,
                    now,
                    OwnCohorts.of(viewer, records),
                    standing(running(sessions, assignments, pack)),
                    tasks,
                    standings,
                    assignments,
                    Means.of(shown.stream()
                            .map(standing -> Means.counting(standing, assignments))
                            .toList()),
                    weak.among(shown),
                    records.reviews()
                            .commentCounts(standings.stream()
                                    .map(standing -> standing.latest().session())
                                    .toList()));
        });
    }

    private static List<Running> running(
            List<SessionSummary> sessions, Map<AssignmentId, Assignment> assignments, Pack pack) {
        return sessions.stream()
                .filter(SessionSummary::isRunning)
                .flatMap(session -> pack.scenario(session.attempt().played().scenario()).stream()
                        .map(scenario -> new Running(
                                session,
                                scenario,
                                session.attempt().scope().assignment().map(assignments::get),
                                Optional.empty())))
                .sorted(Comparator.comparing(running -> running.assignment().isEmpty()))
                .toList();
    }

    private List<Running> standing(List<Running> all) {
        List<Running> told = new ArrayList<>(all);
        if (!told.isEmpty()) {
            Running first = told.get(0);
            told.set(0, new Running(first.session(), first.scenario(), first.assignment(), stands(first)));
        }
        return told;
    }

    private Optional<Stands> stands(Running running) {
        return records.sessions()
                .find(running.session().id())
                .flatMap(session -> cases.walk(session)
                        .next()
                        .map(step -> Stands.of(
                                step, cases.keyed(session.attempt().played()).scenario())));
    }
}
