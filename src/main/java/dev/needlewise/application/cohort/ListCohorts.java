package dev.needlewise.application.cohort;

import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lists the cohorts that somebody supervises; an administrator sees all, at most some hundred. */
public final class ListCohorts {
    private static final int MOST = 500;
    private static final Comparator<Cohort> OPEN_FIRST_BY_NAME = Comparator.comparing(
                    (Cohort cohort) -> cohort.closed().isPresent())
            .thenComparing(cohort -> cohort.name().toLowerCase(Locale.ROOT));

    private final Transactions transactions;
    private final Records records;

    public ListCohorts(Transactions transactions, Records records) {
        this.transactions = transactions;
        this.records = records;
    }

    public List<CohortLine> list(Viewer viewer) {
        return transactions.call(() -> {
            Collection<Cohort> cohorts = viewer.isAdministrator()
                    ? records.cohorts().newest(MOST)
                    : records.cohorts().byIds(viewer.supervised()).values();
            Map<CohortId, Integer> trainees = records.cohorts()
                    .traineesIn(cohorts.stream().map(Cohort::id).toList());
            return cohorts.stream()
                    .sorted(OPEN_FIRST_BY_NAME)
                    .map(cohort -> new CohortLine(cohort, trainees.getOrDefault(cohort.id(), 0)))
                    .toList();
        });
    }
}
