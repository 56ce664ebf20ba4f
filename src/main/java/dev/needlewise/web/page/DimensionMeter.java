package dev.needlewise.web.page;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One dimension of a result as a bar: its share, the pass line, and one sentence; no share where a case has none. */
public record DimensionMeter(
        String name, String icon, @Nullable BigDecimal percent, int passPercent, String sentence) {
    /** The names that the drawing of icons knows. */
    public static final String DEPTH = "depth";

    public static final String CONTRAINDICATIONS = "contraindications";
    public static final String AFTERCARE = "aftercare";

    /** Whether the bar reaches the line; the percentage is rounded so that it never shows the cut for less. */
    public boolean reachesCut() {
        return percent != null && percent.compareTo(BigDecimal.valueOf(passPercent)) >= 0;
    }

    /** The figure as printed. */
    public String figure() {
        return percent == null ? "" : percent.stripTrailingZeros().toPlainString();
    }

    /** Where the pass line starts, so that it is centred on the cut. */
    public String line() {
        return BigDecimal.valueOf(passPercent).subtract(new BigDecimal("0.25")).toPlainString();
    }
}
