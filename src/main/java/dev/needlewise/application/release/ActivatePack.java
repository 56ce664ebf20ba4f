package dev.needlewise.application.release;

import dev.needlewise.application.Acted;
import dev.needlewise.application.Audit;
import dev.needlewise.application.Now;
import dev.needlewise.application.Records;
import dev.needlewise.application.SaidWords;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.release.Activation;
import dev.needlewise.domain.training.release.PackVersion;
import dev.needlewise.domain.training.release.ReleaseRefusal;
import dev.needlewise.domain.training.release.Releases;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes a kept version into use, or an earlier one again. New sessions begin with it; those that run stay with theirs.
 */
public final class ActivatePack {
    private final Transactions transactions;
    private final Releases releases;
    private final Audit audit;
    private final KeptPacks packs;
    private final Clock clock;

    public ActivatePack(Transactions transactions, Records records, Releases releases, KeptPacks packs, Clock clock) {
        this.transactions = transactions;
        this.releases = releases;
        this.audit = new Audit(records, clock);
        this.packs = packs;
        this.clock = clock;
    }

    /**
     * Takes it into use.
     *
     * @param seen the number of the activation that held when the page was read: what is decided after reading one
     *     comparison must not replace something else
     */
    public Acted<Activation, ReleaseRefusal> activate(Viewer viewer, String version, int seen, String reason) {
        if (!viewer.isAdministrator()) {
            return Acted.notFound();
        }
        boolean readable = packs.find(version).isPresent();
        return transactions.call(() -> {
            releases.hold(version);
            Optional<PackVersion> found = releases.find(version);
            if (found.isEmpty()) {
                return Acted.notFound();
            }
            return readable
                    ? activated(viewer, found.get(), seen, SaidWords.cutReason(reason))
                    : Acted.refused(ReleaseRefusal.UNREADABLE);
        });
    }

    private Acted<Activation, ReleaseRefusal> activated(Viewer viewer, PackVersion chosen, int seen, String reason) {
        String version = chosen.version();
        Optional<Activation> latest = releases.latest();
        if (latest.filter(last -> last.version().equals(version)).isPresent()) {
            return Acted.refused(ReleaseRefusal.IN_USE);
        }
        if (latest.map(Activation::number).orElse(0) != seen) {
            return Acted.refused(ReleaseRefusal.OVERTAKEN);
        }
        if (reason.isEmpty()) {
            return Acted.refused(ReleaseRefusal.REASON_MISSING);
        }
        boolean back = releases.wasInUse(version);
        Activation activation =
                new Activation(Activation.after(latest), version, Optional.of(viewer.person()), reason, Now.at(clock));
        releases.add(activation);
        packs.use(version);
        audit.tell(
                viewer,
                back ? "pack-rolled-back" : "pack-activated",
                "pack",
                version,
                Optional.empty(),
                chosen.name() + ": " + reason);
        return Acted.done(activation);
    }
}
