package dev.needlewise.persistence;

import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.training.session.FinishedAttempt;
import dev.needlewise.domain.training.session.Grade;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * A finished attempt as its standing holds it, in one column: the values of the session's own columns, in the order of
 * {@link #written}, apart by single spaces and with - for none.
 */
final class StandingAttempt {
    private static final String NONE = "-";

    private final String session;
    private final String text;
    private int from;

    private StandingAttempt(String session, String text) {
        this.session = session;
        this.text = text;
    }

    static String written(FinishedAttempt attempt) {
        Grade grade = attempt.grade();
        return String.join(
                " ",
                Integer.toString(attempt.number()),
                Long.toString(Moments.stored(attempt.finished())),
                Boolean.toString(attempt.late()),
                (attempt.expired() ? SessionState.EXPIRED : SessionState.FINISHED).name(),
                grade.score().toString(),
                grade.harm().name(),
                Boolean.toString(grade.passed()),
                dimension(grade, Dimension.DEPTH),
                dimension(grade, Dimension.CONTRAINDICATIONS),
                dimension(grade, Dimension.AFTERCARE),
                Integer.toString(grade.majors()),
                Integer.toString(grade.criticals()),
                Boolean.toString(grade.sureAndUnsafe()));
    }

    static FinishedAttempt read(String session, String text) {
        return new StandingAttempt(session, text).attempt();
    }

    private FinishedAttempt attempt() {
        return new FinishedAttempt(
                new SessionId(session),
                Integer.parseInt(next()),
                Moments.read(Long.parseLong(next())),
                Boolean.parseBoolean(next()),
                SessionState.EXPIRED.name().equals(next()),
                SessionEntity.grade(
                        next(),
                        next(),
                        Boolean.parseBoolean(next()),
                        nextOrNone(),
                        nextOrNone(),
                        nextOrNone(),
                        Integer.parseInt(next()),
                        Integer.parseInt(next()),
                        Boolean.parseBoolean(next())));
    }

    private String next() {
        int end = text.indexOf(' ', from);
        if (from > text.length()) {
            throw new IllegalStateException("Session " + session + " stands with half an attempt: '" + text + "'");
        }
        String value = text.substring(from, end < 0 ? text.length() : end);
        from = end < 0 ? text.length() + 1 : end + 1;
        return value;
    }

    private @Nullable String nextOrNone() {
        String value = next();
        return value.equals(NONE) ? null : value;
    }

    private static String dimension(Grade grade, Dimension dimension) {
        return grade.dimension(dimension).map(Object::toString).orElse(NONE);
    }
}
