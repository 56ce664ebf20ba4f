package dev.needlewise.application.release;

import dev.needlewise.application.Acted;
import dev.needlewise.application.Audit;
import dev.needlewise.application.Fresh;
import dev.needlewise.application.Now;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.SaidWords;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.people.Role;
import dev.needlewise.domain.training.people.Words;
import dev.needlewise.domain.training.release.ReleaseRefusal;
import dev.needlewise.domain.training.release.Releases;
import dev.needlewise.domain.training.release.Signature;
import java.time.Clock;
import java.util.Optional;

/**
 * Signs a version of a pack for one profile. Only a supervisor can: an administrator may choose what runs, and does not
 * answer for what is right.
 */
public final class SignPack {
    public static final int LONGEST_NAME = 200;

    private final Transactions transactions;
    private final Releases releases;
    private final Audit audit;
    private final Packs packs;
    private final Clock clock;
    private final Fresh fresh;

    public SignPack(
            Transactions transactions, Records records, Releases releases, Packs packs, Clock clock, Fresh fresh) {
        this.transactions = transactions;
        this.releases = releases;
        this.audit = new Audit(records, clock);
        this.packs = packs;
        this.clock = clock;
        this.fresh = fresh;
    }

    /**
     * What is signed.
     *
     * @param name as the clinician signs
     * @param read whether they say that they read the rules, the cases and the sources of this version
     */
    public record Wanted(String version, String profile, String name, String statement, boolean read) {}

    public Acted<Signature, ReleaseRefusal> sign(Viewer viewer, Wanted wanted) {
        if (viewer.role() != Role.SUPERVISOR) {
            return Acted.notFound();
        }
        Optional<Pack> pack = packs.find(wanted.version());
        String id = fresh.id();
        return transactions.call(() -> {
            releases.hold(wanted.version());
            return releases.find(wanted.version()).isEmpty() || pack.isEmpty()
                    ? Acted.notFound()
                    : signed(viewer, wanted, pack.get(), id);
        });
    }

    private Acted<Signature, ReleaseRefusal> signed(Viewer viewer, Wanted wanted, Pack pack, String id) {
        String name = Words.kept(wanted.name(), LONGEST_NAME);
        String statement = SaidWords.cutReason(wanted.statement());
        Optional<ReleaseRefusal> refusal = refusal(viewer, wanted, pack, name, statement);
        if (refusal.isPresent()) {
            return Acted.refused(refusal.get());
        }
        Signature signature = new Signature(
                id,
                wanted.version(),
                wanted.profile(),
                viewer.person(),
                name,
                statement,
                Now.at(clock),
                Optional.empty());
        releases.save(signature);
        audit.tell(
                viewer,
                "pack-signed",
                "pack",
                wanted.version(),
                Optional.empty(),
                pack.title() + " " + pack.edition() + ", " + wanted.profile() + ": " + statement);
        return Acted.done(signature);
    }

    private Optional<ReleaseRefusal> refusal(Viewer viewer, Wanted wanted, Pack pack, String name, String statement) {
        if (pack.protocol(wanted.profile()).isEmpty()) {
            return Optional.of(ReleaseRefusal.UNKNOWN_PROFILE);
        }
        if (name.isEmpty()) {
            return Optional.of(ReleaseRefusal.NAME_MISSING);
        }
        if (statement.isEmpty()) {
            return Optional.of(ReleaseRefusal.STATEMENT_MISSING);
        }
        if (!wanted.read()) {
            return Optional.of(ReleaseRefusal.NOT_READ);
        }
        boolean twice = releases.signatures(wanted.version()).stream()
                .anyMatch(signature -> signature.holds()
                        && signature.isFor(wanted.profile())
                        && signature.by().equals(viewer.person()));
        return twice ? Optional.of(ReleaseRefusal.SIGNED_ALREADY) : Optional.empty();
    }
}
