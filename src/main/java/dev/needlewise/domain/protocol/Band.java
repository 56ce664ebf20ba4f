package dev.needlewise.domain.protocol;

import java.math.BigDecimal;

/**
 * A closed or half-open stretch of a clinical quantity; millimetres for a depth.
 *
 * @param fromBelongs whether {@code from} itself is inside
 * @param toBelongs whether {@code to} itself is inside
 */
public record Band(BigDecimal from, boolean fromBelongs, BigDecimal to, boolean toBelongs) {
    public Band {
        from = from.stripTrailingZeros();
        to = to.stripTrailingZeros();
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException("A band ends at or above its start, but found " + from + " to " + to);
        }
    }

    public static Band closed(String from, String to) {
        return new Band(new BigDecimal(from), true, new BigDecimal(to), true);
    }

    public boolean contains(BigDecimal x) {
        int low = x.compareTo(from);
        int high = x.compareTo(to);
        return (low > 0 || (low == 0 && fromBelongs)) && (high < 0 || (high == 0 && toBelongs));
    }

    /** Whether everything in {@code other} is in here. */
    public boolean holds(Band other) {
        int low = other.from.compareTo(from);
        int high = other.to.compareTo(to);
        return (low > 0 || (low == 0 && (fromBelongs || !other.fromBelongs)))
                && (high < 0 || (high == 0 && (toBelongs || !other.toBelongs)));
    }
}
