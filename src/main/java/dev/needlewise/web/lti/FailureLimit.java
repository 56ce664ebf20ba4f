package dev.needlewise.web.lti;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts refusals by the minute; whoever succeeds is never counted, because a whole class shares one address. */
public final class FailureLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final int perMinute;
    private final Clock clock;
    private final ConcurrentMap<String, Count> counts = new ConcurrentHashMap<>();

    public FailureLimit(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    private record Count(Instant since, int failures) {}

    /** Counts one more refusal; false once there were too many in this minute. */
    boolean admitsAnother(String who) {
        Instant now = clock.instant();
        if (counts.size() > MOST_REMEMBERED) {
            counts.values().removeIf(count -> isOver(count, now));
        }
        return counts.merge(
                                who,
                                new Count(now, 1),
                                (known, one) ->
                                        isOver(known, now) ? one : new Count(known.since(), known.failures() + 1))
                        .failures()
                <= perMinute;
    }

    boolean isSpent(String who) {
        Count known = counts.get(who);
        return known != null && !isOver(known, clock.instant()) && known.failures() >= perMinute;
    }

    private static boolean isOver(Count count, Instant now) {
        return !now.isBefore(count.since().plus(WINDOW));
    }
}
