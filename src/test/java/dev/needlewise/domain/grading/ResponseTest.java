package dev.needlewise.domain.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.needlewise.domain.grading.Response.DepthNumber;
import dev.needlewise.domain.grading.Response.Duration;
import dev.needlewise.domain.grading.Response.Findings;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.TimeWindow;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What can be answered, and how the answer is named. */
class ResponseTest {
    @Test
    void a_depth_is_above_zero_and_a_time_may_be_zero() {
        assertThatThrownBy(() -> new DepthNumber(BigDecimal.ZERO)).hasMessageContaining("above 0 mm");
        assertThat(new Duration(BigDecimal.ZERO, TimeWindow.Unit.DAYS).hours()).isZero();
        assertThatThrownBy(() -> new Duration(BigDecimal.ONE.negate(), TimeWindow.Unit.DAYS))
                .hasMessageContaining("not below 0");
    }

    @Test
    void a_story_can_ask_for_a_depth_or_for_what_was_found() {
        assertThat(new DepthNumber(new BigDecimal("0.50")).words()).containsExactly("0.5");
        assertThat(new Findings(Set.of()).words()).containsExactly("none");
        assertThat(new Findings(Set.of(new Key("eczema"), new Key("active_acne"))).words())
                .containsExactlyInAnyOrder("active_acne", "eczema");
    }

    @Test
    void findings_are_named_in_one_order_and_none_by_its_own_word() {
        assertThat(new Findings(Set.of(new Key("eczema"), new Key("active_acne"))).code())
                .isEqualTo("active_acne, eczema");
        assertThat(new Findings(Set.of()).code()).isEqualTo("none");
    }

    @Test
    void confidence_has_three_levels_and_the_last_is_certain() {
        assertThat(new Confidence(3).isCertain()).isTrue();
        assertThat(new Confidence(2).isCertain()).isFalse();
        assertThat(new Confidence(1).level()).isEqualTo(1);
        assertThatThrownBy(() -> new Confidence(0)).hasMessageContaining("found 0");
        assertThatThrownBy(() -> new Confidence(4)).hasMessageContaining("found 4");
    }
}
