package dev.needlewise.domain.protocol;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody who comes to a small clinic, written fact by fact. */
final class Patient {
    /** A nurse who may needle, is trained and has a supervisor works here with a pen. */
    static final Profile CLINIC = new Profile(
            Profile.DEFAULT,
            "Small clinic",
            "It is small.",
            Optional.empty(),
            practitioner(Role.NURSE, Permission.PERMITTED, true, true),
            Optional.empty(),
            Device.PEN);

    private final Concern concern;
    private final Area area;
    private Set<Key> findings = Set.of();
    private Set<Key> cleared = Set.of();
    private Optional<BigDecimal> wantedDepth = Optional.empty();
    private Optional<PlannedSession> session = Optional.empty();
    private Optional<Device> device = Optional.empty();
    private PractitionerFacts practitioner = PractitionerFacts.UNSAID;
    private Optional<String> jurisdiction = Optional.empty();
    private Optional<After> after = Optional.empty();

    private Patient(Concern concern, Area area) {
        this.concern = concern;
        this.area = area;
    }

    static Patient with(Concern concern, Area area) {
        return new Patient(concern, area);
    }

    static Patient withFineLines() {
        return with(Concern.FINE_LINES, Area.FACE);
    }

    static PractitionerFacts practitioner(Role role, Permission permitted, boolean trained, boolean supervisor) {
        return new PractitionerFacts(
                Optional.of(role), Optional.of(permitted), Optional.of(trained), Optional.of(supervisor));
    }

    Patient found(String... keys) {
        findings = keys(keys);
        return this;
    }

    Patient cleared(String... keys) {
        cleared = keys(keys);
        return this;
    }

    Patient depthDecided() {
        return cleared("depth_needs_supervisor");
    }

    Patient wanting(String millimetres) {
        wantedDepth = Optional.of(new BigDecimal(millimetres));
        return this;
    }

    Patient planned(PlannedSession planned) {
        session = Optional.of(planned);
        return this;
    }

    Patient treatedWith(Device used) {
        device = Optional.of(used);
        return this;
    }

    Patient treatedBy(Role role) {
        practitioner = new PractitionerFacts(Optional.of(role), Optional.empty(), Optional.empty(), Optional.empty());
        return this;
    }

    Patient treatedBy(PractitionerFacts facts) {
        practitioner = facts;
        return this;
    }

    Patient in(String place) {
        jurisdiction = Optional.of(place);
        return this;
    }

    Patient seenAfter(int hours, String... signs) {
        after = Optional.of(new After(hours, Optional.empty(), keys(signs)));
        return this;
    }

    Presentation presentation() {
        return new Presentation(
                concern, area, findings, cleared, wantedDepth, session, device, practitioner, jurisdiction, after);
    }

    Facts facts() {
        return Facts.of(presentation(), CLINIC);
    }

    private static Set<Key> keys(String... keys) {
        return Arrays.stream(keys).map(Key::new).collect(Collectors.toSet());
    }
}
