package dev.needlewise.persistence;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.OpenCriticals;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.Standing;
import dev.needlewise.domain.training.session.StandingKey;
import dev.needlewise.domain.training.session.Standings;
import dev.needlewise.domain.training.session.Unsettled;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps standings by JPA; each list is one query.
 *
 * <p>What is read in order to be changed is read as an entity, whose version tells when another transaction was faster;
 * lists that are only shown are read by column.
 */
final class JpaStandings extends Rows implements Standings {
    /** The order of what is shown as it is; a database would sort whole rows, which costs more than reading them. */
    private static final Comparator<Standing> ORDER = Comparator.comparing(
                    (Standing standing) -> standing.key().person().value())
            .thenComparing(standing -> standing.key().scenario().value())
            .thenComparing(standing -> standing.key().scope().code());

    JpaStandings(JpaTransactions transactions) {
        super(transactions);
    }

    @Override
    public Optional<Standing> find(StandingKey key) {
        return row(StandingEntity.class, StandingEntity.keyOf(key)).map(JpaStandings::standing);
    }

    @Override
    public List<Standing> inCohort(CohortId cohort) {
        return standings("t.cohort = ?1", cohort.value());
    }

    @Override
    public Map<AssignmentId, Integer> counted(Collection<CohortId> cohorts, Collection<AssignmentId> assignments) {
        if (cohorts.isEmpty() || assignments.isEmpty()) {
            return Map.of();
        }
        return rows(
                        Object[].class,
                        "SELECT t.assignment, COUNT(t.person) FROM Standing t WHERE t.cohort IN ?1 AND t.assignment IN ?2"
                                + " GROUP BY t.assignment",
                        texts(cohorts, CohortId::value),
                        texts(assignments, AssignmentId::value))
                .stream()
                .collect(Collectors.toMap(
                        row -> new AssignmentId((String) row[0]), row -> ((Number) row[1]).intValue()));
    }

    @Override
    public List<Unsettled> thatWait(Collection<CohortId> cohorts, Collection<AssignmentId> assessed) {
        if (cohorts.isEmpty()) {
            return List.of();
        }
        List<String> within = texts(cohorts, CohortId::value);
        return assessed.isEmpty()
                ? unsettled("t.latestDangerous = ?3", within, false, true)
                : unsettled(
                        "(t.latestDangerous = ?3 OR t.assignment IN ?4)",
                        within,
                        false,
                        true,
                        texts(assessed, AssignmentId::value));
    }

    private List<Unsettled> unsettled(String which, Object... values) {
        return rows(
                        Object[].class,
                        "SELECT t.person, t.scenario, t.cohort, t.assignment, t.latestSession, t.latest FROM Standing t"
                                + " WHERE t.cohort IN ?1 AND t.latestSettled = ?2 AND " + which,
                        values)
                .stream()
                .map(row -> new Unsettled(key(row), StandingAttempt.read((String) row[4], (String) row[5])))
                .toList();
    }

    /** Of a row that begins with person, scenario, cohort and assignment, and lies in a cohort. */
    private static StandingKey key(Object[] row) {
        return new StandingKey(
                new PersonId((String) row[0]),
                new ScenarioId((String) row[1]),
                new Scope(
                        Optional.of(new CohortId((String) row[2])),
                        Optional.ofNullable((String) row[3]).map(AssignmentId::new),
                        false));
    }

    /** Asks for any moment at all: where only null is ruled out, Derby reads the index of the whole cohort. */
    @Override
    public List<OpenCriticals> openIn(Collection<CohortId> cohorts) {
        if (cohorts.isEmpty()) {
            return List.of();
        }
        return rows(
                        Object[].class,
                        "SELECT t.cohort, t.person, COUNT(t.openSureSince),"
                                + " MIN(t.openSince) FROM Standing t"
                                + " WHERE t.cohort IN ?1 AND t.openSince BETWEEN ?2 AND ?3 GROUP BY t.cohort, t.person",
                        texts(cohorts, CohortId::value),
                        0L,
                        Long.MAX_VALUE)
                .stream()
                .map(row -> new OpenCriticals(
                        new CohortId((String) row[0]),
                        new PersonId((String) row[1]),
                        ((Number) row[2]).intValue() > 0,
                        Moments.read((long) (Long) row[3])))
                .toList();
    }

