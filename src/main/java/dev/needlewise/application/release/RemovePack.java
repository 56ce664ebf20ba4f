package dev.needlewise.application.release;

import dev.needlewise.application.Acted;
import dev.needlewise.application.Audit;
import dev.needlewise.application.Records;
import dev.needlewise.application.SaidWords;
import dev.needlewise.application.StoreFacts;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.release.PackVersion;
import dev.needlewise.domain.training.release.ReleaseRefusal;
import dev.needlewise.domain.training.release.Releases;
import java.time.Clock;
import java.util.Optional;

/** Removes a version with its files, where nobody ever used it or answered for it. */
public final class RemovePack {
    private final Transactions transactions;
    private final Records records;
    private final Releases releases;
    private final StoreFacts facts;
    private final Audit audit;
    private final KeptPacks packs;

    public RemovePack(
            Transactions transactions,
            Records records,
            Releases releases,
            StoreFacts facts,
            KeptPacks packs,
            Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.releases = releases;
        this.facts = facts;
        this.audit = new Audit(records, clock);
        this.packs = packs;
    }

    public Acted<PackVersion, ReleaseRefusal> remove(Viewer viewer, String version, String reason) {
        if (!viewer.isAdministrator()) {
            return Acted.notFound();
        }
        return transactions.call(() -> {
            releases.hold(version);
            return releases.find(version)
                    .map(found -> removed(viewer, found, SaidWords.cutReason(reason)))
                    .orElseGet(Acted::notFound);
        });
    }

    private Acted<PackVersion, ReleaseRefusal> removed(Viewer viewer, PackVersion found, String reason) {
        String version = found.version();
        if (isNeeded(version)) {
            return Acted.refused(ReleaseRefusal.NEEDED);
        }
        if (reason.isEmpty()) {
            return Acted.refused(ReleaseRefusal.REASON_MISSING);
        }
        releases.remove(version);
        packs.remove(version);
        audit.tell(viewer, "pack-removed", "pack", version, Optional.empty(), found.name() + ": " + reason);
        return Acted.done(found);
    }

    /** A withdrawn signature counts too: it stays on record, and so does what it was given for. */
    private boolean isNeeded(String version) {
        return releases.wasInUse(version)
                || !releases.signatures(version).isEmpty()
                || facts.find(BringPack.BROUGHT).filter(version::equals).isPresent()
                || records.sessions().anyBegunWith(version);
    }
}
