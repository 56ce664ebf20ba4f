package dev.needlewise.domain.grading;

import static dev.needlewise.domain.grading.Grading.does;
import static dev.needlewise.domain.grading.Grading.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.protocol.Disposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateRuleTest {
    /** Offers one reason of each kind, and one that is none. */
    private static final String GATE = """
            - item: decision
              asks: disposition
              prompt: What do you do now?
              reasons:
                - {key: keloid_history, says: A raised scar}
                - {key: active_acne, says: Spots on the chin}
                - {key: active_eczema_dermatitis, says: A weeping patch}
                - {key: diabetes, says: Sugar in the notes}
                - {key: anticoagulant, says: One tablet in the morning}
                - {key: cannot_follow_aftercare, says: Flies to the beach tomorrow}
                - {key: condition_not_listed, says: Something the list does not name}
                - {key: scope_unverified, says: Nobody has checked}
                - {key: combination_or_rf, says: Another device}
                - {key: depth_needs_supervisor, says: A longer needle}
                - {key: prescription_topical, says: A cream from the doctor}
                - {key: wants_to_work_next_day, says: Works tomorrow}
                - {key: redness_not_fading, says: Redder than yesterday}
                - {key: fresh_redness_swelling, says: Red since this morning}
            """;

    @ParameterizedTest(name = "{0}: {1} because of {2} is {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // refuse
                "findings: [keloid_history] | refuse | keloid_history | 1 none",
                "findings: [keloid_history] | refuse | none | 0 none",
                "findings: [keloid_history] | refuse | diabetes | 0 none",
                "findings: [keloid_history] | postpone | keloid_history | 0 none",
                "findings: [keloid_history] | refer | keloid_history | 0 none",
                "findings: [keloid_history] | stop | keloid_history | 0 none",
                "findings: [keloid_history] | proceed | none | 0 critical",
                // postpone
                "findings: [active_acne] | postpone | active_acne | 1 none",
                "findings: [active_acne] | postpone | wants_to_work_next_day | 0 none",
                "findings: [active_acne] | refuse | active_acne | 0 none",
                "findings: [active_acne] | stop | active_acne | 0 none",
                "findings: [active_acne] | proceed | none | 0 critical",
                "findings: [cannot_follow_aftercare] | postpone | cannot_follow_aftercare | 1 none",
                "findings: [cannot_follow_aftercare] | proceed | none | 0 major",
                // refer or clear: to refer and to stop and ask are both right
                "findings: [anticoagulant] | refer | anticoagulant | 1 none",
                "findings: [anticoagulant] | stop | anticoagulant | 1 none",
                "findings: [anticoagulant] | stop | none | 0 none",
                "findings: [anticoagulant] | postpone | anticoagulant | 0 none",
                "findings: [anticoagulant] | proceed | anticoagulant | 0 critical",
                "findings: [condition_not_listed] | refer | condition_not_listed | 1 none",
                "findings: [condition_not_listed] | proceed | none | 0 major",
                "findings: [prescription_topical] | proceed | none | 0 major",
                "practitioner: {permitted: unverified} | stop | scope_unverified | 1 none",
                "practitioner: {permitted: unverified} | proceed | none | 0 major",
                "device: rf | refer | combination_or_rf | 1 none",
                "device: rf | proceed | none | 0 major",
                // proceed
                "findings: [wants_to_work_next_day] | proceed | none | 1 none",
                "findings: [wants_to_work_next_day] | proceed | wants_to_work_next_day | 0 none",
                "findings: [wants_to_work_next_day] | postpone | wants_to_work_next_day | 0 minor",
                "findings: [wants_to_work_next_day] | refer | wants_to_work_next_day | 0 minor",
                "findings: [wants_to_work_next_day] | refuse | none | 0 minor",
                "findings: [wants_to_work_next_day] | stop | none | 0 none",
                // what is cleared stops nothing
                "findings: [anticoagulant], cleared: [anticoagulant] | proceed | none | 1 none",
                "findings: [anticoagulant], cleared: [anticoagulant] | refer | anticoagulant | 0 minor",
                // nothing on record opens a refusal or a postponement
                "findings: [keloid_history], cleared: [keloid_history] | proceed | none | 0 critical",
                "findings: [active_acne], cleared: [active_acne] | proceed | none | 0 critical",
                // what stops only a part leaves the plain treatment to be judged on its own
                "findings: [combination_or_rf] | proceed | none | 1 none",
                "findings: [combination_or_rf] | refer | combination_or_rf | 0 minor",
                "wantedDepth: 1.2 | proceed | none | 1 none",
                "wantedDepth: 2.0 | proceed | none | 1 none",
                // the strictest wins, and only its rows are a right reason
                "findings: [diabetes, keloid_history] | refuse | keloid_history | 1 none",
                "findings: [diabetes, keloid_history] | refuse | diabetes | 0 none",
                "findings: [diabetes, active_acne] | postpone | active_acne | 1 none",
                "findings: [diabetes, active_acne] | refer | diabetes | 0 none",
                "findings: [diabetes, anticoagulant] | refer | diabetes | 1 none",
                "findings: [diabetes, anticoagulant] | refer | anticoagulant | 1 none",
                "findings: [cannot_follow_aftercare, active_acne] | postpone | cannot_follow_aftercare | 1 none",
                "findings: [cannot_follow_aftercare, active_acne] | proceed | none | 0 critical",
                // after a treatment: proceed is the expected course, refer-or-clear is to escalate
                "after: {hours: 20, findings: [fresh_redness_swelling]} | proceed | none | 1 none",
                "after: {hours: 20, findings: [fresh_redness_swelling]} | refer | fresh_redness_swelling | 0 minor",
                "after: {hours: 60, findings: [redness_not_fading]} | refer | redness_not_fading | 1 none",
                "after: {hours: 60, findings: [redness_not_fading]} | stop | redness_not_fading | 1 none",
                "after: {hours: 60, findings: [redness_not_fading]} | proceed | none | 0 critical",
                "after: {hours: 60, findings: [redness_not_fading]} | proceed | redness_not_fading | 0 critical"
            })
    void action_and_reason_are_scored_as_a_pair(String facts, String action, String reason, String expected) {
        given("concern: fine_lines, area: face, " + facts, GATE)
                .answered("decision", does(action, reason))
                .then("decision", expected);
    }

    @Test
    void the_line_names_a_right_reason_its_row_and_every_pair_that_is_accepted() {
        ReceiptLine line = given("concern: fine_lines, area: face, findings: [anticoagulant, diabetes]", GATE)
                .answered("decision", does("stop", "diabetes"))
                .grade("decision")
                .lines()
                .get(0);

        assertThat(line.key()).isEqualTo("diabetes");
        assertThat(line.rule().orElseThrow()).hasToString("C-24");
        assertThat(line.chosen()).isEqualTo("stop: diabetes");
        assertThat(line.accepted())
                .containsExactly("refer: anticoagulant", "refer: diabetes", "stop: anticoagulant", "stop: diabetes");
    }

    @Test
    void a_wrong_reason_is_answered_with_a_right_one() {
        ReceiptLine line = given("concern: fine_lines, area: face, findings: [anticoagulant]", GATE)
                .answered("decision", does("refer", "wants_to_work_next_day"))
                .grade("decision")
                .lines()
                .get(0);

        assertThat(line.key()).isEqualTo("anticoagulant");
        assertThat(line.rule().orElseThrow()).hasToString("C-21");
    }

    @Test
    void to_proceed_is_explained_by_what_was_looked_at_and_stops_nothing() {
        ReceiptLine considered = given("concern: fine_lines, area: face, findings: [wants_to_work_next_day]", GATE)
                .grade("decision")
                .lines()
                .get(0);
        assertThat(considered.key()).isEqualTo("none");
        assertThat(considered.rule().orElseThrow()).hasToString("N-10");
        assertThat(considered.accepted()).containsExactly("proceed: none");

        ReceiptLine plain = given("concern: fine_lines, area: face", GATE)
                .grade("decision")
                .lines()
                .get(0);
        assertThat(plain.rule().orElseThrow()).hasToString("P-03");
        assertThat(plain.claims()).isNotEmpty();
    }

    @Test
    void after_a_treatment_the_line_names_the_sign_that_escalates_and_not_the_expected_one() {
        String signs =
                "concern: fine_lines, area: face, after: {hours: 60, findings: [fading_flaking_bruise, redness_not_fading]}";
        ReceiptLine right = given(signs, GATE)
                .answered("decision", does("refer", "redness_not_fading"))
                .grade("decision")
                .lines()
                .get(0);
        assertThat(right.key()).isEqualTo("redness_not_fading");
        assertThat(right.rule().orElseThrow()).hasToString("E-03");

        ReceiptLine wrong = given(signs, GATE)
                .answered("decision", does("proceed", "none"))
                .grade("decision")
                .lines()
                .get(0);
        assertThat(wrong.key()).isEqualTo("redness_not_fading");
    }

    @Test
    void left_open_it_scores_nothing_and_harms_nobody() {
        given("concern: fine_lines, area: face, findings: [active_acne]", GATE).then("decision", "0 none");
    }

    @ParameterizedTest
    @CsvSource({"PROCEED, proceed", "POSTPONE, postpone", "REFER_OR_CLEAR, refer stop", "REFUSE, refuse"})
    void each_disposition_has_its_actions(Disposition disposition, String actions) {
        assertThat(java.util.Arrays.stream(Action.values())
                        .filter(action -> action.isRightFor(disposition))
                        .map(Action::code))
                .containsExactly(actions.split(" "));
    }
}
