package dev.needlewise.domain.training.session;

import dev.needlewise.domain.training.assignment.WhichCounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How one person did at one case within a cohort, whatever assignments it was done for.
 *
 * @param counting the attempt that is shown
 * @param criticalOpen whether a critical error is open in any of them, whichever attempt is shown
 * @param attempts how many were finished in all
 */
public record CaseResult(FinishedAttempt counting, boolean criticalOpen, int attempts) {
    /** Of the one attempt of each standing that counts, the one that counts among them all. */
    public static Optional<CaseResult> of(Collection<Standing> standings, WhichCounts which) {
        return of(standings, standing -> standing.counting(which), order(which));
    }

    /** Each standing counts as its assignment says, and then the best of them. */
    public static Optional<CaseResult> asAssigned(
            Collection<Standing> standings, Function<Standing, WhichCounts> assigned) {
        return of(standings, standing -> standing.counting(assigned.apply(standing)), order(WhichCounts.BEST));
    }

    private static Optional<CaseResult> of(
            Collection<Standing> standings,
            Function<Standing, FinishedAttempt> counting,
            Comparator<FinishedAttempt> order) {
        List<FinishedAttempt> shown = new ArrayList<>(standings.size());
        boolean open = false;
        int attempts = 0;
        for (Standing standing : standings) {
            shown.add(counting.apply(standing));
            open |= standing.open().isPresent();
            attempts += standing.attempts();
        }
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseResult(Collections.max(shown, order), open, attempts));
    }

    /** The attempt that counts comes last. */
    private static Comparator<FinishedAttempt> order(WhichCounts which) {
        return switch (which) {
            case BEST -> FinishedAttempt.BY_WORTH;
            case LATEST -> Comparator.comparing(FinishedAttempt::finished);
            case FIRST -> Comparator.comparing(FinishedAttempt::finished, Comparator.reverseOrder());
        };
    }
}
