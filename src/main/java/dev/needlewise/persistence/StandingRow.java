package dev.needlewise.persistence;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.FinishedAttempt;
import dev.needlewise.domain.training.session.OpenCritical;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionState;
import dev.needlewise.domain.training.session.Standing;
import dev.needlewise.domain.training.session.StandingKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A standing with the three attempts in it, read column by column.
 *
 * <p>The page of a cohort reads hundreds of them; as entities, watched for changes, they would cost several times as much.
 * And they are never taken as the transaction saw them earlier, so the attempts fit the standing.
 */
final class StandingRow {
    private static final List<String> OWN = List.of(
            "person",
            "scenario",
            "cohort",
            "assignment",
            "family",
            "attempts",
            "openSession",
            "openSince",
            "lastActivityAt");
    private static final List<String> ATTEMPT = List.of(
            "id",
            "attempt",
            "finishedAt",
            "late",
            "state",
            "score",
            "harm",
            "passed",
            "depthScore",
            "contraindicationsScore",
            "aftercareScore",
            "majors",
            "criticals",
            "sureAndUnsafe");

    /** All columns, of the standing {@code t} and its first, latest and best session. */
    static final String SELECTED = Stream.concat(
                    OWN.stream().map(column -> "t." + column),
                    Stream.of("f", "l", "b").flatMap(which -> ATTEMPT.stream().map(column -> which + "." + column)))
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
        ScenarioId family = new ScenarioId(text());
        int attempts = number();
        Optional<SessionId> open = Optional.ofNullable(textOrNone()).map(SessionId::new);
        Long since = (Long) value();
        long lastActivity = (Long) present();
        return new Standing(
                new StandingKey(person, scenario, new Scope(cohort, assignment, false)),
                family,
                attempts,
                attempt(),
                attempt(),
                attempt(),
                open.flatMap(session -> Moments.read(since).map(moment -> new OpenCritical(session, moment))),
                Moments.read(lastActivity));
    }

    private FinishedAttempt attempt() {
        return new FinishedAttempt(
                new SessionId(text()),
                number(),
                Moments.read((long) (Long) present()),
                (Boolean) present(),
                SessionState.EXPIRED.name().equals(text()),
                SessionEntity.grade(
                        text(),
                        text(),
                        (Boolean) present(),
                        textOrNone(),
                        textOrNone(),
                        textOrNone(),
                        number(),
                        number(),
                        (Boolean) present()));
    }

    private String text() {
        return (String) present();
    }

    private @Nullable String textOrNone() {
        return (String) value();
    }

    private int number() {
        return (Integer) present();
    }

    private Object present() {
        Object value = value();
        if (value == null) {
            throw new IllegalStateException("A standing names an unfinished session: " + row[0] + " at " + row[1]);
        }
        return value;
    }

    private @Nullable Object value() {
        return row[next++];
    }
}
