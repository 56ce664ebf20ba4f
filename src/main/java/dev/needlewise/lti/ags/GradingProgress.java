package dev.needlewise.lti.ags;

/** How far the marking is; platforms count a score only when it is fully graded. */
public enum GradingProgress {
    FULLY_GRADED("FullyGraded"),
    PENDING("Pending"),
    PENDING_MANUAL("PendingManual"),
    FAILED("Failed"),
    NOT_READY("NotReady");

    private final String word;

    GradingProgress(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
