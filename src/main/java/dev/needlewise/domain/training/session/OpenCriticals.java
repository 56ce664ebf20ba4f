package dev.needlewise.domain.training.session;

import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Someone's critical errors within a cohort that nothing has closed yet.
 *
 * @param cases how many cases they are open at, whatever assignments they were made for
 * @param sure whether the latest attempt at one of them was unsafe with full confidence
 * @param since when the first of them was made
 */
public record OpenCriticals(CohortId cohort, PersonId person, int cases, boolean sure, Instant since) {
    /** Of one person's standings within the cohort; nothing where none is open. */
    public static Optional<OpenCriticals> of(CohortId cohort, PersonId person, Collection<Standing> standings) {
        return standings.stream()
                .flatMap(standing -> standing.open().stream())
                .map(OpenCritical::since)
                .min(Instant::compareTo)
                .map(since -> new OpenCriticals(cohort, person, cases(standings), sure(standings), since));
    }

    private static int cases(Collection<Standing> standings) {
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
