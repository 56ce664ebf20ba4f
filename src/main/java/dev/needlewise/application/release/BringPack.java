package dev.needlewise.application.release;

import dev.needlewise.application.Now;
import dev.needlewise.application.Records;
import dev.needlewise.application.StoreFacts;
import dev.needlewise.application.Transactions;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.release.Activation;
import dev.needlewise.domain.training.release.Origin;
import dev.needlewise.domain.training.release.PackVersion;
import dev.needlewise.domain.training.release.Releases;
import dev.needlewise.domain.training.review.AuditEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the pack that the program brings at its start, and takes it into use where no administrator chose another.
 *
 * <p>What an administrator took into use stays until an administrator changes it, whatever a newer program brings; only
 * where this program can no longer read it, the program's own is used, because no pack at all would help nobody.
 */
public final class BringPack {
    static final String BROUGHT = "pack-brought";

    private final Transactions transactions;
    private final Records records;
    private final Releases releases;
    private final StoreFacts facts;
    private final KeptPacks packs;
    private final Clock clock;

    public BringPack(
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
        this.packs = packs;
        this.clock = clock;
    }

    /** What holds after the start. */
    public enum Result {
        /** The program's own pack is in use. */
        OURS,
        /** What an administrator chose is in use. */
        CHOSEN,
        /** What an administrator chose cannot be read any more, so the program's own is in use. */
        CHOSEN_UNREADABLE
    }

    /** Whether this version was brought before and is in use, so that bringing it again would change nothing. */
    public boolean isDone(String version) {
        return transactions.call(
                () -> facts.find(BROUGHT).filter(version::equals).isPresent()
                        && facts.find(KeptPacks.IN_USE).filter(version::equals).isPresent());
    }

    public Result bring(Pack pack, Map<String, byte[]> files, Origin origin) {
        packs.keep(pack, files);
        Optional<Activation> before = transactions.call(releases::latest);
        boolean chosen = before.flatMap(Activation::by).isPresent();
        boolean readable = before.flatMap(last -> packs.find(last.version())).isPresent();
        transactions.run(() -> {
            releases.add(PackVersion.brought(pack, origin, Now.at(clock)));
            facts.save(BROUGHT, pack.version());
            if (!chosen || !readable) {
                use(pack, chosen);
            }
        });
        if (!chosen) {
            return Result.OURS;
        }
        return readable ? Result.CHOSEN : Result.CHOSEN_UNREADABLE;
    }

    private void use(Pack pack, boolean instead) {
        String version = pack.version();
        packs.use(version);
        Optional<Activation> latest = releases.latest();
        if (latest.filter(last -> last.version().equals(version)).isPresent()) {
            return;
        }
        Instant now = Now.at(clock);
        String reason = instead ? "The version in use can no longer be read by this program." : "";
        releases.add(new Activation(Activation.after(latest), version, Optional.empty(), reason, now));
        records.audit()
                .append(new AuditEntry(
                        now,
                        AuditEntry.SYSTEM,
                        "pack-activated",
                        "pack",
                        version,
                        Optional.empty(),
                        pack.title() + " " + pack.edition() + (instead ? ": " + reason : "")));
    }
}
