package dev.needlewise.domain.grading;

import static dev.needlewise.domain.grading.Grading.chose;
import static dev.needlewise.domain.grading.Grading.depth;
import static dev.needlewise.domain.grading.Grading.does;
import static dev.needlewise.domain.grading.Grading.found;
import static dev.needlewise.domain.grading.Grading.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.content.WrittenCase;
import org.junit.jupiter.api.Test;

class OneErrorPerCauseTest {
    private static final String SCREENED = """
            - item: stops
              asks: contraindications
              prompt: What stops you?
              options:
                - {key: active_acne, says: Spots on the chin}
                - {key: diabetes, says: Sugar in the notes}
                - {key: combination_or_rf, says: The other device}
                - {key: depth_needs_supervisor, says: The depth that is wanted}
                - {key: scope_unverified, says: Whether you may}
                - {key: area_without_depth, says: The place itself}
                - {key: enlarged_pores, says: Wide pores}
                - {key: fear_of_needles, says: Afraid of needles}
                - {key: darker_skin_tone, says: Dark skin}
                - {key: older_age_or_wrinkles, says: Is sixty-four}
            - {item: decision, asks: disposition, prompt: What do you do?}
            - {item: depth, asks: depth, prompt: How deep?}
            """;
    private static final String FACE = "concern: fine_lines, area: face, ";

    @Test
    void a_finding_missed_and_treated_is_counted_at_the_gate() {
        Grading treated = given(FACE + "findings: [diabetes]", SCREENED)
                .answered("stops", found())
                .answered("decision", does("proceed", "none"));

        treated.then("stops", "0 none").then("decision", "0 critical");
        assertThat(line(treated, "stops", "diabetes").countedElsewhere()).contains("decision");
        assertThat(treated.outcome().majors()).isZero();
        assertThat(treated.outcome().criticals()).isEqualTo(1);
    }

    @Test
    void a_finding_missed_and_not_treated_counts_by_itself() {
        given(FACE + "findings: [diabetes]", SCREENED)
                .answered("stops", found())
                .answered("decision", does("postpone", "enlarged_pores"))
                .then("stops", "0 major")
                .then("decision", "0 none");
    }

    @Test
    void a_less_strict_row_missed_and_treated_is_counted_at_the_gate_too() {
        given(FACE + "findings: [diabetes, active_acne]", SCREENED)
                .answered("stops", found("active_acne"))
                .answered("decision", does("proceed", "none"))
                .then("stops", "1/2 none")
                .then("decision", "0 critical");
    }

    @Test
    void what_is_missed_and_does_not_decide_is_another_error() {
        given(FACE + "findings: [diabetes], wantedDepth: 1.2", SCREENED)
                .answered("stops", found())
                .answered("decision", does("proceed", "none"))
                .then("stops", "0 minor")
                .then("decision", "0 critical");
    }

    @Test
    void a_number_where_the_same_rows_forbid_one_is_counted_at_the_gate() {
        Grading treated = given(FACE + "findings: [active_acne]", SCREENED)
                .answered("stops", found("active_acne"))
                .answered("decision", does("proceed", "none"))
                .answered("depth", depth("0.5"));

        treated.then("decision", "0 critical").then("depth", "0 none");
        assertThat(line(treated, "depth", "hand-over").countedElsewhere()).contains("decision");
    }

    @Test
    void a_number_for_an_area_without_depth_is_counted_at_the_gate() {
        given("concern: hair_loss, area: scalp", SCREENED)
                .answered("decision", does("proceed", "none"))
                .answered("depth", depth("0.5"))
                .then("decision", "0 critical")
                .then("depth", "0 none");
    }

    @Test
    void the_same_number_counts_where_the_gate_was_right() {
        given(FACE + "findings: [active_acne]", SCREENED)
                .answered("decision", does("postpone", "active_acne"))
                .answered("depth", depth("0.5"))
                .then("decision", "1 none")
                .then("depth", "0 critical");
    }

    @Test
    void a_number_that_other_rows_forbid_is_another_error() {
        given("concern: other_scars, area: face, findings: [diabetes]", SCREENED)
                .answered("decision", does("proceed", "none"))
                .answered("depth", depth("0.5"))
                .then("decision", "0 critical")
                .then("depth", "0 major");
    }

    @Test
    void a_depth_beyond_the_maximum_is_another_error_than_treating() {
        given(FACE + "findings: [diabetes]", SCREENED)
                .answered("decision", does("proceed", "none"))
                .answered("depth", depth("2.0"))
                .then("decision", "0 critical")
                .then("depth", "0 critical");
    }

    @Test
    void the_graver_harm_is_never_given_up_for_the_lesser() {
        given("concern: fine_lines, area: face, device: rf", SCREENED)
                .answered("decision", does("proceed", "none"))
                .answered("depth", depth("0.5"))
                .then("decision", "0 major")
                .then("depth", "0 none")
                .answered("depth", depth("3.5"))
                .then("decision", "0 major")
                .then("depth", "0 critical");
    }

    @Test
    void missing_that_a_depth_needs_the_supervisor_and_setting_it_is_one_error() {
        Grading set = given(FACE + "wantedDepth: 1.2", SCREENED)
                .answered("stops", found())
                .answered("depth", depth("1.2"));
        set.then("stops", "0 none").then("depth", "0 major");
        assertThat(line(set, "stops", "depth_needs_supervisor").countedElsewhere())
                .contains("depth");
        set.answered("depth", depth("0.5")).then("stops", "0 minor").then("depth", "1 none");
    }

