package dev.needlewise.domain.grading;

import static dev.needlewise.domain.grading.Grading.found;
import static dev.needlewise.domain.grading.Grading.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsRuleTest {
    private static final String FACE = "concern: fine_lines, area: face, ";

    /** Two weigh 2 (diabetes, anticoagulant), one weighs 1 (cream), five are false. */
    private static final String LIST = """
            - item: stops
              asks: contraindications
              prompt: What stops you?
              options:
                - {key: diabetes, says: Sugar in the notes}
                - {key: anticoagulant, says: One tablet in the morning}
                - {key: prescription_topical, says: A cream from the doctor}
                - {key: wants_to_work_next_day, says: Works tomorrow}
                - {key: older_age_or_wrinkles, says: Is sixty-four}
                - {key: enlarged_pores, says: Wide pores}
                - {key: fear_of_needles, says: Afraid of needles}
                - {key: darker_skin_tone, says: Dark skin}
            """;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "diabetes anticoagulant prescription_topical | 1 none",
                "diabetes anticoagulant | 4/5 minor",
                "diabetes prescription_topical | 3/5 major",
                "diabetes | 2/5 major",
                "prescription_topical | 1/5 major",
                " | 0 major",
                "diabetes anticoagulant prescription_topical fear_of_needles | 4/5 none",
                "diabetes anticoagulant prescription_topical fear_of_needles enlarged_pores | 3/5 none",
                "diabetes fear_of_needles | 1/5 major",
                "diabetes fear_of_needles enlarged_pores darker_skin_tone | 0 major",
                "fear_of_needles | 0 major"
            })
    void weight_found_less_what_was_chosen_falsely_over_what_there_is(String chosen, String expected) {
        given(FACE + "findings: [diabetes, anticoagulant, prescription_topical]", LIST)
                .answered("stops", found(words(chosen)))
                .then("stops", expected);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                " | 1 none",
                "fear_of_needles | 7/8 none",
                "fear_of_needles diabetes | 3/4 none",
                "diabetes anticoagulant prescription_topical wants_to_work_next_day older_age_or_wrinkles enlarged_pores fear_of_needles darker_skin_tone | 0 none"
            })
    void with_nothing_to_find_it_is_one_minus_the_share_chosen_falsely(String chosen, String expected) {
        given(FACE + "findings: [fear_of_needles]", LIST)
                .answered("stops", found(words(chosen)))
                .then("stops", expected);
    }

    @Test
    void what_a_clearance_answers_is_no_longer_to_be_found() {
        given(FACE + "findings: [diabetes, anticoagulant], cleared: [diabetes]", LIST)
                .answered("stops", found("anticoagulant"))
                .then("stops", "1 none")
                .answered("stops", found("anticoagulant", "diabetes"))
                .then("stops", "1/2 none");
    }

    @Test
    void what_follows_from_other_facts_is_found_too() {
        String list = """
                - item: stops
                  asks: contraindications
                  prompt: What must not go ahead as it stands?
                  options:
                    - {key: depth_needs_supervisor, says: The depth that is wanted}
                    - {key: enlarged_pores, says: Wide pores}
                """;
        given(FACE + "wantedDepth: 1.2", list).answered("stops", found()).then("stops", "0 minor");
        given(FACE + "wantedDepth: 0.5", list).answered("stops", found()).then("stops", "1 none");
    }

    @Test
    void what_is_seen_after_a_treatment_can_be_listed() {
        String list = """
                - item: worries
                  asks: contraindications
                  prompt: What worries you?
                  options:
                    - {key: redness_not_fading, says: Redder than yesterday}
                    - {key: fading_flaking_bruise, says: It flakes}
                    - {key: fresh_redness_swelling, says: A little swelling}
                """;
        String after = FACE + "after: {hours: 60, findings: [redness_not_fading, fading_flaking_bruise]}";
        given(after, list).answered("worries", found("redness_not_fading")).then("worries", "1 none");
        given(after, list).answered("worries", found("fading_flaking_bruise")).then("worries", "0 major");
    }

    @Test
    void a_disputed_option_stands_in_neither_sum() {
        String list = """
                - item: stops
                  asks: contraindications
                  prompt: What stops you?
                  options:
                    - {key: diabetes, says: Sugar in the notes, disputed: X-11}
                    - {key: anticoagulant, says: One tablet in the morning}
                    - {key: enlarged_pores, says: Wide pores}
                    - {key: fear_of_needles, says: Afraid of needles}
                """;
        Grading case1 = given(FACE + "findings: [diabetes, anticoagulant]", list);
        case1.answered("stops", found("anticoagulant")).then("stops", "1 none");
        case1.answered("stops", found("anticoagulant", "diabetes")).then("stops", "1 none");
        case1.answered("stops", found("diabetes")).then("stops", "0 major");
        ReceiptLine line = case1.grade("stops").lines().get(0);
        assertThat(line.disputed()).contains("X-11");
        assertThat(line.accepted()).containsExactly("stops", "does-not-stop");
        assertThat(line.score()).isEqualTo(Fraction.ONE);
    }

    @Test
    void an_own_key_goes_before_the_protocols() {
        String list = """
                - item: stops
                  asks: contraindications
                  prompt: What stops you?
                  options:
                    - key: older_age_or_wrinkles
                      says: Is sixty-four
                      own-key: {right: true, claims: [IND-09], because: This clinic says so.}
                    - {key: enlarged_pores, says: Wide pores}
                """;
        Grading case1 = given(FACE + "findings: [older_age_or_wrinkles]", list);
        case1.answered("stops", found("older_age_or_wrinkles")).then("stops", "1 none");
        case1.answered("stops", found()).then("stops", "0 minor");
        assertThat(case1.grade("stops").lines().get(0).because()).isEqualTo("This clinic says so.");
    }

    @Test
    void every_option_has_a_line_with_its_row() {
        ItemGrade grade = given(FACE + "findings: [diabetes]", LIST)
                .answered("stops", found("diabetes", "fear_of_needles"))
                .grade("stops");

        assertThat(grade.lines()).hasSize(8);
        assertThat(grade.lines().get(0).key()).isEqualTo("diabetes");
        assertThat(grade.lines().get(0).rule().orElseThrow()).hasToString("C-24");
        assertThat(grade.lines().get(0).chosen()).isEqualTo("stops");
        assertThat(grade.lines().get(0).score()).isEqualTo(Fraction.ONE);
        assertThat(grade.lines().get(6).key()).isEqualTo("fear_of_needles");
        assertThat(grade.lines().get(6).accepted()).containsExactly("does-not-stop");
        assertThat(grade.lines().get(6).score()).isEqualTo(Fraction.ZERO);
        assertThat(grade.lines().get(6).claims()).isNotEmpty();
    }

    @Test
    void none_of_these_is_an_answer_and_nothing_is_not() {
        Grading missed = given(FACE + "findings: [diabetes]", LIST);
        missed.then("stops", "0 none");
        assertThat(missed.grade("stops").answered()).isFalse();
        missed.answered("stops", found()).then("stops", "0 major");
        assertThat(missed.grade("stops").answered()).isTrue();
    }

    private static String[] words(String text) {
        return text == null || text.isBlank() ? new String[0] : text.split(" ");
    }
}
