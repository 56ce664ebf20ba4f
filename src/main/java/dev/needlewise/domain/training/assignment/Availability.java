package dev.needlewise.domain.training.assignment;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether someone can begin a new attempt now, and if not, why.
 *
 * @param since the moment that the state speaks of: when it opens, opened, or was due
 */
public record Availability(State state, Optional<Instant> since) {
    /** Why an attempt can or cannot be begun. */
    public enum State {
        OPEN,
        NOT_YET,
        PAST_DUE,
        NO_ATTEMPTS_LEFT,
        NOT_FOR_YOU,
        WITHDRAWN
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
