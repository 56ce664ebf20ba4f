package dev.needlewise.web.home;

import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.Standing;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows which results are not to be told yet, because others of the assignment can still hand in. */
record HeldBack(Map<AssignmentId, Assignment> assignments, Instant now) {
    boolean holds(Scope scope) {
        return assignment(scope)
                .filter(assignment -> !assignment.showsFeedback(now))
                .isPresent();
    }

    List<Standing> told(Collection<Standing> standings) {
        return standings.stream()
                .filter(standing -> !holds(standing.key().scope()))
                .toList();
    }

    Optional<Assignment> assignment(Scope scope) {
        return scope.assignment().flatMap(id -> Optional.ofNullable(assignments.get(id)));
    }
}
