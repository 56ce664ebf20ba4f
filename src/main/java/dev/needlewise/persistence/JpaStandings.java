package dev.needlewise.persistence;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.Standing;
import dev.needlewise.domain.training.session.StandingKey;
import dev.needlewise.domain.training.session.Standings;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
}
