package dev.needlewise.web.packs;

import java.util.List;

/**
 * Who answers for one profile of a version.
 *
 * @param status one line: approved by whom, or not yet
 */
public record ApprovalEntry(String profile, boolean given, String status, List<SignatureEntry> signatures) {
    /**
     * One signature.
     *
     * @param withdrawn a sentence, empty where it holds
     * @param mayWithdraw whether it is the reader's to take back
     */
    public record SignatureEntry(String id, String head, String statement, String withdrawn, boolean mayWithdraw) {}
}
