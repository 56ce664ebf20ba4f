package dev.needlewise.domain.grading;

import static dev.needlewise.domain.grading.Grading.chose;
import static dev.needlewise.domain.grading.Grading.depth;
import static dev.needlewise.domain.grading.Grading.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.content.WrittenCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions that are chosen from a few answers: numbing, the protocol's fixed ones, own choices, statements. */
class ChoiceRulesTest {
    private static final String FACE = "concern: fine_lines, area: face";
    private static final String NUMBING = """
            - {item: depth, asks: depth, prompt: How deep?}
            - {item: numbing, asks: numbing, for: depth, prompt: What do you plan?}
            """;

    @ParameterizedTest(name = "{0}: depth {1}, numbing {2} -> {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "fine_lines | 0.5 | optional | 1 none",
                "fine_lines | 0.5 | clinician-decides | 1/2 none",
                "fine_lines | 0.5 | required | 1/2 none",
                // a depth that is only half right stands all the same
                "fine_lines | 0.75 | clinician-decides | 1 none",
                "fine_lines | 0.75 | optional | 0 minor",
                "fine_lines | 0.75 | required | 1/2 none",
                "fine_lines | 1.0 | required | 1 none",
                "fine_lines | 1.0 | optional | 0 minor",
                // one that scores nothing gives way to the supervisor's, the low end of preferred
                "fine_lines | 1.5 | optional | 1 none",
                "fine_lines | 0.3 | optional | 1 none",
                "fine_lines | hand-over | optional | 1 none",
                "deep_wrinkles | 3.0 | required | 1 none",
                "deep_wrinkles | hand-over | clinician-decides | 0 minor",
                "deep_wrinkles | 0.6 | clinician-decides | 1 none",
                "product_absorption | 0.2 | optional | 1 none"
            })
    void numbing_is_judged_for_the_depth_that_stands(
            String concern, String millimetres, String answer, String expected) {
        given("concern: " + concern + ", area: face", NUMBING)
                .answered("depth", depth(millimetres))
                .answered("numbing", chose(answer))
                .then("numbing", expected);
    }

    @Test
    void without_a_depth_answer_the_supervisors_stands() {
        given(FACE, NUMBING).answered("numbing", chose("optional")).then("numbing", "1 none");
    }

    @Test
    void the_depth_that_stands_says_whose_it_is() {
        var keyed = WrittenCase.asking(FACE, NUMBING);
        assertThat(StandingDepth.of(keyed, "depth", java.util.Map.of("depth", depth("0.75"))))
                .contains(new StandingDepth(new java.math.BigDecimal("0.75"), false));
        assertThat(StandingDepth.of(keyed, "depth", java.util.Map.of("depth", depth("1.3"))))
                .contains(new StandingDepth(new java.math.BigDecimal("0.5"), true));
        assertThat(StandingDepth.of(keyed, "elsewhere", java.util.Map.of())).isEmpty();
    }

    @Test
    void numbing_that_names_no_depth_is_judged_for_the_facts() {
        String numbing = "- {item: numbing, asks: numbing, prompt: What do you plan?}";
        given("concern: deep_wrinkles, area: face", numbing)
                .answered("numbing", chose("required"))
                .then("numbing", "1 none");
    }

    @Test
    void numbing_with_an_own_key_is_a_plain_choice() {
        String numbing = """
                - item: numbing
                  asks: numbing
                  prompt: What do you plan?
                  own-key: {right: clinician-decides, claims: [ANE-01], because: The skin is sore.}
                """;
        given(FACE, numbing).answered("numbing", chose("clinician-decides")).then("numbing", "1 none");
        given(FACE, numbing).answered("numbing", chose("required")).then("numbing", "0 none");
    }

    @ParameterizedTest(name = "{0}, {1}: {2} -> {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "speed | concern: fine_lines, area: face | low | 1 none",
                "speed | concern: fine_lines, area: face | raise-to-go-deeper | 0 critical",
                "speed | concern: stretch_marks, area: body | clinic-sets | 1 none",
                "sessions | concern: fine_lines, area: face | 6-10 | 1 none",
                "sessions | concern: deep_wrinkles, area: face | 4-6 | 1 none",
                "sessions | concern: stretch_marks, area: body | 3-4 | 1 none",
                "sessions | concern: hair_loss, area: scalp | clinician-decides | 1 none",
                "scope | concern: fine_lines, area: face | permitted | 1 none",
                "scope | concern: fine_lines, area: face, practitioner: {permitted: unverified} | verify-first | 1 none",
                "scope | concern: fine_lines, area: face, practitioner: {permitted: false} | not-permitted | 1 none",
                "scope | concern: fine_lines, area: face, practitioner: {permitted: false} | permitted | 0 critical",
                "escalation | concern: fine_lines, area: face, after: {hours: 5, findings: [fresh_redness_swelling]} | reassure | 1 none",
                "escalation | concern: fine_lines, area: face, after: {hours: 60, findings: [fresh_redness_swelling]} | contact-clinic-same-day | 1 none",
                "escalation | concern: fine_lines, area: face, after: {hours: 60, findings: [fresh_redness_swelling]} | reassure | 0 critical",
                "escalation | concern: fine_lines, area: face, after: {hours: 60, findings: [fading_flaking_bruise, suspected_infection]} | clinician-same-day | 1 none"
            })
    void the_protocol_gives_the_key_of_a_fixed_choice(String kind, String facts, String answer, String expected) {
        given(facts, "- {item: it, asks: " + kind + ", prompt: Which?}")
                .answered("it", chose(answer))
                .then("it", expected);
    }

    @Test
    void left_open_every_choice_scores_nothing_and_harms_nobody() {
        given(FACE, NUMBING).then("numbing", "0 none").then("filler", "0 none");
        given(FACE, CHOICE).then("talk", "0 none");
        given(FACE, "- {item: it, asks: speed, prompt: Which?}").then("it", "0 none");
    }

    private static final String CHOICE = """
            - item: talk
              asks: choice
              dimension: aftercare
              prompt: What do you say?
              options:
                - {option: wait, says: Wait until the clinic calls, score: "1", claims: [SES-05], because: Right.}
                - {option: ask, says: Ask again in some weeks, score: "1/2", claims: [SES-05], because: Nearly.}
                - {option: soon, says: Come again in a week, harm: critical, claims: [CMP-05], because: Too soon.}
                - {option: whenever, says: Come whenever you like, claims: [CMP-05], because: No.}
            """;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"wait, 1 none", "ask, 1/2 none", "soon, 0 critical", "whenever, 0 none"})
    void an_option_carries_its_own_score_and_harm(String option, String expected) {
        given(FACE, CHOICE).answered("talk", chose(option)).then("talk", expected);
    }

    @Test
    void the_line_of_a_choice_explains_the_chosen_option_and_names_the_right_one() {
        ReceiptLine line = given(FACE, CHOICE)
                .answered("talk", chose("soon"))
                .grade("talk")
                .lines()
                .get(0);
        assertThat(line.key()).isEqualTo("wait");
        assertThat(line.because()).isEqualTo("Too soon.");
        assertThat(line.claims()).extracting(Object::toString).containsExactly("CMP-05");
        assertThat(line.accepted()).containsExactly("wait");
        assertThat(line.halfAccepted()).containsExactly("ask");
        assertThat(given(FACE, CHOICE).grade("talk").lines().get(0).because()).isEqualTo("Right.");
    }

    @Test
    void left_open_a_choice_is_explained_by_its_right_option_wherever_that_stands() {
        String rightLast = """
                - item: talk
                  asks: choice
                  dimension: aftercare
                  prompt: What do you say?
                  options:
                    - {option: soon, says: Come again in a week, claims: [CMP-05], because: Too soon.}
                    - {option: whenever, says: Come whenever you like, claims: [CMP-05], because: No.}
                    - {option: wait, says: Wait until the clinic calls, score: "1", claims: [SES-05], because: Right.}
                """;
        assertThat(given(FACE, rightLast).grade("talk").lines().get(0).because())
                .isEqualTo("Right.");
    }

    @ParameterizedTest(name = "{0} judged {1} -> {2}")
    @CsvSource({
        "AFT-07, supported, 1 none",
        "AFT-07, with-caveat, 1/2 none",
        "AFT-07, not-as-fact, 0 none",
        "AFT-07, other-procedure, 0 none",
        "DEP-01, with-caveat, 1 none",
        "DEP-01, supported, 1/2 none",
        "DEP-01, not-as-fact, 0 none",
        "EXP-11, not-as-fact, 1 none",
        "EXP-11, supported, 0 major",
        "EXP-11, with-caveat, 0 none",
        "EXP-11, other-procedure, 0 none",
        "CI-18, other-procedure, 1 none",
        "CI-18, supported, 0 major",
        "CI-18, not-as-fact, 0 none"
    })
    void a_statement_is_judged_by_the_use_of_its_claim(String claim, String judgement, String expected) {
        String statement = """
                - {item: said, asks: statement, dimension: aftercare, prompt: Is it so?, statement: It is said.,
                   claim: %s, because: So it is., harm: major}
                """.formatted(claim);
        given(FACE, statement).answered("said", chose(judgement)).then("said", expected);
    }
}
