package dev.needlewise.domain.training.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A signed-in browser. The cookie's value is never stored, only its hash.
 *
 * @param hash SHA-256 of the opaque cookie, in hexadecimal
 * @param role the highest container role at form sign-in, or the role of the launch
 * @param cohort the cohort of the launch; a form session has none and sees all of its person's cohorts
 * @param csrf the token that every form of this session carries
 * @param lastSeen written at most once in {@link #SEEN_GRAIN}, so that reading pages does not write
 * @param ends when it ends however busy it is
 * @param embedded whether it was made by a launch, and so lives in a platform's frame
 */
public record WebSession(
        String hash,
        PersonId person,
        Role role,
        Optional<CohortId> cohort,
        String csrf,
        Instant created,
        Instant lastSeen,
        Instant ends,
        boolean embedded) {
    public static final Duration SEEN_GRAIN = Duration.ofMinutes(1);

    public boolean isLiveAt(Instant now, Duration idle) {
        return now.isBefore(ends) && now.isBefore(lastSeen.plus(idle));
    }

    public boolean shouldNote(Instant now) {
        return !now.isBefore(lastSeen.plus(SEEN_GRAIN));
    }

    public WebSession seenAt(Instant now) {
        return new WebSession(hash, person, role, cohort, csrf, created, now, ends, embedded);
    }
}
