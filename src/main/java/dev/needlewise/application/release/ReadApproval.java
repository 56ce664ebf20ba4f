package dev.needlewise.application.release;

import dev.needlewise.application.Packs;
import dev.needlewise.application.Transactions;
import dev.needlewise.domain.protocol.Profile;
import dev.needlewise.domain.protocol.Protocol;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.release.Releases;
import dev.needlewise.domain.training.release.Signature;
import java.util.List;
import java.util.Map;

/** Says who answers for what is taught; asked for every page, so a withdrawn signature shows at once. */
public final class ReadApproval {
    private final Transactions transactions;
    private final Releases releases;
    private final Packs packs;

    public ReadApproval(Transactions transactions, Releases releases, Packs packs) {
        this.transactions = transactions;
        this.releases = releases;
        this.packs = packs;
    }

    /** Whether somebody answers for the pack in use, where nobody chose another profile; reads no pack. */
    public boolean isCurrentGiven() {
        return transactions.call(() -> releases.signatures(packs.currentVersion()).stream()
                .anyMatch(signature -> signature.holds() && signature.isFor(Profile.DEFAULT)));
    }

    /** Of a version, under one of its profiles. */
    public Approval of(Pack pack, String profile) {
        return approval(pack, profile, signatures(pack));
    }

    /** Of a version, under each of its profiles. */
    public List<Approval> all(Pack pack) {
        List<Signature> given = signatures(pack);
        return pack.protocols().keySet().stream()
                .map(profile -> approval(pack, profile, given))
                .toList();
    }

    private List<Signature> signatures(Pack pack) {
        return transactions.call(() -> releases.signatures(pack.version()));
    }

    static Approval approval(Pack pack, String profile, List<Signature> given) {
        Map<String, Protocol> protocols = pack.protocols();
        String title = protocols.containsKey(profile)
                ? pack.protocol(profile).orElseThrow().profile().title()
                : profile;
        return new Approval(
                pack.version(),
                profile,
                title,
                given.stream().filter(signature -> signature.isFor(profile)).toList());
    }
}
