package dev.needlewise.application.release;

import dev.needlewise.domain.training.release.Signature;
import java.util.List;
import java.util.Optional;

/**
 * Whether a supervising clinician answers for a version under a profile.
 *
 * @param profile its name
 * @param title what people call the profile
 * @param signatures all that were given for this version and profile, withdrawn ones included, the earliest first
 */
public record Approval(String version, String profile, String title, List<Signature> signatures) {
    public Approval {
        signatures = List.copyOf(signatures);
    }

    /** The latest signature that holds; empty: not yet approved. */
    public Optional<Signature> given() {
        return signatures.stream().filter(Signature::holds).reduce((earlier, later) -> later);
    }
}
