package dev.needlewise.application;

import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.domain.training.session.Standing;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what a trainee sees first: what to go on with, what is due, how they stand, what to look at again. */
public final class HomePage {
    private final Transactions transactions;
    private final Records records;
    private final Packs packs;
    private final Clock clock;

    public HomePage(Transactions transactions, Records records, Packs packs, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.packs = packs;
        this.clock = clock;
    }

    /** A session that can be gone on with. */
    public record Running(SessionSummary session, Scenario scenario, Optional<Assignment> assignment) {}

    /**
     * The home page's content.
     *
     * @param running the last active first
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
            return new View(
                    pack,
                    now,
                    cohorts(viewer),
                    running(sessions, assignments, pack),
                    tasks,
                    standings,
                    assignments,
                    Means.of(standings.stream()
                            .filter(standing -> weak.shows(standing.key().scope(), assignments))
                            .map(standing -> Means.counting(standing, assignments))
                            .toList()),
                    weak.among(standings, assignments),
                    records.reviews()
                            .commentCounts(standings.stream()
                                    .map(standing -> standing.latest().session())
                                    .toList()));
        });
    }

    private List<Cohort> cohorts(Viewer viewer) {
        Map<CohortId, Cohort> found = records.cohorts().byIds(viewer.cohorts().keySet());
        return found.values().stream()
                .sorted(Comparator.comparing(Cohort::made))
                .toList();
    }

    private static List<Running> running(
            List<SessionSummary> sessions, Map<AssignmentId, Assignment> assignments, Pack pack) {
        return sessions.stream()
                .filter(SessionSummary::isRunning)
                .flatMap(session -> pack.scenario(session.attempt().played().scenario()).stream()
                        .map(scenario -> new Running(
                                session,
                                scenario,
                                session.attempt().scope().assignment().map(assignments::get))))
                .toList();
    }
}
