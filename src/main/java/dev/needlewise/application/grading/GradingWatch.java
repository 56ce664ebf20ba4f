package dev.needlewise.application.grading;

import java.time.Duration;

/** Is told how long each grading of a session took. */
@FunctionalInterface
public interface GradingWatch {
    GradingWatch NOBODY = took -> {};

    void graded(Duration took);
}
