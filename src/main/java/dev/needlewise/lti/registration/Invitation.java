package dev.needlewise.lti.registration;

import dev.needlewise.lti.Unguessable;
import java.time.Duration;
import java.time.Instant;

/** Leave for one registration, kept as a hash; the words themselves are shown once, to whoever made it. */
public record Invitation(String hash, String madeBy, Instant madeAt, Instant expiresAt, boolean used) {
    public static final Duration USUAL_LIFE = Duration.ofDays(7);

    public static Invitation of(Unguessable words, String madeBy, Instant now, Duration life) {
        return new Invitation(words.hash(), madeBy, now, now.plus(life), false);
    }

    public boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
