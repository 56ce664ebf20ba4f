package dev.needlewise.web.packs;

import dev.needlewise.application.Viewer;
import dev.needlewise.application.release.Approval;
import dev.needlewise.application.release.WithdrawSignature;
import dev.needlewise.domain.training.release.Signature;
import dev.needlewise.web.packs.ApprovalEntry.SignatureEntry;
import dev.needlewise.web.page.When;
import dev.needlewise.web.page.Words;
import java.time.ZoneOffset;
import java.util.List;

/** Says who signed, as pages show it. */
final class ApprovalEntries {
    private static final When UTC = new When(ZoneOffset.UTC);

    private ApprovalEntries() {}

    static List<ApprovalEntry> of(List<Approval> approvals, Viewer viewer) {
        return approvals.stream().map(approval -> entry(approval, viewer)).toList();
    }

    private static ApprovalEntry entry(Approval approval, Viewer viewer) {
        return new ApprovalEntry(
                approval.title(),
                approval.given().isPresent(),
                approval.given()
                        .map(given -> Words.say("approval.by", given.name(), UTC.day(given.at())))
                        .orElseGet(() -> Words.say("approval.not-yet")),
                approval.signatures().stream()
                        .map(signature -> signature(signature, viewer))
                        .toList());
    }

    private static SignatureEntry signature(Signature signature, Viewer viewer) {
        return new SignatureEntry(
                signature.id(),
                Words.say("approval.signed", signature.name(), UTC.moment(signature.at())),
                signature.statement(),
                signature
                        .withdrawn()
                        .map(gone -> Words.say("approval.withdrawn", UTC.moment(gone.at()), gone.reason()))
                        .orElse(""),
                signature.holds() && WithdrawSignature.mayWithdraw(viewer, signature));
    }
}
