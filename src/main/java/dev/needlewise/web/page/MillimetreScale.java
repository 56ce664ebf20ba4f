package dev.needlewise.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Positions in millimetres on one axis: a range is a bar, a single value a tick, an open end an arrow. */
public record MillimetreScale(
        List<Position> positions,
        BigDecimal axisTo,
        @Nullable BigDecimal yours) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(1000);

    /** One position: from, to, both, or the same value twice; {@code graded} marks the one that we grade by. */
    public record Position(
            String words,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to,
            boolean graded) {
        /** The position in words, for everyone who does not see the bar. */
        public String text() {
            if (from == null) {
                return to == null ? Words.say("scale.no-number") : Words.say("scale.up-to", to.toPlainString());
            }
            if (to == null) {
                return Words.say("scale.from", from.toPlainString());
            }
            return from.compareTo(to) == 0
                    ? Words.say("scale.at", from.toPlainString())
                    : Words.say("scale.range", from.toPlainString(), to.toPlainString());
        }

        /** A single value. */
        public boolean isTick() {
            return from != null && to != null && from.compareTo(to) == 0;
        }

        /** Neither end: the side gives no number. */
        public boolean isUnstated() {
            return from == null && to == null;
        }
    }

    /** A place on the axis, from 0 to 1000. */
    public String x(@Nullable BigDecimal millimetres) {
        if (millimetres == null) {
            return "0";
        }
        return millimetres
                .min(axisTo)
                .multiply(WHOLE)
                .divide(axisTo, 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** The same place as a percentage of the width. */
    public String percent(BigDecimal millimetres) {
        return new BigDecimal(x(millimetres)).movePointLeft(1).toPlainString() + "%";
    }

    /** The width between two places. */
    public String width(BigDecimal from, BigDecimal to) {
        return new BigDecimal(x(to)).subtract(new BigDecimal(x(from))).toPlainString();
    }

    /** Every half millimetre of the axis. */
    public List<BigDecimal> marks() {
        return Stream.iterate(
                        BigDecimal.ZERO, mark -> mark.compareTo(axisTo) <= 0, mark -> mark.add(new BigDecimal("0.5")))
                .toList();
    }
}
