package dev.needlewise.persistence;

import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.AssignmentPlace;
import dev.needlewise.domain.training.assignment.Assignments;
import dev.needlewise.domain.training.people.CohortId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps assignments by JPA. */
final class JpaAssignments extends Rows implements Assignments {
    JpaAssignments(JpaTransactions transactions) {
        super(transactions);
    }

    @Override
    public Optional<Assignment> find(AssignmentId id) {
        return row(AssignmentEntity.class, id.value()).map(AssignmentEntity::toAssignment);
    }

    @Override
    public Map<AssignmentId, Assignment> byIds(Collection<AssignmentId> ids) {
        Map<AssignmentId, Assignment> found = new HashMap<>();
        about(ids, AssignmentId::value, AssignmentEntity.class, "SELECT a FROM Assignment a WHERE a.id IN ?1").stream()
                .map(AssignmentEntity::toAssignment)
                .forEach(assignment -> found.put(assignment.id(), assignment));
        return found;
    }

    @Override
    public List<Assignment> ofCohorts(Collection<CohortId> cohorts) {
        return about(
                        cohorts,
                        CohortId::value,
                        AssignmentEntity.class,
                        "SELECT a FROM Assignment a WHERE a.cohort IN ?1 ORDER BY a.madeAt, a.id")
                .stream()
                .map(AssignmentEntity::toAssignment)
                .toList();
    }

    @Override
    public List<Assignment> latest(Collection<CohortId> cohorts, Optional<AssignmentPlace> behind, int limit) {
        if (cohorts.isEmpty()) {
            return List.of();
        }
        List<String> within = cohorts.stream().map(CohortId::value).distinct().toList();
        String these = "SELECT a FROM Assignment a WHERE a.cohort IN ?1";
        String order = " ORDER BY a.madeAt DESC, a.id DESC";
        return behind
                .map(place -> first(
                        limit,
                        AssignmentEntity.class,
                        these + " AND a.madeAt <= ?2 AND (a.madeAt < ?2 OR a.id < ?3)" + order,
                        within,
                        Moments.stored(place.made()),
                        place.id().value()))
                .orElseGet(() -> first(limit, AssignmentEntity.class, these + order, within))
                .stream()
                .map(AssignmentEntity::toAssignment)
                .toList();
    }

    @Override
    public void hold(AssignmentId id) {
        lock(AssignmentEntity.class, id.value());
    }

    @Override
    public void save(Assignment assignment) {
        row(AssignmentEntity.class, assignment.id().value())
                .ifPresentOrElse(row -> row.become(assignment), () -> insert(AssignmentEntity.of(assignment)));
        flush();
    }
}
