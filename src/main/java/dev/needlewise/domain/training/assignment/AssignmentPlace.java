package dev.needlewise.domain.training.assignment;

import java.time.Instant;

/** A place in the list of assignments, the latest first; those made at the same moment stand by their ids. */
public record AssignmentPlace(Instant made, AssignmentId id) {
    public static AssignmentPlace of(Assignment assignment) {
        return new AssignmentPlace(assignment.made(), assignment.id());
    }
}
