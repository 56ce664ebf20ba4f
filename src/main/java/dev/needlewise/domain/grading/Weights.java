package dev.needlewise.domain.grading;

/** The numbers of this grader's version that no source fixes. Changing one is a new {@link Grader#GRADER_VERSION}. */
public final class Weights {
    /** What choosing a false option takes from the sum of a list. */
    public static final int FALSE_CHOICE = 1;

    /** A safe answer that is not the best one. */
    public static final Fraction SAFE_NOT_BEST = Fraction.HALF;

    /** What needle depth counts in the dimension depth, at least. */
    public static final Fraction NEEDLE_DEPTH_SHARE = Fraction.HALF;

    private Weights() {}
}
