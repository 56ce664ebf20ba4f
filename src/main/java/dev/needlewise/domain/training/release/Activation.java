package dev.needlewise.domain.training.release;

import dev.needlewise.domain.training.people.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A version was taken into use.
 *
 * @param number from 1 without gaps; the last one holds, and of two at once only one gets the number
 * @param by nobody where the program did it at its start
 * @param reason what was said about it; may be empty
 */
public record Activation(int number, String version, Optional<PersonId> by, String reason, Instant at) {
    /** The number of the next one. */
    public static int after(Optional<Activation> latest) {
        return latest.map(Activation::number).orElse(0) + 1;
    }
}
