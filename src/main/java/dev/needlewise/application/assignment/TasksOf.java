package dev.needlewise.application.assignment;

import dev.needlewise.application.Records;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.Attempt;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.domain.training.session.Standing;
import dev.needlewise.domain.training.session.StandingKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together what one person is asked to do, in a handful of queries however much it is. */
public final class TasksOf {
    private final Records records;
    private final Pack pack;
    private final PersonId person;
    private final Instant now;

    public TasksOf(Records records, Pack pack, PersonId person, Instant now) {
        this.records = records;
        this.pack = pack;
        this.person = person;
        this.now = now;
    }

    /** What is due first comes first; what has no due time comes last. */
    public List<Task> in(Collection<CohortId> cohorts, List<SessionSummary> sessions, List<Standing> standings) {
        Map<CohortId, Cohort> known = records.cohorts().byIds(cohorts);
        Done done = Done.of(sessions, standings, records.reviews().returned(person));
        return records.assignments().ofCohorts(cohorts).stream()
                .flatMap(assignment -> Optional.ofNullable(known.get(assignment.cohort())).stream()
                        .flatMap(cohort -> tasks(assignment, cohort, done)))
                .sorted(Comparator.comparing(task -> task.due().orElse(Instant.MAX)))
                .toList();
    }

    /** The cases of one assignment, in its order. */
    public List<Task> of(
            Assignment assignment, Cohort cohort, List<SessionSummary> sessions, List<Standing> standings) {
        List<Attempt> returned =
                sessions.isEmpty() ? List.of() : records.reviews().returned(person);
        return tasks(assignment, cohort, Done.of(sessions, standings, returned)).toList();
    }

    private Stream<Task> tasks(Assignment assignment, Cohort cohort, Done done) {
        return assignment.isFor(person) && assignment.withdrawn().isEmpty()
                ? assignment.cases().stream().flatMap(scenario -> task(assignment, cohort, scenario, done).stream())
                : Stream.empty();
    }

    /** A case that the pack has dropped cannot be begun, so it is no task. */
    private Optional<Task> task(Assignment assignment, Cohort cohort, ScenarioId scenario, Done done) {
        Scope scope = Scope.ofAssignment(assignment.cohort(), assignment.id());
        StandingKey key = new StandingKey(person, scenario, scope);
        int attempts = done.attempts().getOrDefault(key, 0);
        int returned = done.returned().getOrDefault(key, 0);
        return pack.scenario(scenario)
                .map(found -> new Task(
                        assignment,
                        cohort,
                        found,
                        assignment.stateFor(person, now, attempts, returned),
                        Optional.ofNullable(done.running().get(key)),
                        Optional.ofNullable(done.standings().get(key)),
                        attempts,
                        assignment.dueFor(person)));
    }

    /** What was done, by case and scope. */
    private record Done(
            Map<StandingKey, Integer> attempts,
            Map<StandingKey, Integer> returned,
            Map<StandingKey, SessionId> running,
            Map<StandingKey, Standing> standings) {
        static Done of(List<SessionSummary> sessions, List<Standing> standings, List<Attempt> returns) {
            Map<StandingKey, Integer> attempts = new HashMap<>();
            Map<StandingKey, SessionId> running = new HashMap<>();
            for (SessionSummary session : sessions) {
                StandingKey key = StandingKey.of(session.attempt());
                attempts.merge(key, session.attempt().number(), Math::max);
                if (session.isRunning()) {
                    running.put(key, session.id());
                }
            }
            Map<StandingKey, Integer> returned = new HashMap<>();
            returns.forEach(attempt -> returned.merge(StandingKey.of(attempt), 1, Integer::sum));
            Map<StandingKey, Standing> stands = new HashMap<>();
            standings.forEach(standing -> stands.put(standing.key(), standing));
            return new Done(attempts, returned, running, stands);
        }
    }
}
