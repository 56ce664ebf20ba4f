package dev.needlewise.domain.protocol;

import static dev.needlewise.domain.protocol.SmallClinic.decide;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which reasons are right for a decision, and what harm it does to go against it. */
class DecisionReasonsTest {
    @Test
    void only_what_gives_the_disposition_is_a_right_reason() {
        Decision decision = decide(Patient.withFineLines().found("diabetes", "active_acne", "eczema"));

        assertThat(decision.rightReasons()).containsExactly(new Key("active_acne"), new Key("eczema"));
        assertThat(decision.deciding()).extracting(Found::rule).containsExactly(new RuleId("C-10"), new RuleId("C-15"));
    }

    @Test
    void to_proceed_has_no_reason_and_does_no_harm() {
        Decision decision = decide(
                Patient.withFineLines().found("diabetes", "fear_of_needles").cleared("diabetes"));

        assertThat(decision.rightReasons()).isEmpty();
        assertThat(decision.harmOfProceeding()).isEqualTo(Harm.NONE);
    }

    @Test
    void a_part_that_is_stopped_is_no_reason_to_refuse() {
        Decision decision =
                decide(Patient.withFineLines().found("keloid_history").wanting("2.0"));

        assertThat(decision.rightReasons()).containsExactly(new Key("keloid_history"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "eczema,                          MAJOR",
        "eczema active_acne,              CRITICAL",
        "eczema diabetes,                 MAJOR",
        "keloid_history,                  CRITICAL",
        "fear_of_needles,                 NONE",
    })
    void treating_all_the_same_does_the_worst_harm_of_what_decides(String findings, Harm harm) {
        assertThat(decide(Patient.withFineLines().found(findings.split(" "))).harmOfProceeding())
                .isEqualTo(harm);
    }

    @Test
    void a_sign_after_treatment_is_a_reason_to_refer_and_the_expected_course_is_none() {
        Decision decision = decide(Patient.withFineLines().seenAfter(24, "redness", "infection"));

        assertThat(decision.rightReasons()).containsExactly(new Key("infection"));
        assertThat(decision.harmOfProceeding()).isEqualTo(Harm.CRITICAL);
    }

    @Test
    void reassuring_about_the_expected_course_does_no_harm() {
        Decision decision = decide(Patient.withFineLines().seenAfter(24, "redness"));

        assertThat(decision.rightReasons()).isEmpty();
        assertThat(decision.harmOfProceeding()).isEqualTo(Harm.NONE);
    }

    @Test
    void a_sign_after_treatment_is_no_reason_for_what_is_stricter_than_to_refer() {
        Decision decision =
                decide(Patient.withFineLines().seenAfter(24, "infection").found("eczema"));

        assertThat(decision.disposition()).isEqualTo(Disposition.POSTPONE);
        assertThat(decision.rightReasons()).containsExactly(new Key("eczema"));
        assertThat(decision.harmOfProceeding()).isEqualTo(Harm.MAJOR);
    }

    @Test
    void a_finding_and_a_sign_are_both_reasons_to_refer() {
        Decision decision = decide(Patient.withFineLines()
                .treatedBy(Patient.practitioner(Role.NURSE, Permission.UNVERIFIED, true, true))
                .seenAfter(24, "infection"));

        assertThat(decision.rightReasons()).containsExactly(new Key("infection"), new Key("scope_unverified"));
        assertThat(decision.harmOfProceeding()).isEqualTo(Harm.CRITICAL);
    }

    @ParameterizedTest(name = "{0}: weight {1}")
    @CsvSource({"eczema, 1", "active_acne, 2", "fear_of_needles, 1"})
    void a_finding_weighs_double_where_treating_despite_it_is_critical(String key, int weight) {
        assertThat(SmallClinic.PROTOCOL.finding(new Key(key)).map(FindingRow::weight))
                .contains(weight);
    }
}
