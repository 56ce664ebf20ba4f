package dev.needlewise.domain.statistics;

/** How much may be read into figures of a group of this size. */
public enum Guard {
    /** Too few for any figure: counts only. */
    COUNTS_ONLY,
    /** Figures, to be interpreted with caution. */
    WITH_CAUTION,
    /** Enough for figures to stand alone. */
    SOUND;

    public static final int FEWEST_FOR_FIGURES = 30;
    public static final int FEWEST_FOR_SOUND_FIGURES = 100;

    public static Guard of(int attempts) {
        if (attempts < FEWEST_FOR_FIGURES) {
            return COUNTS_ONLY;
        }
        return attempts < FEWEST_FOR_SOUND_FIGURES ? WITH_CAUTION : SOUND;
    }

    public boolean allowsFigures() {
        return this != COUNTS_ONLY;
    }
}
