package dev.needlewise.web.lti;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.lti.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The limit counts what was refused, by who it was, for a minute. */
class FailureLimitTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final FailureLimit limit = new FailureLimit(2, clock);

    @Test
    void as_many_refusals_are_answered_in_a_minute_as_are_allowed() {
        assertThat(limit.admitsAnother("a")).isTrue();
        assertThat(limit.isSpent("a")).isFalse();
        assertThat(limit.admitsAnother("a")).isTrue();
        assertThat(limit.isSpent("a")).isTrue();
        assertThat(limit.admitsAnother("a")).isFalse();
    }

    @Test
    void a_minute_later_the_count_begins_anew() {
        limit.admitsAnother("a");
        limit.admitsAnother("a");
        clock.move(Duration.ofMinutes(1));

        assertThat(limit.isSpent("a")).isFalse();
        assertThat(limit.admitsAnother("a")).isTrue();
    }

    @Test
    void nobody_pays_for_another() {
        limit.admitsAnother("a");
        limit.admitsAnother("a");

        assertThat(limit.admitsAnother("b")).isTrue();
        assertThat(limit.isSpent("b")).isFalse();
    }
}
