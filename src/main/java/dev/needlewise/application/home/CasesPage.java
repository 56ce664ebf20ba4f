package dev.needlewise.application.home;

import dev.needlewise.application.Now;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.assignment.Task;
import dev.needlewise.application.assignment.TasksOf;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.domain.training.session.Standing;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the cases that can be practised, on one's own or within a cohort, and how one stands at each. */
public final class CasesPage {
    private final Transactions transactions;
    private final Records records;
    private final Packs packs;
    private final Clock clock;

    public CasesPage(Transactions transactions, Records records, Packs packs, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.packs = packs;
        this.clock = clock;
    }

    /**
     * One case.
     *
     * @param standings within every scope
     * @param running whatever runs of it
     * @param tasks the assignments that ask for it
     */
    public record Row(Scenario scenario, List<Standing> standings, List<SessionSummary> running, List<Task> tasks) {
        /** The best attempt within any scope. */
        public Optional<Standing> best() {
            return standings.stream()
                    .max(Comparator.comparing((Standing standing) ->
                                    standing.best().grade().passed())
                            .thenComparing(standing -> standing.best().grade().score()));
        }
    }

    /**
     * The page's content.
     *
     * @param cohort whose profile the cases are for; none is practice on one's own
     * @param assignments that sessions were begun for, also where nothing is asked any more
     * @param rows in the order of the pack
     */
    public record View(
            Pack pack,
            Instant now,
            List<Cohort> cohorts,
            Optional<Cohort> cohort,
            Map<AssignmentId, Assignment> assignments,
            List<Row> rows) {
        public Optional<Row> row(ScenarioId scenario) {
            return rows.stream()
                    .filter(row -> row.scenario().id().equals(scenario))
                    .findFirst();
        }
    }

    /** A cohort that is not the viewer's counts as none. */
    public View read(Viewer viewer, Optional<CohortId> cohort) {
        Pack pack = packs.current();
        Instant now = Now.at(clock);
        return transactions.call(() -> {
            List<Cohort> cohorts = OwnCohorts.of(viewer, records);
            Optional<Cohort> chosen = cohort.flatMap(
                    id -> cohorts.stream().filter(one -> one.id().equals(id)).findFirst());
            List<SessionSummary> sessions = records.sessions().lastOfEach(viewer.person());
            List<Standing> standings = records.standings().of(viewer.person());
            List<Task> tasks =
                    new TasksOf(records, pack, viewer.person(), now).in(viewer.learning(), sessions, standings);
            String profile = chosen.map(Cohort::profile).orElse(pack.defaultProfile());
            return new View(
                    pack,
                    now,
                    cohorts,
                    chosen,
                    records.assignmentsOf(sessions),
                    pack.scenariosFor(profile).stream()
                            .map(scenario -> row(scenario, standings, sessions, tasks))
                            .toList());
        });
    }

    private static Row row(
            Scenario scenario, List<Standing> standings, List<SessionSummary> sessions, List<Task> tasks) {
        return new Row(
                scenario,
                standings.stream()
                        .filter(standing -> standing.key().scenario().equals(scenario.id()))
                        .toList(),
                sessions.stream()
                        .filter(SessionSummary::isRunning)
                        .filter(session -> session.attempt().played().scenario().equals(scenario.id()))
                        .toList(),
                tasks.stream()
                        .filter(task -> task.scenario().id().equals(scenario.id()))
                        .toList());
    }
}
