package dev.needlewise.domain.protocol;

import java.util.Optional;

/**
 * Whose rules these are: a jurisdiction, a clinic or a role, laid over the clinic's protocol without copying it.
 *
 * @param extended the profile that this one builds on
 * @param practitioner what holds for whoever needles here, unless a presentation says otherwise
 */
public record Profile(
        String name,
        String title,
        String why,
        Optional<String> extended,
        PractitionerFacts practitioner,
        Optional<String> jurisdiction,
        Device device) {
    /** The profile that every pack has. */
    public static final String DEFAULT = "default";
}
