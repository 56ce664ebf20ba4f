package dev.needlewise.domain.grading.change;

import java.util.Locale;

/** How much the change of a case matters to those who played it, from least to most. */
public enum Weight {
    /** Story, words or offers differ; what is right, and what harm is done, is the same. */
    WORDS,
    /** The best answers stay; half marks, harm, reasons or claims differ. */
    RULES,
    /** Another answer is right. */
    KEYS,
    /** The best path or its key features differ, so attempts at the two cannot be compared. */
    PATH;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
