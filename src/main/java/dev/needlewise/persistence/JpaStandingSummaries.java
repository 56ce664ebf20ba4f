package dev.needlewise.persistence;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.OpenCriticals;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.StandingKey;
import dev.needlewise.domain.training.session.StandingSummaries;
import dev.needlewise.domain.training.session.Unsettled;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the database for what standings come to; each answer is one query, read by column. */
final class JpaStandingSummaries extends Rows implements StandingSummaries {
    JpaStandingSummaries(JpaTransactions transactions) {
        super(transactions);
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
                .map(JpaStandingSummaries::key)
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

    private static <I> List<String> texts(Collection<I> ids, Function<I, String> text) {
        return ids.stream().map(text).distinct().toList();
    }
}
