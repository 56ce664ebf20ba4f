package dev.needlewise.application;

import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.people.Role;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who asks.
 *
 * @param role of the web session: the launch's, or the highest of the container's
 * @param cohorts the cohorts that they belong to now, with their role in each; after a launch only that launch's
 */
public record Viewer(PersonId person, Role role, Map<CohortId, Role> cohorts) {
    public Viewer {
        cohorts = Map.copyOf(cohorts);
    }

    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }

    public boolean belongsTo(CohortId cohort) {
        return cohorts.containsKey(cohort);
    }

    /** A trainee there: who supervises takes trial runs instead, which never count. */
    public boolean learnsIn(CohortId cohort) {
        return cohorts.get(cohort) == Role.TRAINEE;
    }

    /** The cohorts that they are a trainee of. */
    public Set<CohortId> learning() {
        return cohorts.keySet().stream().filter(this::learnsIn).collect(Collectors.toUnmodifiableSet());
    }

    /** A supervisor of this cohort as its member; an administrator who is none sees nobody's answers. */
    public boolean supervises(CohortId cohort) {
        Role there = cohorts.getOrDefault(cohort, Role.TRAINEE);
        return role.atLeast(Role.SUPERVISOR) && there.atLeast(Role.SUPERVISOR);
    }

    /** Whoever may say who belongs to this cohort: its supervisors, and administrators. */
    public boolean administers(CohortId cohort) {
        return isAdministrator() || supervises(cohort);
    }

    public boolean supervises(Optional<CohortId> cohort) {
        return cohort.filter(this::supervises).isPresent();
    }

    /** The cohorts that they supervise as a member. */
    public Set<CohortId> supervised() {
        return cohorts.keySet().stream().filter(this::supervises).collect(Collectors.toUnmodifiableSet());
    }

    public boolean canSupervise() {
        return role.atLeast(Role.SUPERVISOR);
    }
}
