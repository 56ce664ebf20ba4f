package dev.needlewise.domain.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Which depths lie in a band, which bands in one another, and what exceeds a limit. */
class BandTest {
    private static final Band ABOVE_ONE = new Band(new BigDecimal("1.0"), false, new BigDecimal("1.5"), true);

    @Test
    void a_limit_that_does_not_belong_is_outside() {
        assertThat(ABOVE_ONE.contains(new BigDecimal("1.00"))).isFalse();
        assertThat(ABOVE_ONE.contains(new BigDecimal("1.01"))).isTrue();
        assertThat(ABOVE_ONE.contains(new BigDecimal("1.50"))).isTrue();
        assertThat(ABOVE_ONE.contains(new BigDecimal("1.51"))).isFalse();
    }

    @Test
    void a_band_holds_another_only_with_its_ends() {
        assertThat(Band.closed("1.0", "1.5").holds(ABOVE_ONE)).isTrue();
        assertThat(ABOVE_ONE.holds(Band.closed("1.0", "1.5"))).isFalse();
        assertThat(ABOVE_ONE.holds(Band.closed("1.1", "1.5"))).isTrue();
        assertThat(ABOVE_ONE.holds(Band.closed("1.1", "1.6"))).isFalse();
    }

    @Test
    void a_band_that_reaches_less_far_is_held_whatever_its_ends() {
        Band whole = Band.closed("0.5", "1.5");
        Band open = new Band(new BigDecimal("0.5"), false, new BigDecimal("1.5"), false);

        assertThat(whole.holds(whole)).isTrue();
        assertThat(whole.holds(open)).isTrue();
        assertThat(open.holds(open)).isTrue();
        assertThat(open.holds(whole)).isFalse();
        assertThat(open.holds(Band.closed("0.6", "1.4"))).isTrue();
        assertThat(open.holds(Band.closed("0.6", "1.5"))).isFalse();
        assertThat(open.holds(Band.closed("0.4", "1.4"))).isFalse();
    }

    @Test
    void both_ends_of_a_closed_band_are_inside() {
        assertThat(Band.closed("0.5", "1.5").contains(new BigDecimal("0.5"))).isTrue();
        assertThat(Band.closed("0.5", "1.5").contains(new BigDecimal("0.49"))).isFalse();
        assertThat(new Band(new BigDecimal("0.5"), true, new BigDecimal("1.5"), false).contains(new BigDecimal("1.5")))
                .isFalse();
    }

    @Test
    void a_band_cannot_end_before_it_starts() {
        assertThatThrownBy(() -> Band.closed("1.5", "1.0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_limit_is_exceeded_at_itself_only_where_it_does_not_belong() {
        assertThat(Limit.upTo("1.5").isExceededBy(new BigDecimal("1.50"))).isFalse();
        assertThat(Limit.below("1.0").isExceededBy(new BigDecimal("1.0"))).isTrue();
        assertThat(Limit.below("1.0").isExceededBy(new BigDecimal("0.99"))).isFalse();
    }
}
