package dev.needlewise.domain.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FractionTest {
    @Test
    void is_kept_in_lowest_terms() {
        assertThat(Fraction.of(6, 8)).isEqualTo(Fraction.of(3, 4)).hasToString("3/4");
        assertThat(Fraction.of(-1, -2)).hasToString("1/2");
        assertThat(Fraction.of(1, -2)).hasToString("-1/2");
    }

    @Test
    void writes_whole_numbers_without_a_slash() {
        assertThat(Fraction.of(4, 4)).hasToString("1");
        assertThat(Fraction.of(0, 7)).hasToString("0").isEqualTo(Fraction.ZERO);
    }

    @Test
    void has_no_denominator_zero() {
        assertThatThrownBy(() -> Fraction.of(1, 0)).hasMessageContaining("1/0");
    }

    @Test
    void takes_a_decimal_exactly() {
        assertThat(Fraction.of(new BigDecimal("0.75"))).hasToString("3/4");
        assertThat(Fraction.of(new BigDecimal("1E+2"))).hasToString("100");
        assertThat(Fraction.of(new BigDecimal("0.7"))).hasToString("7/10");
    }

    @Test
    void reads_what_it_writes_and_nothing_else() {
        assertThat(Fraction.parse("3/4")).isEqualTo(Fraction.of(3, 4));
        assertThat(Fraction.parse("1")).isEqualTo(Fraction.ONE);
        assertThatThrownBy(() -> Fraction.parse("0.75")).hasMessageContaining("'0.75'");
        assertThatThrownBy(() -> Fraction.parse("3/")).hasMessageContaining("'3/'");
    }

    @Test
    void the_mean_of_nothing_is_zero() {
        assertThat(Fraction.mean(List.of())).isEqualTo(Fraction.ZERO);
        assertThat(Fraction.mean(List.of(Fraction.ONE, Fraction.HALF, Fraction.ZERO)))
                .hasToString("1/2");
        assertThat(Fraction.mean(List.of(Fraction.ONE, Fraction.ONE, Fraction.ZERO)))
                .hasToString("2/3");
    }

    @Property
    void reading_and_writing_agree(@ForAll int numerator, @ForAll @IntRange(min = 1) int denominator) {
        Fraction fraction = Fraction.of(numerator, denominator);
        assertThat(Fraction.parse(fraction.toString())).isEqualTo(fraction);
    }

    @Property
    void is_in_lowest_terms_however_large(
            @ForAll @BigRange(min = "-1000000000000000000000000", max = "1000000000000000000000000")
                    BigInteger numerator,
            @ForAll @BigRange(min = "1", max = "1000000000000000000000000") BigInteger denominator) {
        Fraction fraction = new Fraction(numerator, denominator);
        assertThat(fraction.numerator().gcd(fraction.denominator())).isEqualTo(BigInteger.ONE);
        assertThat(fraction.numerator().multiply(denominator))
                .isEqualTo(fraction.denominator().multiply(numerator));
        assertThat(Fraction.parse(fraction.toString())).isEqualTo(fraction);
    }

    @Property
    void adding_and_taking_away_agree(
            @ForAll int a, @ForAll @IntRange(min = 1) int b, @ForAll int c, @ForAll @IntRange(min = 1) int d) {
        Fraction one = Fraction.of(a, b);
        Fraction other = Fraction.of(c, d);
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(one.isAtLeast(other)).isEqualTo((long) a * d >= (long) c * b);
    }
}
