package dev.needlewise.domain.grading.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.content.WrittenCase;
import dev.needlewise.domain.scenario.KeyedCase;
import org.junit.jupiter.api.Test;

/** How much it matters to those who played a case that it is written anew. */
class KeyedChangeTest {
    private static final String FACE = "concern: fine_lines, area: face";
    private static final String TALK = """
            - item: talk
              asks: choice
              dimension: aftercare
              prompt: What do you say?
              options:
                - {option: wait, says: Wait until the clinic calls, score: "1", claims: [SES-05], because: Right.}
                - {option: soon, says: Come again in a week, harm: critical, claims: [CMP-05], because: Too soon.}
                - {option: whenever, says: Come whenever you like, claims: [CMP-05], because: No.}
            """;
    private static final String NUMBING = """
            - item: numbing
              asks: numbing
              prompt: What do you plan?
              own-key: {right: clinician-decides, claims: [ANE-01], because: The skin is sore.}
            """;

    @Test
    void the_same_case_is_no_change() {
        assertThat(between(TALK, TALK).weight()).isEmpty();
    }

    @Test
    void another_prompt_changes_words() {
        assertThat(between(TALK, TALK.replace("What do you say?", "What is your answer?"))
                        .weight())
                .contains(Weight.WORDS);
    }

    @Test
    void another_harm_of_a_wrong_answer_changes_rules() {
        KeyedChange change = between(TALK, TALK.replace("harm: critical", "harm: major"));
        assertThat(change.weight()).contains(Weight.RULES);
        assertThat(change.keysChanged()).isEmpty();
    }

    @Test
    void another_reason_for_an_own_key_changes_rules() {
        assertThat(between(NUMBING, NUMBING.replace("The skin is sore.", "The skin is thin."))
                        .weight())
                .contains(Weight.RULES);
    }

    @Test
    void other_facts_under_the_same_best_answers_change_rules() {
        KeyedCase darker = WrittenCase.asking(FACE + ", findings: [darker_skin_tone]", TALK);
        assertThat(new KeyedChange(WrittenCase.asking(FACE, TALK), darker).weight())
                .contains(Weight.RULES);
    }

    @Test
    void another_right_answer_changes_keys() {
        String swapped = TALK.replace(", score: \"1\"", "")
                .replace("Come whenever you like", "Come whenever you like, score: \"1\"");
        KeyedChange change = between(TALK, swapped);
        assertThat(change.weight()).contains(Weight.KEYS);
        assertThat(change.keysChanged()).containsExactly("talk");
        assertThat(change.isComparable()).isTrue();
    }

    @Test
    void another_question_or_another_dimension_cannot_be_compared() {
        assertThat(between(TALK, TALK.replace("item: talk", "item: call")).weight())
                .contains(Weight.PATH);
        assertThat(between(TALK, TALK.replace("dimension: aftercare", "dimension: depth"))
                        .isComparable())
                .isFalse();
    }

    private static KeyedChange between(String before, String after) {
        return new KeyedChange(WrittenCase.asking(FACE, before), WrittenCase.asking(FACE, after));
    }
}
