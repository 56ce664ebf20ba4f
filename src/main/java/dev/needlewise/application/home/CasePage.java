package dev.needlewise.application.home;

import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.session.SessionSummary;
import java.util.List;
import java.util.Optional;

/** Shows one case before it is begun: what it is about, the attempts so far, its variants, who asks for it. */
public final class CasePage {
    private final Transactions transactions;
    private final Records records;
    private final CasesPage cases;

    public CasePage(Transactions transactions, Records records, CasesPage cases) {
        this.transactions = transactions;
        this.records = records;
        this.cases = cases;
    }

    /**
     * The page's content.
     *
     * @param attempts of this viewer within any scope, the earliest first
     * @param variants other patients with the same key features
     */
    public record View(
            CasesPage.View among, CasesPage.Row row, List<SessionSummary> attempts, List<Scenario> variants) {}

    /** Nothing where there is no such case for the profile in question. */
    public Optional<View> read(Viewer viewer, ScenarioId scenario, Optional<CohortId> cohort) {
        CasesPage.View among = cases.read(viewer, cohort);
        return among.row(scenario)
                .map(row -> new View(
                        among,
                        row,
                        transactions.call(() -> records.sessions().attempts(viewer.person(), scenario)),
                        among.pack().variantsOf(row.scenario())));
    }
}
