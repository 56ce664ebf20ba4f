package dev.needlewise.domain.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

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
