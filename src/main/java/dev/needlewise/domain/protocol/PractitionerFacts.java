package dev.needlewise.domain.protocol;

import java.util.Optional;

/** What is said about who needles; a field that is not said comes from the profile. */
public record PractitionerFacts(
        Optional<Role> role,
        Optional<Permission> permitted,
        Optional<Boolean> deviceTrained,
        Optional<Boolean> supervisor) {
    public static final PractitionerFacts UNSAID =
            new PractitionerFacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** These facts, with what they leave unsaid taken from {@code profile}. */
    public PractitionerFacts over(PractitionerFacts profile) {
        return new PractitionerFacts(
                role.or(profile::role),
                permitted.or(profile::permitted),
                deviceTrained.or(profile::deviceTrained),
                supervisor.or(profile::supervisor));
    }
}
