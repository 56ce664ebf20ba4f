package dev.needlewise.domain.training.review;

/** Why something asked in a review was not done. */
public enum ReviewRefusal {
    STILL_RUNNING,
    /** Competence is not granted while a critical error is open. */
    CRITICAL_OPEN,
    /** A decision is replaced, and a critical error closed, only with a reason. */
    REASON_MISSING,
    /** There is nothing to say it with. */
    WORDS_MISSING,
    /** It was returned for another try already. */
    RETURNED_ALREADY,
    /** There is no open critical error to close. */
    NOTHING_OPEN,
    /** It was settled already. */
    SETTLED_ALREADY,
    /** Whoever decides says that they read every answer. */
    NOT_READ,
    /** The due date has passed, so another try needs a later one. */
    DATE_NEEDED
}
