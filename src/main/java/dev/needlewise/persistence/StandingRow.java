package dev.needlewise.persistence;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.FinishedAttempt;
import dev.needlewise.domain.training.session.OpenCritical;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.Standing;
import dev.needlewise.domain.training.session.StandingKey;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A standing with the three attempts in it, read column by column.
 *
 * <p>The page of a cohort reads hundreds of them; as entities, watched for changes, they would cost several times as much.
 */
final class StandingRow {
    /** All columns of the standing {@code t}. */
    static final String SELECTED = Stream.of(
                    "person",
                    "scenario",
                    "cohort",
                    "assignment",
                    "family",
                    "attempts",
                    "openSession",
                    "openSince",
                    "latestSettled",
                    "lastActivityAt",
                    "bestSession",
                    "best",
                    "latestSession",
                    "latest",
                    "firstSession",
                    "first")
            .map(column -> "t." + column)
            .collect(Collectors.joining(", ", "SELECT ", ""));

    private final Object[] row;
    private int next;

    private StandingRow(Object[] row) {
        this.row = row;
    }

    static Standing read(Object[] row) {
        return new StandingRow(row).standing();
    }

    private Standing standing() {
        PersonId person = new PersonId(text());
        ScenarioId scenario = new ScenarioId(text());
        Optional<CohortId> cohort = Optional.ofNullable(textOrNone()).map(CohortId::new);
        Optional<AssignmentId> assignment = Optional.ofNullable(textOrNone()).map(AssignmentId::new);
        String family = text();
        int attempts = (Integer) present();
        Optional<SessionId> open = Optional.ofNullable(textOrNone()).map(SessionId::new);
        Long since = (Long) value();
        boolean settled = (Boolean) present();
        Instant lastActivity = Moments.read((long) (Long) present());
        FinishedAttempt best = StandingAttempt.read(text(), text());
        FinishedAttempt latest = attemptOr(best);
        FinishedAttempt first = attemptOr(latest, best);
        return new Standing(
                new StandingKey(person, scenario, new Scope(cohort, assignment, false)),
                family.equals(scenario.value()) ? scenario : new ScenarioId(family),
                attempts,
                first,
                latest,
                best,
                open.flatMap(session -> Moments.read(since).map(moment -> new OpenCritical(session, moment))),
                settled,
                lastActivity);
    }

    /** One of those that were read where it is the same attempt, as most are. */
    private FinishedAttempt attemptOr(FinishedAttempt... read) {
        String session = text();
        String attempt = text();
        for (FinishedAttempt known : read) {
            if (known.session().value().equals(session)) {
                return known;
            }
        }
        return StandingAttempt.read(session, attempt);
    }

    private String text() {
        return (String) present();
    }

    private @Nullable String textOrNone() {
        return (String) value();
    }

    private Object present() {
        Object value = value();
        if (value == null) {
            throw new IllegalStateException("A standing lacks a value: " + row[0] + " at " + row[1]);
        }
        return value;
    }

    private @Nullable Object value() {
        return row[next++];
    }
}
