package dev.needlewise.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.needlewise.domain.grading.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliabilityTest {
    @Test
    void cases_that_agree_entirely_have_alpha_one_and_no_error() {
        List<List<Fraction>> scores = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Fraction score = Fraction.of(i, 29);
            scores.add(List.of(score, score, score));
        }
        Reliability sure = Reliability.of(scores);
        assertThat(sure.alpha().orElseThrow()).isCloseTo(1, within(1e-9));
        assertThat(sure.error().orElseThrow()).isCloseTo(0, within(1e-6));
        assertThat(sure.deviation().orElseThrow()).isCloseTo(0.3035, within(1e-3));
        assertThat(sure.isBorderline(Fraction.of(74, 100), Fraction.of(3, 4))).isFalse();
    }

    /** By hand: the variances of the cases are 10/39 each, that of the sum 30/39, so alpha is 2 * (1 - 20/30) = 2/3. */
    @Test
    void alpha_is_cronbachs() {
        List<List<Fraction>> scores = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            scores.add(List.of(Fraction.ONE, Fraction.ONE));
            scores.add(List.of(Fraction.ZERO, Fraction.ZERO));
        }
        for (int i = 0; i < 5; i++) {
            scores.add(List.of(Fraction.ONE, Fraction.ZERO));
            scores.add(List.of(Fraction.ZERO, Fraction.ONE));
            scores.add(List.of(Fraction.ONE, Fraction.ONE));
            scores.add(List.of(Fraction.ZERO, Fraction.ZERO));
        }
        Reliability fair = Reliability.of(scores);
        assertThat(fair.persons()).isEqualTo(40);
        assertThat(fair.cases()).isEqualTo(2);
        assertThat(fair.alpha().orElseThrow()).isCloseTo(2.0 / 3, within(1e-9));
        double deviation = Math.sqrt(30.0 / 39) / 2;
        assertThat(fair.deviation().orElseThrow()).isCloseTo(deviation, within(1e-9));
        assertThat(fair.error().orElseThrow()).isCloseTo(deviation * Math.sqrt(1.0 / 3), within(1e-9));
        assertThat(fair.isBorderline(Fraction.HALF, Fraction.of(3, 4))).isTrue();
        assertThat(fair.isBorderline(Fraction.ONE, Fraction.of(3, 4))).isTrue();
        assertThat(fair.isBorderline(Fraction.ZERO, Fraction.of(3, 4))).isFalse();
    }

    @Test
    void a_small_group_has_no_figures_and_nobody_is_borderline() {
        List<List<Fraction>> scores = new ArrayList<>();
        for (int i = 0; i < 29; i++) {
            scores.add(List.of(Fraction.of(i, 29), Fraction.HALF));
        }
        Reliability few = Reliability.of(scores);
        assertThat(few.guard()).isEqualTo(Guard.COUNTS_ONLY);
        assertThat(few.alpha()).isEmpty();
        assertThat(few.casesFor(0.8)).isEmpty();
        assertThat(few.isBorderline(Fraction.HALF, Fraction.HALF)).isFalse();
        assertThat(Reliability.of(List.of()).persons()).isZero();
    }

    @Test
    void scores_that_do_not_vary_have_no_alpha() {
        List<List<Fraction>> scores = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            scores.add(List.of(Fraction.HALF, Fraction.HALF));
        }
        Reliability flat = Reliability.of(scores);
        assertThat(flat.alpha()).isEmpty();
        assertThat(flat.deviation().orElseThrow()).isZero();
        assertThat(flat.error()).isEmpty();
    }

    @Test
    void one_case_alone_says_nothing_about_reliability() {
        List<List<Fraction>> scores = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            scores.add(List.of(Fraction.of(i, 30)));
        }
        assertThat(Reliability.of(scores).alpha()).isEmpty();
    }

    @Test
    void everybody_has_a_score_for_each_case() {
        assertThatThrownBy(() -> Reliability.of(List.of(List.of(Fraction.ONE), List.of())))
                .hasMessageContaining("each of the 1 cases");
    }

    /** The published example: 12 cases with alpha 0.53. */
    @ParameterizedTest
    @CsvSource({"0.70, 24.8", "0.80, 42.6"})
    void spearman_and_brown_say_how_many_cases_it_takes(double wanted, double cases) {
        Reliability published = new Reliability(
                81, 12, Guard.WITH_CAUTION, OptionalDouble.of(0.53), OptionalDouble.of(0.1), OptionalDouble.of(0.07));
        assertThat(published.casesFor(wanted).orElseThrow()).isCloseTo(cases, within(0.05));
    }

    @Test
    void without_a_positive_alpha_no_number_of_cases_helps() {
        assertThat(with(-0.2).casesFor(0.8)).isEmpty();
        assertThat(with(1).casesFor(0.8)).isEmpty();
        assertThat(with(0.8).casesFor(0.8).orElseThrow()).isCloseTo(12, within(1e-9));
    }

    private static Reliability with(double alpha) {
        return new Reliability(
                81, 12, Guard.SOUND, OptionalDouble.of(alpha), OptionalDouble.of(0.1), OptionalDouble.of(0.1));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0.95", "10, 0.259", "20, 0.139", "30, 0.095"})
    void no_critical_error_in_so_many_exposures_is_worth_so_much(int exposures, double bound) {
        assertThat(new CriticalErrorBound(exposures).upper()).isCloseTo(bound, within(0.0006));
    }

    @Test
    void exposures_are_not_negative() {
        assertThatThrownBy(() -> new CriticalErrorBound(-1)).hasMessageContaining("-1");
    }
}
