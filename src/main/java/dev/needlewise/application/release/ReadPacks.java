package dev.needlewise.application.release;

import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.StoreFacts;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.release.Activation;
import dev.needlewise.domain.training.release.PackVersion;
import dev.needlewise.domain.training.release.Releases;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows the versions of packs to whoever chooses among them or signs for them. */
public final class ReadPacks {
    private static final int MOST = 200;

    private final Transactions transactions;
    private final Records records;
    private final Releases releases;
    private final StoreFacts facts;
    private final Packs packs;
    private final ReadApproval approvals;

    public ReadPacks(Transactions transactions, Records records, Releases releases, StoreFacts facts, Packs packs) {
        this.transactions = transactions;
        this.records = records;
        this.releases = releases;
        this.facts = facts;
        this.packs = packs;
        this.approvals = new ReadApproval(transactions, releases, packs);
    }

    /** Nothing for trainees. */
    public Optional<PackBoard> read(Viewer viewer) {
        return viewer.canSupervise() ? Optional.of(board(packs.current())) : Optional.empty();
    }

    private PackBoard board(Pack current) {
        List<Approval> given = approvals.all(current);
        return transactions.call(() -> {
            List<PackVersion> versions = releases.versions(MOST);
            List<Activation> history = releases.activations(MOST);
            Optional<PackVersion> brought = facts.find(BringPack.BROUGHT)
                    .filter(version -> !version.equals(current.version()))
                    .flatMap(releases::find);
            Set<String> used = history.stream().map(Activation::version).collect(Collectors.toSet());
            return new PackBoard(
                    current,
                    given,
                    versions,
                    used,
                    history,
                    brought,
                    records.people().byIds(named(versions, history)));
        });
    }

    private static Set<PersonId> named(List<PackVersion> versions, List<Activation> history) {
        Set<PersonId> people = new HashSet<>();
        versions.forEach(version -> version.by().ifPresent(people::add));
        history.forEach(activation -> activation.by().ifPresent(people::add));
        return people;
    }
}
