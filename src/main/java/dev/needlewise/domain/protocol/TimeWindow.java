package dev.needlewise.domain.protocol;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * A time that advice hangs on.
 *
 * @param hours the stated time; empty where the material gives none and the clinic sets it
 * @param kind which side of it harms: a wait that is too short, or a call that is too late
 * @param unit the unit that it is asked in
 * @param harm of an answer on the harmful side, or of any number where the clinic sets it
 */
public record TimeWindow(Optional<BigDecimal> hours, Kind kind, Unit unit, Harm harm) {
    /** Which side harms. */
    public enum Kind {
        WAIT_AT_LEAST,
        CALL_BY
    }

    /** The unit that people name it in. */
    public enum Unit {
        HOURS(1),
        DAYS(24);

        private final int hours;

        Unit(int hours) {
            this.hours = hours;
        }

        public BigDecimal inHours(BigDecimal amount) {
            return amount.multiply(BigDecimal.valueOf(hours));
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
