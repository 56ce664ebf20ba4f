package dev.needlewise.persistence;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.Standing;
import dev.needlewise.domain.training.session.StandingKey;
import dev.needlewise.domain.training.session.Standings;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps standings by JPA; each list, with the grades in it, is one query. */
final class JpaStandings extends Rows implements Standings {
    private static final String WITH_SESSIONS = StandingRow.SELECTED
            + " FROM Standing t, Session f, Session l, Session b"
            + " WHERE f.id = t.firstSession AND l.id = t.latestSession AND b.id = t.bestSession AND ";

    JpaStandings(JpaTransactions transactions) {
        super(transactions);
    }

    @Override
    public Optional<Standing> find(StandingKey key) {
        return standings(
                        "t.person = ?1 AND t.scenario = ?2 AND t.scope = ?3",
                        key.person().value(),
                        key.scenario().value(),
                        key.scope().code())
                .stream()
                .findFirst();
    }

    @Override
    public List<Standing> inCohort(CohortId cohort) {
        return standings("t.cohort = ?1 ORDER BY t.person, t.scenario, t.scope", cohort.value());
    }

    @Override
    public List<Standing> inCohorts(Collection<CohortId> cohorts) {
        return cohorts.isEmpty()
                ? List.of()
                : standings(
                        "t.cohort IN ?1 ORDER BY t.person, t.scenario, t.scope",
                        cohorts.stream().map(CohortId::value).distinct().toList());
    }

    /** Without a subquery: then the statement would hold the values themselves, and Derby compile each anew. */
    @Override
    public List<Standing> thatMayWait(Collection<CohortId> cohorts, Collection<AssignmentId> assessed) {
        if (cohorts.isEmpty()) {
            return List.of();
        }
        List<String> texts = cohorts.stream().map(CohortId::value).distinct().toList();
        String dangerous = "l.criticals > ?2 OR l.sureAndUnsafe = ?3";
        return assessed.isEmpty()
                ? standings("t.cohort IN ?1 AND (" + dangerous + ")", texts, 0, true)
                : standings(
                        "t.cohort IN ?1 AND (" + dangerous + " OR t.assignment IN ?4)",
                        texts,
                        0,
                        true,
                        assessed.stream().map(AssignmentId::value).distinct().toList());
    }

    @Override
    public List<Standing> of(PersonId person) {
        return standings("t.person = ?1 ORDER BY t.scenario, t.scope", person.value());
    }

    @Override
    public List<Standing> inFamily(PersonId person, ScenarioId family) {
        return standings(
                "t.person = ?1 AND t.family = ?2 ORDER BY t.scenario, t.scope", person.value(), family.value());
    }

    @Override
    public void save(Standing standing) {
        row(StandingEntity.class, StandingEntity.keyOf(standing.key()))
                .ifPresentOrElse(row -> row.become(standing), () -> insert(StandingEntity.of(standing)));
        flush();
    }

    private List<Standing> standings(String which, Object... values) {
        return rows(Object[].class, WITH_SESSIONS + which, values).stream()
                .map(StandingRow::read)
                .toList();
    }
}
