package dev.needlewise.domain.protocol;

import static dev.needlewise.domain.protocol.Rows.band;
import static dev.needlewise.domain.protocol.SmallClinic.RULES;
import static dev.needlewise.domain.protocol.SmallClinic.decide;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a small clinic's protocol decides for its patients. */
class ProtocolTest {
    @Test
    void a_patient_whom_nothing_stops_is_treated_with_the_depth_of_the_row() {
        Decision decision = decide(Patient.withFineLines().found("fear_of_needles"));

        assertThat(decision.disposition()).isEqualTo(Disposition.PROCEED);
        assertThat(decision.contraindications()).isEmpty();
        assertThat(decision.notContraindications()).extracting(Found::key).containsExactly(new Key("fear_of_needles"));
        assertThat(DepthDecision.preferredOf(decision.depth())).contains(band("[0.5,0.5]"));
        assertThat(decision.speed().value()).isEqualTo("low");
        assertThat(decision.sessions().value()).isEqualTo("6-10");
        assertThat(decision.scope().value()).isEqualTo("permitted");
        assertThat(decision.profile()).isEqualTo("default");
    }

    @ParameterizedTest(name = "{0}: {1}, needed {2}")
    @CsvSource({
        "keloid_history,                      REFUSE,         ''",
        "active_acne,                         POSTPONE,       ''",
        "eczema,                              POSTPONE,       eczema",
        "diabetes,                            REFER_OR_CLEAR, diabetes",
        "diabetes active_acne,                POSTPONE,       diabetes",
        "diabetes active_acne keloid_history, REFUSE,         diabetes",
    })
    void the_strictest_finding_wins_and_the_rest_is_still_needed(
            String findings, Disposition disposition, String needed) {
        Decision decision = decide(Patient.withFineLines().found(findings.split(" ")));

        assertThat(decision.disposition()).isEqualTo(disposition);
        assertThat(decision.needed()).extracting(Key::value).isEqualTo(words(needed));
    }

    @Test
    void what_is_no_contraindication_is_listed_apart_from_what_stops_the_treatment() {
        Decision decision = decide(Patient.withFineLines().found("fear_of_needles", "diabetes"));

        assertThat(decision.contraindications()).extracting(Found::key).containsExactly(new Key("diabetes"));
        assertThat(decision.notContraindications()).extracting(Found::key).containsExactly(new Key("fear_of_needles"));
    }

    @Test
    void what_is_on_record_is_no_longer_needed() {
        Decision decision =
                decide(Patient.withFineLines().found("eczema", "diabetes").cleared("eczema", "diabetes"));

        assertThat(decision.needed()).isEmpty();
        assertThat(decision.disposition()).isEqualTo(Disposition.POSTPONE);
        assertThat(decision.contraindications()).extracting(Found::cleared).containsExactly(false, true);
    }

    @Test
    void a_part_that_is_stopped_is_left_out_and_the_plain_treatment_goes_on() {
        Decision decision = decide(Patient.withFineLines().wanting("2.0").found("active_acne"));

        assertThat(decision.changes()).containsExactly(new Key("too_deep"));
        assertThat(decision.disposition()).isEqualTo(Disposition.POSTPONE);
        assertThat(decide(Patient.withFineLines().wanting("2.0")).disposition()).isEqualTo(Disposition.PROCEED);
    }

    @Test
    void an_area_without_a_depth_is_referred_without_numbing() {
        Decision decision = decide(Patient.with(Concern.FINE_LINES, Area.UNDER_EYE));

        assertThat(decision.disposition()).isEqualTo(Disposition.REFER_OR_CLEAR);
        assertThat(decision.numbing()).isEmpty();
        assertThat(decision.speed().value()).isEqualTo("clinic-sets");
        assertThat(decision.sessions().value()).isEqualTo("4-6");
    }

    @Test
    void a_practitioner_whom_nobody_has_checked_is_verified_first() {
        Decision decision = decide(
                Patient.withFineLines().treatedBy(Patient.practitioner(Role.NURSE, Permission.UNVERIFIED, true, true)));

        assertThat(decision.scope().value()).isEqualTo("verify-first");
        assertThat(decision.disposition()).isEqualTo(Disposition.REFER_OR_CLEAR);
    }

    @Test
    void the_most_urgent_sign_after_a_treatment_decides() {
        Decision decision = decide(Patient.withFineLines().seenAfter(24, "redness", "infection", "fainting"));

        assertThat(decision.after()).containsExactly(SmallClinic.REDNESS, SmallClinic.FAINTING, SmallClinic.INFECTION);
        assertThat(decision.escalation()).contains(SmallClinic.FAINTING);
        assertThat(decision.disposition()).isEqualTo(Disposition.REFER_OR_CLEAR);
    }

    @Test
    void the_expected_course_goes_on_and_a_stricter_finding_stands_beside_a_sign() {
        assertThat(decide(Patient.withFineLines().seenAfter(24, "redness")).disposition())
                .isEqualTo(Disposition.PROCEED);
        assertThat(decide(Patient.withFineLines().seenAfter(24, "infection").found("active_acne"))
                        .disposition())
                .isEqualTo(Disposition.POSTPONE);
        assertThat(decide(Patient.withFineLines()).escalation()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"FINE_LINES, optional", "DEEP_WRINKLES, required"})
    void a_decision_numbs_for_the_low_end_of_the_preferred_depths(Concern concern, String numbing) {
        assertThat(decide(Patient.with(concern, Area.FACE)).numbing().map(Ruling::value))
                .contains(numbing);
    }

    @Test
    void every_patient_is_told_all_the_advice_and_what_to_expect() {
        Decision decision = decide(Patient.withFineLines());

        assertThat(decision.advise()).isEqualTo(RULES.aftercare());
        assertThat(decision.neverAdvise()).isEqualTo(RULES.never());
        assertThat(decision.expect()).isEqualTo(RULES.consent());
    }

    private static List<String> words(String written) {
        return Optional.of(written)
                .filter(text -> !text.isEmpty())
                .map(text -> List.of(text.split(" ")))
                .orElse(List.of());
    }
}
