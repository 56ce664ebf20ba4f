package dev.needlewise.domain.training.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.grading.Confidence;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.ItemGrade;
import dev.needlewise.domain.grading.Outcome;
import dev.needlewise.domain.grading.Receipt;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.scenario.PlainCase;
import dev.needlewise.domain.scenario.ScenarioId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of an outcome: score and harm side by side, and whether somebody was certain of what is unsafe. */
class GradeTest {
    private static final Map<Dimension, Fraction> DIMENSIONS =
            Map.of(Dimension.AFTERCARE, Fraction.ONE, Dimension.DEPTH, Fraction.HALF);

    @Test
    void an_outcome_comes_down_to_its_score_its_harm_and_its_errors() {
        Grade grade = Grade.of(outcome(item("depth", Harm.MAJOR)), Map.of());
        assertThat(grade).isEqualTo(new Grade(Fraction.parse("3/4"), Harm.MAJOR, false, DIMENSIONS, 2, 1, false));
    }

    @Test
    void a_dimension_that_the_case_asks_nothing_in_has_no_score() {
        Grade grade = Grade.of(outcome(), Map.of());
        assertThat(grade.dimension(Dimension.DEPTH)).contains(Fraction.HALF);
        assertThat(grade.dimension(Dimension.AFTERCARE)).contains(Fraction.ONE);
        assertThat(grade.dimension(Dimension.CONTRAINDICATIONS)).isEmpty();
        assertThat(grade.dimensions().keySet()).containsExactly(Dimension.DEPTH, Dimension.AFTERCARE);
    }

    @ParameterizedTest(name = "{0} harm with confidence {1}: {2}")
    @CsvSource({
        "CRITICAL, 3, true",
        "MAJOR,    3, true",
        "MINOR,    3, false",
        "NONE,     3, false",
        "MAJOR,    2, false",
        "CRITICAL, ,  false"
    })
    void only_what_is_unsafe_and_was_certain_is_sure_and_unsafe(Harm harm, Integer level, boolean sure) {
        Map<String, Confidence> confidence = level == null ? Map.of() : Map.of("depth", new Confidence(level));
        assertThat(Grade.of(outcome(item("talk", Harm.NONE), item("depth", harm)), confidence)
                        .sureAndUnsafe())
                .isEqualTo(sure);
    }

    @Test
    void confidence_in_one_item_says_nothing_about_another() {
        Outcome outcome = outcome(item("talk", Harm.NONE), item("depth", Harm.CRITICAL));
        assertThat(Grade.of(outcome, Map.of("talk", new Confidence(3), "depth", new Confidence(1)))
                        .sureAndUnsafe())
                .isFalse();
    }

    @ParameterizedTest(name = "{0} critical errors, sure and unsafe {1}: dangerous {2}")
    @CsvSource({"0, false, false", "0, true, true", "1, false, true", "2, true, true"})
    void a_critical_error_or_certainty_about_an_unsafe_one_is_dangerous(
            int criticals, boolean sure, boolean dangerous) {
        Grade grade = new Grade(Fraction.ONE, Harm.MAJOR, false, Map.of(), 1, criticals, sure);
        assertThat(grade.isDangerous()).isEqualTo(dangerous);
    }

    @ParameterizedTest(name = "{0} harm, scored {1}, score {2}: weak {3}")
    @CsvSource({
        "NONE,     true,  0,   true",
        "NONE,     true,  1/3, true",
        "MINOR,    true,  1/2, false",
        "NONE,     true,  1,   false",
        "NONE,     false, 0,   false",
        "MAJOR,    true,  1,   true",
        "CRITICAL, false, 1/2, true"
    })
    void a_decision_is_weak_where_it_was_unsafe_or_less_than_half_right(
            Harm harm, boolean scored, String score, boolean weak) {
        ItemMark mark = new ItemMark("depth", Fraction.parse(score), harm, scored, Optional.empty(), Optional.empty());
        assertThat(mark.isWeak()).isEqualTo(weak);
    }

    private static Outcome outcome(ItemGrade... items) {
        Receipt receipt = new Receipt("1", new ScenarioId("blister"), "1", "default", List.of());
        Harm worst = Stream.of(items).map(ItemGrade::harm).reduce(Harm.NONE, Harm::worse);
        return new Outcome(Fraction.parse("3/4"), worst, false, DIMENSIONS, List.of(), List.of(items), 2, 1, receipt);
    }

    private static ItemGrade item(String id, Harm harm) {
        return new ItemGrade(
                "look", PlainCase.choice(id, "yes", "no", "later"), true, true, Fraction.ZERO, harm, List.of());
    }
}
