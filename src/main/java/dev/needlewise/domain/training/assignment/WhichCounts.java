package dev.needlewise.domain.training.assignment;

/** Which of several attempts counts. */
public enum WhichCounts {
    /** Passed before others, then the higher score, then the earlier. */
    BEST,
    LATEST,
    FIRST
}
