package dev.needlewise.application.cohort;

import dev.needlewise.domain.grading.ReceiptLine;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.statistics.ItemAnalysis;
import dev.needlewise.domain.training.people.Cohort;
import java.util.List;
import java.util.Optional;

/** How the questions of a cohort's cases perform: first attempts only, one for each person. */
public record CohortItems(Cohort cohort, List<CaseItems> cases) {
    public CohortItems {
        cases = List.copyOf(cases);
    }

    /**
     * One case.
     *
     * @param keyed by the version that the latest of these attempts is graded by
     * @param leftOut first attempts at a version whose best path differs, which are not counted
     */
    public record CaseItems(KeyedCase keyed, int attempts, int leftOut, List<Analysed> items) {
        public CaseItems {
            items = List.copyOf(items);
        }
    }

    /**
     * One key feature.
     *
     * @param wrong the line that was chosen most often among those that score nothing
     * @param wrongTimes how often
     */
    public record Analysed(Item item, ItemAnalysis analysis, Optional<ReceiptLine> wrong, int wrongTimes) {}
}
