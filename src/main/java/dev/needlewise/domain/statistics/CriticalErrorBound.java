package dev.needlewise.domain.statistics;

/**
 * What "0 critical errors in n exposures" is worth: with 95 % confidence the true rate lies below this bound.
 *
 * @param exposures how often the person could have made one
 */
public record CriticalErrorBound(int exposures) {
    private static final double UNCERTAINTY = 0.05;

    public CriticalErrorBound {
        if (exposures < 0) {
            throw new IllegalArgumentException("Exposures are not negative, but found " + exposures);
        }
    }

    /** From 0 to 1; without any exposure nothing is known, so it is 1. */
    public double upper() {
        return exposures == 0 ? 1 : 1 - Math.pow(UNCERTAINTY, 1.0 / exposures);
    }
}
