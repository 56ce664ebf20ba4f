package dev.needlewise.lti.launch;

import dev.needlewise.lti.platform.RegistrationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What we remember of a login until its launch comes: hashes only, for ten minutes, good for one launch. */
public record PendingLaunch(
        String stateHash,
        String nonceHash,
        String proofHash,
        RegistrationId registration,
        Optional<String> deploymentId,
        Optional<String> storageTarget,
        Instant begunAt,
        boolean used) {
    public static final Duration LIFE = Duration.ofMinutes(10);

    boolean isExpiredAt(Instant now) {
        return now.isAfter(begunAt.plus(LIFE));
    }
}
