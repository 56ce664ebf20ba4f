package dev.needlewise.persistence;

import static java.util.Comparator.comparing;

import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.Cohorts;
import dev.needlewise.domain.training.people.JoiningCode;
import dev.needlewise.domain.training.people.Membership;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.people.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Keeps cohorts and memberships by JPA. */
final class JpaCohorts extends Rows implements Cohorts {
    JpaCohorts(JpaTransactions transactions) {
        super(transactions);
    }

    @Override
    public Optional<Cohort> find(CohortId id) {
        return row(CohortEntity.class, id.value()).map(CohortEntity::toCohort);
    }

    @Override
    public Optional<Cohort> byCode(JoiningCode code) {
        return one(CohortEntity.class, "SELECT c FROM Cohort c WHERE c.joiningCode = ?1", code.value())
                .map(CohortEntity::toCohort);
    }

    @Override
    public Map<CohortId, Cohort> byIds(Collection<CohortId> ids) {
        Map<CohortId, Cohort> found = new HashMap<>();
        about(ids, CohortId::value, CohortEntity.class, "SELECT c FROM Cohort c WHERE c.id IN ?1").stream()
                .map(CohortEntity::toCohort)
                .forEach(cohort -> found.put(cohort.id(), cohort));
        return found;
    }

    @Override
    public List<Cohort> newest(int limit) {
        return first(limit, CohortEntity.class, "SELECT c FROM Cohort c ORDER BY c.madeAt DESC, c.id").stream()
                .map(CohortEntity::toCohort)
                .toList();
    }

    @Override
    public void save(Cohort cohort) {
        row(CohortEntity.class, cohort.id().value())
                .ifPresentOrElse(row -> row.become(cohort), () -> insert(CohortEntity.of(cohort)));
        flush();
    }

    @Override
    public Optional<Membership> membership(PersonId person, CohortId cohort) {
        return row(MembershipEntity.class, new MembershipKey(cohort.value(), person.value()))
                .map(MembershipEntity::toMembership);
    }

    @Override
    public List<Membership> membershipsOf(PersonId person) {
        return membershipsOf(List.of(person));
    }

    @Override
    public List<Membership> membershipsOf(Collection<PersonId> people) {
        return memberships(
                people,
                PersonId::value,
                "SELECT m FROM Membership m WHERE m.person IN ?1",
                membership -> membership.cohort().value());
    }

    @Override
    public List<Membership> membersOf(CohortId cohort) {
        return membersOf(List.of(cohort));
    }

    @Override
    public List<Membership> membersOf(Collection<CohortId> cohorts) {
        return memberships(
                cohorts,
                CohortId::value,
                "SELECT m FROM Membership m WHERE m.cohort IN ?1",
                membership -> membership.person().value());
    }

    @Override
    public Map<CohortId, Integer> traineesIn(Collection<CohortId> cohorts) {
        Map<CohortId, Integer> counts = new HashMap<>();
        about(
                        cohorts,
                        CohortId::value,
                        Object[].class,
                        "SELECT m.cohort, COUNT(m) FROM Membership m"
                                + " WHERE m.cohort IN ?1 AND m.role = ?2 AND m.leftAt IS NULL GROUP BY m.cohort",
                        Role.TRAINEE.name())
                .forEach(row -> counts.put(new CohortId((String) row[0]), ((Number) row[1]).intValue()));
        return counts;
    }

    @Override
    public void save(Membership membership) {
        row(
                        MembershipEntity.class,
                        new MembershipKey(
                                membership.cohort().value(), membership.person().value()))
                .ifPresentOrElse(row -> row.become(membership), () -> insert(MembershipEntity.of(membership)));
        flush();
    }

    private <I> List<Membership> memberships(
            Collection<I> things, Function<I, String> id, String query, Function<Membership, String> other) {
        return inOrder(
                about(things, id, MembershipEntity.class, query),
                MembershipEntity::toMembership,
                comparing(Membership::joined).thenComparing(other));
    }
}
