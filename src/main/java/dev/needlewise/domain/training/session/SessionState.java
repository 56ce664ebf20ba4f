package dev.needlewise.domain.training.session;

/** Where a session is in its life. */
public enum SessionState {
    RUNNING,
    FINISHED,
    /** Graded with what was saved when time ran out. */
    EXPIRED
}
