package dev.needlewise.domain.protocol;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** A presentation with everything that it leaves unsaid taken from the profile; what neither says is not so. */
record Facts(
        Concern concern,
        Area area,
        Set<Key> findings,
        Set<Key> cleared,
        Optional<BigDecimal> wantedDepth,
        Optional<PlannedSession> session,
        Device device,
        Role role,
        Permission permitted,
        boolean deviceTrained,
        boolean supervisor,
        Optional<String> jurisdiction,
        Optional<After> after) {
    static final Key DEPTH_DECISION = new Key("depth_needs_supervisor");

    static Facts of(Presentation presentation, Profile profile) {
        PractitionerFacts practitioner = presentation.practitioner().over(profile.practitioner());
        return new Facts(
                presentation.concern(),
                presentation.area(),
                presentation.findings(),
                presentation.cleared(),
                presentation.wantedDepth(),
                presentation.session(),
                presentation.device().orElse(profile.device()),
                practitioner.role().orElse(Role.NURSE),
                practitioner.permitted().orElse(Permission.UNVERIFIED),
                practitioner.deviceTrained().orElse(false),
                practitioner.supervisor().orElse(false),
                presentation.jurisdiction().or(profile::jurisdiction),
                presentation.after());
    }

    /** Whether a clinician's decision on the depth is on record. */
    boolean depthDecided() {
        return cleared.contains(DEPTH_DECISION);
    }
}
