package dev.needlewise.persistence;

import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
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
    public void save(Assignment assignment) {
        row(AssignmentEntity.class, assignment.id().value())
                .ifPresentOrElse(row -> row.become(assignment), () -> insert(AssignmentEntity.of(assignment)));
        flush();
    }
}
