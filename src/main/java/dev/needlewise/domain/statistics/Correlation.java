package dev.needlewise.domain.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Pearson's correlation; empty where one side does not vary, since nothing can then go with it. */
final class Correlation {
    /** What rounding leaves of a spread that is none. */
    private static final double NOTHING = 1e-12;

    private Correlation() {}

    static OptionalDouble of(double[] one, double[] other) {
        double meanOne = Arrays.stream(one).average().orElse(0);
        double meanOther = Arrays.stream(other).average().orElse(0);
        double together = 0;
        double spreadOne = 0;
        double spreadOther = 0;
        for (int i = 0; i < one.length; i++) {
            double a = one[i] - meanOne;
            double b = other[i] - meanOther;
            together += a * b;
            spreadOne += a * a;
            spreadOther += b * b;
        }
        double spread = Math.sqrt(spreadOne * spreadOther);
        return spread < NOTHING ? OptionalDouble.empty() : OptionalDouble.of(together / spread);
    }
}
