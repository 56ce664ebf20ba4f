package dev.needlewise.application.release;

import dev.needlewise.application.Acted;
import dev.needlewise.application.Audit;
import dev.needlewise.application.Now;
import dev.needlewise.application.Records;
import dev.needlewise.application.SaidWords;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.people.Role;
import dev.needlewise.domain.training.release.ReleaseRefusal;
import dev.needlewise.domain.training.release.Releases;
import dev.needlewise.domain.training.release.Signature;
import java.time.Clock;
import java.util.Optional;

/** Withdraws a signature with a reason: whoever gave it, or an administrator where they are gone. */
public final class WithdrawSignature {
    private final Transactions transactions;
    private final Releases releases;
    private final Audit audit;
    private final Clock clock;

    public WithdrawSignature(Transactions transactions, Records records, Releases releases, Clock clock) {
        this.transactions = transactions;
        this.releases = releases;
        this.audit = new Audit(records, clock);
        this.clock = clock;
    }

    public Acted<Signature, ReleaseRefusal> withdraw(Viewer viewer, String id, String reason) {
        return transactions.call(() -> releases.signature(id)
                .filter(signature -> mayWithdraw(viewer, signature))
                .map(signature -> withdrawn(viewer, signature, SaidWords.cutReason(reason)))
                .orElseGet(Acted::notFound));
    }

    /** Whether it is theirs to take back. */
    public static boolean mayWithdraw(Viewer viewer, Signature signature) {
        boolean own = viewer.role() == Role.SUPERVISOR && signature.by().equals(viewer.person());
        return own || viewer.isAdministrator();
    }

    private Acted<Signature, ReleaseRefusal> withdrawn(Viewer viewer, Signature signature, String reason) {
        if (!signature.holds()) {
            return Acted.refused(ReleaseRefusal.WITHDRAWN_ALREADY);
        }
        if (reason.isEmpty()) {
            return Acted.refused(ReleaseRefusal.REASON_MISSING);
        }
        Signature gone = signature.withdrawn(viewer.person(), reason, Now.at(clock));
        releases.save(gone);
        audit.tell(
                viewer,
                "pack-signature-withdrawn",
                "pack",
                signature.version(),
                Optional.empty(),
                signature.profile() + ": " + reason);
        return Acted.done(gone);
    }
}
