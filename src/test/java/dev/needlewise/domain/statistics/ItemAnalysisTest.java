package dev.needlewise.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.needlewise.content.WrittenCase;
import dev.needlewise.domain.grading.BestResponse;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.Grader;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.PassRule;
import dev.needlewise.domain.scenario.ScenarioId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemAnalysisTest {
    @ParameterizedTest
    @CsvSource({"0, COUNTS_ONLY", "29, COUNTS_ONLY", "30, WITH_CAUTION", "99, WITH_CAUTION", "100, SOUND"})
    void small_groups_are_guarded(int attempts, Guard guard) {
        assertThat(Guard.of(attempts)).isEqualTo(guard);
    }

    @Test
    void below_thirty_there_are_counts_only() {
        ItemAnalysis few = ItemAnalysis.of("depth", group(29));
        assertThat(few.attempts()).isEqualTo(29);
        assertThat(few.guard()).isEqualTo(Guard.COUNTS_ONLY);
        assertThat(few.right()).isEqualTo(14);
        assertThat(few.unsafe()).isEqualTo(15);
        assertThat(few.choices()).containsEntry("deep", 15).containsEntry("right", 14);
        assertThat(few.difficulty()).isEmpty();
        assertThat(few.harmRate()).isEmpty();
        assertThat(few.itemRest()).isEmpty();
        assertThat(few.upperLower()).isEmpty();
        assertThat(few.medianSeconds()).isEmpty();
        assertThat(few.byThird()).isEmpty();
    }

    @Test
    void an_item_that_the_better_ones_get_right_discriminates() {
        ItemAnalysis item = ItemAnalysis.of("depth", group(30));
        assertThat(item.guard()).isEqualTo(Guard.WITH_CAUTION);
        assertThat(item.difficulty().orElseThrow()).isCloseTo(0.5, within(1e-9));
        assertThat(item.harmRate().orElseThrow()).isCloseTo(0.5, within(1e-9));
        assertThat(item.itemRest().orElseThrow()).isCloseTo(0.8668, within(1e-3));
        assertThat(item.upperLower().orElseThrow()).isCloseTo(1, within(1e-9));
        assertThat(item.medianSeconds().orElseThrow()).isCloseTo(24.5, within(1e-9));
        assertThat(item.byThird().orElseThrow().size()).isEqualTo(10);
        assertThat(item.byThird().orElseThrow().upper())
                .containsOnlyKeys("right")
                .containsEntry("right", 10);
        assertThat(item.byThird().orElseThrow().lower())
                .containsOnlyKeys("deep")
                .containsEntry("deep", 10);
    }

    @Test
    void the_median_of_an_odd_group_is_the_middle_one() {
        assertThat(ItemAnalysis.of("depth", group(31)).medianSeconds().orElseThrow())
                .isCloseTo(25, within(1e-9));
    }

    @Test
    void an_item_that_everybody_gets_right_correlates_with_nothing() {
        List<ItemAnswer> same = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            same.add(new ItemAnswer("depth", Fraction.ONE, Fraction.of(i, 40), Harm.NONE, List.of(), Optional.empty()));
        }
        ItemAnalysis item = ItemAnalysis.of("depth", same);
        assertThat(item.itemRest()).isEmpty();
        assertThat(item.upperLower().orElseThrow()).isCloseTo(0, within(1e-9));
        assertThat(item.medianSeconds()).isEmpty();
    }

    /** The first half is wrong and unsafe, the second right; the rest of the attempt rises evenly. */
    private static List<ItemAnswer> group(int persons) {
        List<ItemAnswer> answers = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            boolean right = 2 * i >= persons;
            answers.add(new ItemAnswer(
                            "depth",
                            right ? Fraction.ONE : Fraction.ZERO,
                            Fraction.of(i, persons),
                            right ? Harm.NONE : Harm.MAJOR,
                            List.of(right ? "right" : "deep"),
                            Optional.empty())
                    .after(10 + i));
        }
        return answers;
    }

    @Test
    void answers_come_out_of_an_outcome_with_what_was_chosen_and_the_rest() {
        var keyed = WrittenCase.shippedPack()
                .keyed(new ScenarioId("blister-before-the-party"), "default")
                .orElseThrow();
        var responses = new java.util.HashMap<>(BestResponse.throughout(keyed));
        responses.remove("depth");
        List<ItemAnswer> answers = ItemAnswer.of(new Grader().grade(keyed, responses, PassRule.of("0.75", 0)));

        assertThat(answers)
                .extracting(ItemAnswer::item)
                .containsExactly("stops", "decision", "depth", "numbing", "leaflet");
        assertThat(answers.get(0).choices()).containsExactly("active_herpes_labialis");
        assertThat(answers.get(0).rest()).hasToString("3/4");
        assertThat(answers.get(1).choices()).containsExactly("postpone: active_herpes_labialis");
        assertThat(answers.get(2).choices()).isEmpty();
        assertThat(answers.get(2).rest()).isEqualTo(Fraction.ONE);
        assertThat(answers.get(4).choices()).contains("work_when_comfortable: not-needed");
        assertThat(answers).noneMatch(ItemAnswer::isUnsafe);
    }
}
