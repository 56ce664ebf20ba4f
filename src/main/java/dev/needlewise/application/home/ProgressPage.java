package dev.needlewise.application.home;

import dev.needlewise.application.Now;
import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.people.Cohort;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

    /**
     * The page's content.
     *
     * @param cohorts the viewer's, in whose time zone dates are said
     */
    public record View(Progress progress, List<Cohort> cohorts, Instant now) {}

    public Optional<View> read(Viewer viewer) {
        Instant now = Now.at(clock);
        ProgressOf progress = new ProgressOf(records, packs.current(), now);
        return transactions.call(() -> records.people()
                .find(viewer.person())
                .map(person -> new View(progress.of(person, scope -> true), OwnCohorts.of(viewer, records), now)));
    }
}
