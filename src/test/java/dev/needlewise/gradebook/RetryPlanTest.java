package dev.needlewise.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPlanTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final RetryPlan plan = new RetryPlan(new Random(7));

    @ParameterizedTest
    @CsvSource({"0, 5", "1, 10", "3, 40", "9, 2560", "10, 3600", "60, 3600", "2000000000, 3600"})
    void pauses_grow_to_an_hour_and_half_of_each_is_chance(int tries, long longest) {
        for (int i = 0; i < 50; i++) {
            long millis = Duration.between(NOW, plan.next(tries, NOW, Optional.empty()))
                    .toMillis();
            assertThat(millis).isBetween(longest * 500, longest * 1_000);
        }
    }

    @Test
    void a_platform_that_asks_for_more_gets_more() {
        assertThat(plan.next(0, NOW, Optional.of(Duration.ofMinutes(10)))).isEqualTo(NOW.plusSeconds(600));
        assertThat(plan.next(60, NOW, Optional.of(Duration.ofSeconds(1)))).isAfter(NOW.plusSeconds(1_799));
    }

    @Test
    void a_week_is_enough() {
        assertThat(plan.isOver(NOW, NOW.plus(Duration.ofDays(7)).minusMillis(1)))
                .isFalse();
        assertThat(plan.isOver(NOW, NOW.plus(Duration.ofDays(7)))).isTrue();
    }
}
