package dev.needlewise.domain.grading;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {
    private static final Fraction CUT = Fraction.of(3, 4);

    @ParameterizedTest
    @CsvSource({"3/4, 75", "0, 0", "1, 100", "1/3, 33", "2/3, 67", "1/8, 13", "5/8, 63", "1/200, 1"})
    void is_rounded_half_up_to_whole_percent(String score, String shown) {
        assertThat(Percent.of(Fraction.parse(score), CUT)).hasToString(shown);
    }

    @Test
    void has_one_decimal_more_where_rounding_would_show_the_cut_for_less() {
        assertThat(Percent.of(Fraction.of(224, 300), CUT)).hasToString("74.7");
        assertThat(Percent.of(Fraction.of(149, 200), CUT)).hasToString("74.5");
        assertThat(Percent.of(Fraction.of(74, 100), CUT)).hasToString("74");
    }

    @Test
    void has_yet_another_where_one_is_not_enough() {
        assertThat(Percent.of(Fraction.of(7498, 10000), CUT)).hasToString("74.98");
    }

    @Test
    void shows_a_score_that_reaches_an_uneven_cut_as_it_rounds() {
        Fraction third = Fraction.of(2, 3);
        assertThat(Percent.of(third, third)).hasToString("67");
        assertThat(Percent.of(Fraction.of(199, 300), third)).hasToString("66");
    }

    @Property
    void never_reads_as_the_cut_below_it(@ForAll @LongRange(min = 0, max = 99_999) long of100000) {
        Fraction score = Fraction.of(of100000, 100_000);
        Fraction shown = Fraction.of(Percent.of(score, CUT)).times(Fraction.of(1, 100));
        assertThat(shown.isAtLeast(CUT)).isEqualTo(score.isAtLeast(CUT));
    }
}
