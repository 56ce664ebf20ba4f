package dev.needlewise.domain.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said about a patient, and what is taken from the clinic's profile where nothing is said. */
class PresentationTest {
    private static final Profile SILENT = new Profile(
            "silent",
            "Silent",
            "Says nothing.",
            Optional.empty(),
            PractitionerFacts.UNSAID,
            Optional.empty(),
            Device.PEN);
    private static final Profile CALIFORNIA = new Profile(
            "california",
            "California",
            "Its law.",
            Optional.of(Profile.DEFAULT),
            Patient.practitioner(Role.PHYSICIAN, Permission.PERMITTED, true, true),
            Optional.of("california"),
            Device.ROLLER);

    @Test
    void what_nobody_says_is_not_so() {
        Facts facts = Facts.of(Presentation.of(Concern.PIGMENT, Area.FACE), SILENT);

        assertThat(facts.findings()).isEmpty();
        assertThat(facts.role()).isEqualTo(Role.NURSE);
        assertThat(facts.permitted()).isEqualTo(Permission.UNVERIFIED);
        assertThat(facts.deviceTrained()).isFalse();
        assertThat(facts.supervisor()).isFalse();
        assertThat(facts.jurisdiction()).isEmpty();
        assertThat(facts.depthDecided()).isFalse();
    }

    @Test
    void what_a_patient_leaves_unsaid_comes_from_the_profile() {
        Facts facts = Facts.of(Presentation.of(Concern.PIGMENT, Area.FACE), CALIFORNIA);

        assertThat(facts.role()).isEqualTo(Role.PHYSICIAN);
        assertThat(facts.permitted()).isEqualTo(Permission.PERMITTED);
        assertThat(facts.deviceTrained()).isTrue();
        assertThat(facts.supervisor()).isTrue();
        assertThat(facts.device()).isEqualTo(Device.ROLLER);
        assertThat(facts.jurisdiction()).contains("california");
    }

    @Test
    void what_is_said_about_a_patient_goes_before_the_profile_field_by_field() {
        Facts facts = Facts.of(
                Patient.withFineLines()
                        .treatedBy(Role.NURSE)
                        .treatedWith(Device.PEN)
                        .in("oregon")
                        .presentation(),
                CALIFORNIA);

        assertThat(facts.role()).isEqualTo(Role.NURSE);
        assertThat(facts.permitted()).isEqualTo(Permission.PERMITTED);
        assertThat(facts.device()).isEqualTo(Device.PEN);
        assertThat(facts.jurisdiction()).contains("oregon");
    }

    @Test
    void other_findings_take_the_place_of_those_before_and_leave_the_rest() {
        Presentation before = Patient.withFineLines()
                .found("active_acne")
                .cleared("diabetes")
                .wanting("1.0")
                .presentation();
        Presentation after = before.withFindings(Set.of(new Key("eczema")));

        assertThat(after.findings()).containsExactly(new Key("eczema"));
        assertThat(after.withFindings(before.findings())).isEqualTo(before);
    }

    @Test
    void other_clearances_take_the_place_of_those_before_and_leave_the_rest() {
        Presentation before =
                Patient.withFineLines().found("diabetes").wanting("1.0").presentation();
        Presentation after = before.withCleared(Set.of(Facts.DEPTH_DECISION));

        assertThat(Facts.of(before, SILENT).depthDecided()).isFalse();
        assertThat(Facts.of(after, SILENT).depthDecided()).isTrue();
        assertThat(after.withCleared(before.cleared())).isEqualTo(before);
    }
}
