package dev.needlewise.domain.training.session;

import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Someone's critical errors within a cohort that nothing has closed yet.
 *
 * @param sure whether the latest attempt at one of them was unsafe with full confidence
 * @param since when the first of them was made
 */
public record OpenCriticals(CohortId cohort, PersonId person, boolean sure, Instant since) {
    /** What was made with full confidence first, then the oldest. */
    public static final Comparator<OpenCriticals> GRAVEST_FIRST = Comparator.comparing(
                    (OpenCriticals open) -> !open.sure())
            .thenComparing(OpenCriticals::since)
            .thenComparing(open -> open.person().value());

    /** Of one person's standings within the cohort; nothing where none is open. */
    public static Optional<OpenCriticals> of(CohortId cohort, PersonId person, Collection<Standing> standings) {
        return standings.stream()
                .flatMap(standing -> standing.open().stream())
                .map(OpenCritical::since)
                .min(Instant::compareTo)
                .map(since -> new OpenCriticals(cohort, person, sure(standings), since));
    }

    /** At how many cases one person has errors open, whatever assignments they were made for. */
    public static int cases(Collection<Standing> standings) {
        return (int) standings.stream()
                .filter(standing -> standing.open().isPresent())
                .map(standing -> standing.key().scenario())
                .distinct()
                .count();
    }

    private static boolean sure(Collection<Standing> standings) {
        return standings.stream()
                .anyMatch(standing ->
                        standing.open().isPresent() && standing.latest().grade().sureAndUnsafe());
    }
}
