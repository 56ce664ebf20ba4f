package dev.needlewise.domain.training.session;

import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.people.PersonId;
import java.time.Instant;

/**
 * The heading of a session: whose it is, at what, within what.
 *
 * @param number from 1, within the same person, case and scope
 */
public record Attempt(SessionId id, PersonId person, Scope scope, Played played, Mode mode, int number, Instant begun) {
    public boolean isTrial() {
        return scope.trial();
    }
}
