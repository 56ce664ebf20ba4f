package dev.needlewise.domain.training.release;

import dev.needlewise.domain.training.people.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A supervising clinician's approval of one version for one profile. A new version needs a new one.
 *
 * @param name as the clinician signs, which may say more than the account does
 * @param statement what they answer for, in their own words
 */
public record Signature(
        String id,
        String version,
        String profile,
        PersonId by,
        String name,
        String statement,
        Instant at,
        Optional<Withdrawal> withdrawn) {
    /** The signature no longer holds; it stays on record. */
    public record Withdrawal(PersonId by, String reason, Instant at) {}

    public boolean holds() {
        return withdrawn.isEmpty();
    }

    public boolean isFor(String otherProfile) {
        return profile.equals(otherProfile);
    }

    public Signature withdrawn(PersonId who, String reason, Instant when) {
        return new Signature(
                id, version, profile, by, name, statement, at, Optional.of(new Withdrawal(who, reason, when)));
    }
}
