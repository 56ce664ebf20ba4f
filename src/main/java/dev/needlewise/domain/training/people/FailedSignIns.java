package dev.needlewise.domain.training.people;

import java.time.Duration;
import java.time.Instant;

/**
 * Failed sign-ins in a row for one account or one address.
 *
 * @param who a hash of the account or address, so that nothing typed is stored
 */
public record FailedSignIns(String who, int failures, Instant last) {
    private static final int FREE = 5;
    private static final int MOST_DOUBLINGS = 7;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    /** Longer than the longest pause, and short: a class behind one address shares its failures. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(30);

    /** A failure further ahead was noted before the clock was set back, and says nothing about now. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    public static FailedSignIns none(String who) {
        return new FailedSignIns(who, 0, Instant.EPOCH);
    }

    public FailedSignIns failedAgain(Instant now) {
        return new FailedSignIns(who, (isForgotten(now) ? 0 : failures) + 1, now);
    }

    /** How long until the next try is looked at: nothing for the first five failures, then doubling to ten minutes. */
    public Duration pauseLeft(Instant now) {
        if (failures < FREE || isForgotten(now) || last.isAfter(now.plus(CLOCKS_DIFFER))) {
            return Duration.ZERO;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - FREE, MOST_DOUBLINGS));
        Duration left = Duration.between(now, last.plus(pause));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private boolean isForgotten(Instant now) {
        return now.isAfter(last.plus(FORGOTTEN));
    }
}
