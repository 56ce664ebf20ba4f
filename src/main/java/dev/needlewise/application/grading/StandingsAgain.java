package dev.needlewise.application.grading;

import dev.needlewise.application.Records;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.Attempt;
import dev.needlewise.domain.training.session.FinishedAttempt;
import dev.needlewise.domain.training.session.Standing;
import dev.needlewise.domain.training.session.StandingKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Works out where somebody stands at the cases of a family from all their attempts again, as if every grade had been
 * what it is now; inside a transaction.
 *
 * <p>What a supervisor closed stays closed, because they closed the error of that attempt for a reason of their own.
 */
record StandingsAgain(Records records) {
    private record Made(StandingKey key, FinishedAttempt attempt) {}

    /** A standing that is not what it was. */
    record Changed(Standing before, Standing after) {}

    List<Changed> workOut(PersonId person, ScenarioId family) {
        List<Standing> before = records.standings().inFamily(person, family);
        List<Made> made = made(person, before);
        List<Changed> changed = new ArrayList<>();
        for (Standing old : before) {
            Standing now = replayed(old, made);
            if (!now.equals(old)) {
                records.standings().save(now);
                changed.add(new Changed(old, now));
            }
        }
        return changed;
    }

    private List<Made> made(PersonId person, List<Standing> standings) {
        Set<ScenarioId> cases =
                standings.stream().map(standing -> standing.key().scenario()).collect(Collectors.toSet());
        List<Made> made = new ArrayList<>();
        cases.forEach(scenario -> records.sessions().attempts(person, scenario).stream()
                .filter(summary -> !summary.attempt().isTrial())
                .forEach(summary ->
                        summary.finishedAttempt().ifPresent(attempt -> made.add(made(summary.attempt(), attempt)))));
        made.sort(Comparator.comparing(each -> each.attempt().finished()));
        return made;
    }

    private static Made made(Attempt attempt, FinishedAttempt finished) {
        return new Made(StandingKey.of(attempt), finished);
    }

    private Standing replayed(Standing old, List<Made> made) {
        Standing now = null;
        for (Made each : made) {
            if (each.key().equals(old.key())) {
                Standing after = now == null
                        ? Standing.begun(old.key(), old.family(), each.attempt())
                        : now.after(each.attempt());
                now = isClosed(each.attempt()) ? after.withoutOpenCritical() : after;
            } else if (now != null) {
                now = now.afterRelated(each.attempt());
            }
        }
        if (now == null) {
            return old;
        }
        return old.settled() ? now.afterReviewOf(old.latest().session()) : now;
    }

    private boolean isClosed(FinishedAttempt attempt) {
        return attempt.grade().isCritical()
                && records.reviews().closed(attempt.session()).isPresent();
    }
}
