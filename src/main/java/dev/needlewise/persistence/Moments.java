package dev.needlewise.persistence;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moments as they are stored: microseconds since the epoch. */
final class Moments {
    private static final long MICROS = 1_000_000;

    private Moments() {}

    static long stored(Instant moment) {
        // ChronoUnit.MICROS counts by nanoseconds, and those end in the year 2262.
        return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), MICROS), moment.getNano() / 1000);
    }

    static @Nullable Long stored(Optional<Instant> moment) {
        return moment.map(Moments::stored).orElse(null);
    }

    static Instant read(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
    }

    static Optional<Instant> read(@Nullable Long micros) {
        return Optional.ofNullable(micros).map(at -> read(at.longValue()));
    }
}
