package dev.needlewise.domain.training.assignment;

import dev.needlewise.domain.training.people.UuidText;

/** Names an assignment for good; safe to show in an address, because it cannot be guessed. */
public record AssignmentId(String value) {
    public AssignmentId {
        UuidText.check(value, "An assignment id");
    }

    @Override
    public String toString() {
        return value;
    }
}