    @Override
    public Map<OpenCriticals, Integer> openCases(Collection<OpenCriticals> open) {
        if (open.isEmpty()) {
            return Map.of();
        }
        Map<List<String>, Integer> cases = rows(
                        Object[].class,
                        "SELECT t.cohort, t.person, COUNT(DISTINCT t.scenario) FROM Standing t"
                                + " WHERE t.cohort IN ?1 AND t.person IN ?2 AND t.openSince IS NOT NULL"
                                + " GROUP BY t.cohort, t.person",
                        texts(open, each -> each.cohort().value()),
                        texts(open, each -> each.person().value()))
                .stream()
                .collect(Collectors.toMap(
                        row -> List.of((String) row[0], (String) row[1]), row -> ((Number) row[2]).intValue()));
        return open.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        each -> cases.getOrDefault(
                                List.of(each.cohort().value(), each.person().value()), 0)));
    }

    @Override
    public Set<StandingKey> finishedFor(Collection<CohortId> cohorts, Collection<AssignmentId> assignments) {
        if (cohorts.isEmpty() || assignments.isEmpty()) {
            return Set.of();
        }
        return rows(
                        Object[].class,
                        "SELECT t.person, t.scenario, t.cohort, t.assignment FROM Standing t"
                                + " WHERE t.cohort IN ?1 AND t.assignment IN ?2",
                        texts(cohorts, CohortId::value),
                        texts(assignments, AssignmentId::value))
                .stream()
                .map(JpaStandings::key)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<CohortId, Map<PersonId, Instant>> lastActivity(Collection<CohortId> cohorts) {
        Map<CohortId, Map<PersonId, Instant>> last = new HashMap<>();
        if (!cohorts.isEmpty()) {
            rows(
                            Object[].class,
                            "SELECT t.cohort, t.person, MAX(t.lastActivityAt) FROM Standing t WHERE t.cohort IN ?1"
                                    + " GROUP BY t.cohort, t.person",
                            texts(cohorts, CohortId::value))
                    .forEach(row -> last.computeIfAbsent(new CohortId((String) row[0]), any -> new HashMap<>())
                            .put(new PersonId((String) row[1]), Moments.read((long) (Long) row[2])));
        }
        return last;
    }

    @Override
    public List<Standing> of(PersonId person) {
        return ordered(standings("t.person = ?1", person.value()));
    }

    @Override
    public List<Standing> inFamily(PersonId person, ScenarioId family) {
        return ordered(rows(
                        StandingEntity.class,
                        "SELECT t FROM Standing t WHERE t.person = ?1 AND t.family = ?2",
                        person.value(),
                        family.value())
                .stream()
                .map(JpaStandings::standing)
                .toList());
    }

    @Override
    public void save(Standing standing) {
        row(StandingEntity.class, StandingEntity.keyOf(standing.key()))
                .ifPresentOrElse(row -> row.become(standing), () -> insert(StandingEntity.of(standing)));
        flush();
    }

    private List<Standing> standings(String which, Object... values) {
        return rows(Object[].class, StandingRow.SELECTED + " FROM Standing t WHERE " + which, values).stream()
                .map(StandingRow::read)
                .toList();
    }

    private static List<Standing> ordered(List<Standing> standings) {
        return standings.stream().sorted(ORDER).toList();
    }

    private static Standing standing(StandingEntity row) {
        return StandingRow.read(row.columns());
    }

    private static <I> List<String> texts(Collection<I> ids, Function<I, String> text) {
        return ids.stream().map(text).distinct().toList();
    }
}
