package dev.needlewise.application.home;

import dev.needlewise.application.Now;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import java.time.Clock;
import java.util.Optional;

/** Shows a trainee their own progress, within everything. */
public final class ProgressPage {
    private final Transactions transactions;
    private final Records records;
    private final Packs packs;
    private final Clock clock;

    public ProgressPage(Transactions transactions, Records records, Packs packs, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.packs = packs;
        this.clock = clock;
    }

    public Optional<Progress> read(Viewer viewer) {
        ProgressOf progress = new ProgressOf(records, packs.current(), Now.at(clock));
        return transactions.call(
                () -> records.people().find(viewer.person()).map(person -> progress.of(person, scope -> true)));
    }
}