    private static final String PART = """
            - item: offer
              asks: choice
              dimension: contraindications
              prompt: What do you offer?
              options:
                - {option: plain, says: The plain treatment, score: "1", claims: [ALT-07], because: It may go ahead.}
                - {option: both, says: The other device as well, claims: [ALT-07], because: Nobody knows., part: combination_or_rf}
                - {option: never, says: Nothing at all, harm: minor, claims: [ALT-07], because: Too careful.}
            """;

    @Test
    void a_stopped_part_harms_where_it_is_chosen() {
        String facts = FACE + "findings: [combination_or_rf]";
        given(facts, PART).answered("offer", chose("both")).then("offer", "0 major");
        given(facts, PART).answered("offer", chose("plain")).then("offer", "1 none");
        assertThat(given(facts, PART)
                        .answered("offer", chose("both"))
                        .grade("offer")
                        .lines()
                        .get(0)
                        .rule())
                .hasValueSatisfying(rule -> assertThat(rule).hasToString("C-29"));
    }

    @Test
    void a_part_that_was_decided_on_harms_nobody() {
        given(FACE + "findings: [combination_or_rf], cleared: [combination_or_rf]", PART)
                .answered("offer", chose("both"))
                .then("offer", "0 none");
    }

    @Test
    void missing_a_part_and_choosing_it_is_one_error() {
        given(FACE + "findings: [combination_or_rf]", SCREENED + PART)
                .answered("stops", found())
                .answered("offer", chose("both"))
                .then("stops", "0 none")
                .then("offer", "0 major");
    }

    @Test
    void a_device_that_decides_is_counted_at_the_gate() {
        given("concern: fine_lines, area: face, device: rf", SCREENED + PART)
                .answered("decision", does("proceed", "none"))
                .answered("offer", chose("both"))
                .then("decision", "0 major")
                .then("offer", "0 none");
    }

    @Test
    void of_a_gate_and_a_part_with_one_cause_the_gate_keeps_the_harm() {
        Grading both = given("concern: fine_lines, area: face, device: rf", PART + SCREENED)
                .answered("offer", chose("both"))
                .answered("stops", found())
                .answered("decision", does("proceed", "none"))
                .then("offer", "0 none")
                .then("stops", "0 none")
                .then("decision", "0 major");
        assertThat(line(both, "stops", "combination_or_rf").countedElsewhere()).contains("decision");
        assertThat(line(both, "offer", "plain").countedElsewhere()).contains("decision");
    }

    @Test
    void of_two_gates_the_first_keeps_what_was_missed_and_each_its_own_harm() {
        String again = "- item: again\n  asks: disposition\n  prompt: And now?\n"
                + "  reasons: [{key: diabetes, says: Sugar in the notes}]\n";
        Grading twice = given(FACE + "findings: [diabetes]", SCREENED + again)
                .answered("stops", found())
                .answered("decision", does("proceed", "none"))
                .answered("again", does("proceed", "none"))
                .then("decision", "0 critical")
                .then("again", "0 critical");
        assertThat(line(twice, "stops", "diabetes").countedElsewhere()).contains("decision");
    }

    @Test
    void needling_out_of_scope_is_one_error_whether_asked_once_or_twice() {
        String items = "- {item: may, asks: scope, prompt: May you?}\n"
                + SCREENED.replace("scope_unverified", "practitioner_not_permitted");
        given(FACE + "practitioner: {permitted: false}", items)
                .answered("may", chose("permitted"))
                .answered("decision", does("proceed", "none"))
                .then("may", "0 none")
                .then("decision", "0 critical")
                .answered("decision", does("refuse", "practitioner_not_permitted"))
                .then("may", "0 critical")
                .then("decision", "1 none");
    }

    @Test
    void reassuring_twice_about_one_sign_is_one_error() {
        String items = """
                - item: call
                  asks: disposition
                  prompt: What do you do?
                  reasons:
                    - {key: redness_not_fading, says: Redder than yesterday}
                    - {key: wants_to_work_next_day, says: Works tomorrow}
                - {item: action, asks: escalation, prompt: And then?}
                """;
        given(FACE + "after: {hours: 60, findings: [redness_not_fading]}", items)
                .answered("call", does("proceed", "none"))
                .answered("action", chose("reassure"))
                .then("call", "0 critical")
                .then("action", "0 none");
    }

    /** The same finding on two visits, healed in between, is two causes. */
    @Test
    void a_row_that_did_not_stand_throughout_is_another_cause() {
        var keyed = WrittenCase.of(WrittenCase.file(FACE + "findings: [active_acne]", """
                  - scene: first
                    stage: Screening
                    asks:
                      - item: decision
                        asks: disposition
                        prompt: What do you do?
                        reasons: [{key: active_acne, says: Spots on the chin}, {key: diabetes, says: Sugar in the notes}]
                  - scene: healed
                    stage: Plan
                    changes: {findings: {remove: [active_acne]}}
                    asks:
                      - {item: depth, asks: depth, prompt: How deep?}
                  - scene: again
                    stage: Screening
                    changes: {findings: {add: [active_acne]}}
                    asks:
                      - item: stops
                        asks: contraindications
                        prompt: What stops you?
                        options:
                          - {key: active_acne, says: Spots on the chin}
                          - {key: fear_of_needles, says: Afraid of needles}
                          - {key: darker_skin_tone, says: Dark skin}
                """));
        given(keyed)
                .answered("decision", does("proceed", "none"))
                .answered("depth", depth("0.5"))
                .answered("stops", found())
                .then("decision", "0 critical")
                .then("depth", "1 none")
                .then("stops", "0 major");
    }

    private static ReceiptLine line(Grading grading, String item, String key) {
        return grading.grade(item).lines().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
