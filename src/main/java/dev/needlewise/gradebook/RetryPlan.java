package dev.needlewise.gradebook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When to try again: growing pauses with jitter, as long as the platform asks for at least, given up after a week. */
record RetryPlan(RandomGenerator random) {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofDays(7);
    private static final int MOST_DOUBLINGS = 12;

    /**
     * The time of the next try.
     *
     * @param tries how many failed before this one
     * @param asked the pause that the platform asked for
     */
    Instant next(int tries, Instant now, Optional<Duration> asked) {
        Duration grown = FIRST.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
        long pause = (grown.compareTo(LONGEST) < 0 ? grown : LONGEST).toMillis();
        // Half of the pause is left to chance, so that what failed together does not come back together.
        Duration jittered = Duration.ofMillis(pause / 2 + random.nextLong(pause / 2 + 1));
        return now.plus(asked.filter(wish -> wish.compareTo(jittered) > 0).orElse(jittered));
    }

    boolean isOver(Instant scored, Instant now) {
        return !now.isBefore(scored.plus(PATIENCE));
    }
}
