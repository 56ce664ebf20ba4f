package dev.needlewise.persistence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moments as they are stored: microseconds since the epoch. */
final class Moments {
    private static final long MICROS = 1_000_000;

    private Moments() {}

    static long stored(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
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
