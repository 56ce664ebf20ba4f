package dev.needlewise.domain.training.assignment;

/** When a trainee sees what was right. */
public enum FeedbackTime {
    /** As soon as the attempt is finished. */
    AT_END,
    /** Once nobody can hand in any more in time, so that answers cannot be passed on. */
    AFTER_DUE
}
