package dev.needlewise.domain.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A score as people see it: rounded once, half up, and never so that less than the cut reads as the cut. */
public final class Percent {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 12;

    private Percent() {}

    /** Whole percent, with as many decimals more (one, in all but freak cases) as it takes to stay below the cut. */
    public static BigDecimal of(Fraction score, Fraction cut) {
        BigDecimal shown = rounded(score, 0);
        for (int decimals = 1; decimals <= MOST_DECIMALS && readsAsTheCut(shown, score, cut); decimals++) {
            shown = rounded(score, decimals);
        }
        return shown;
    }

    private static boolean readsAsTheCut(BigDecimal shown, Fraction score, Fraction cut) {
        return !score.isAtLeast(cut) && Fraction.of(shown).isAtLeast(cut.times(Fraction.of(100, 1)));
    }

    private static BigDecimal rounded(Fraction score, int decimals) {
        return new BigDecimal(score.numerator())
                .multiply(HUNDRED)
                .divide(new BigDecimal(score.denominator()), decimals, RoundingMode.HALF_UP);
    }
}
