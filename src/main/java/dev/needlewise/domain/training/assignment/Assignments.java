package dev.needlewise.domain.training.assignment;

import dev.needlewise.domain.training.people.CohortId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps assignments. */
public interface Assignments {
    Optional<Assignment> find(AssignmentId id);

    /** All that exist of these, in one query. */
    Map<AssignmentId, Assignment> byIds(Collection<AssignmentId> ids);

    /** What these cohorts are asked to do, withdrawn ones included, oldest first, in one query. */
    List<Assignment> ofCohorts(Collection<CohortId> cohorts);

    /** The same, the latest first: so many of those that lie behind a place, or of all. */
    List<Assignment> latest(Collection<CohortId> cohorts, Optional<AssignmentPlace> behind, int limit);

    /** Waits until nobody else changes it or works out a mark in it, and keeps others waiting until the transaction ends. */
    void hold(AssignmentId id);

    /** Adds or replaces. */
    void save(Assignment assignment);
}
