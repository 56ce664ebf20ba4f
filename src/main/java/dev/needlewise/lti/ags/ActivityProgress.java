package dev.needlewise.lti.ags;

/** How far a person is with what is marked, in the words of the service. */
public enum ActivityProgress {
    INITIALIZED("Initialized"),
    STARTED("Started"),
    IN_PROGRESS("InProgress"),
    SUBMITTED("Submitted"),
    COMPLETED("Completed");

    private final String word;

    ActivityProgress(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
