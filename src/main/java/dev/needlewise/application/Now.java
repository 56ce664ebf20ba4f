package dev.needlewise.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time as it can be stored, so that what is told and what is kept are the same. */
public final class Now {
    private Now() {}

    public static Instant at(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
