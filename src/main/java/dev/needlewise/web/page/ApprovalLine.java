package dev.needlewise.web.page;

/**
 * Who answers for what a page teaches, in one line.
 *
 * @param given whether a supervising clinician has signed; where nobody has, every page says so
 * @param words the line; empty text where a page need not say more
 */
public record ApprovalLine(boolean given, String words) {
    /** A page that teaches nothing, of content that is approved. */
    public static final ApprovalLine NOTHING_TO_SAY = new ApprovalLine(true, "");

    public static ApprovalLine notYet() {
        return new ApprovalLine(false, Words.say("approval.not-yet"));
    }

    public static ApprovalLine by(String name, String day, String profile) {
        return new ApprovalLine(true, Words.say("approval.given", name, day, profile));
    }
}
