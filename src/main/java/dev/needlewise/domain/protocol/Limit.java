package dev.needlewise.domain.protocol;

import java.math.BigDecimal;

/** An upper limit that belongs ({@code upTo}) or does not ({@code below}). */
public record Limit(BigDecimal at, boolean belongs) {
    public Limit {
        at = at.stripTrailingZeros();
    }

    public static Limit upTo(String at) {
        return new Limit(new BigDecimal(at), true);
    }

    public static Limit below(String at) {
        return new Limit(new BigDecimal(at), false);
    }

    public boolean isExceededBy(BigDecimal x) {
        int comparison = x.compareTo(at);
        return comparison > 0 || (comparison == 0 && !belongs);
    }
}
