package dev.needlewise.domain.training.assignment;

/** Why an assignment was not made or changed. */
public enum AssignmentRefusal {
    /** The cohort is closed. */
    CLOSED,
    /** The title is blank or too long. */
    TITLE_UNFIT,
    NO_CASES,
    /** A case is unknown, or not written for the cohort's profile. */
    UNKNOWN_CASE,
    DUE_BEFORE_OPENS,
    /** A new assignment cannot be due already. */
    DUE_PASSED,
    /** At least one attempt is allowed. */
    NO_ATTEMPTS,
    /** Feedback can wait for the due date only where there is one. */
    FEEDBACK_NEEDS_DUE,
    /** Somebody named is no trainee of the cohort. */
    NOT_A_TRAINEE,
    WITHDRAWN,
    /** What is never due cannot be extended. */
    NEVER_DUE,
    /** An extension lies after the due date and in the future. */
    EXTENSION_TOO_EARLY
}
