package dev.needlewise.domain.training.assignment;

/** What a critical error that nobody has dealt with does to the mark of its case in a gradebook. */
public enum AfterCritical {
    /** The mark is the score; that the error is open stands beside it. */
    SCORE_COUNTS,
    /** The case counts as zero until a supervisor closes the error or a later attempt does. */
    ZERO
}
