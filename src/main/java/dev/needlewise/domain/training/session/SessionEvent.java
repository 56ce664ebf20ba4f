package dev.needlewise.domain.training.session;

import dev.needlewise.domain.grading.Confidence;
import dev.needlewise.domain.grading.Response;
import java.time.Instant;
import java.util.Optional;

/** Something that happened in a session; never changed and never removed. */
public sealed interface SessionEvent {
    /** Its place in the session, from 1 without gaps. */
    int number();

    Instant at();

    <R> R match(Cases<R> cases);

    /** The session began. */
    record Begun(int number, Instant at) implements SessionEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.begun(this);
        }
    }

    /**
     * An item was answered, or answered again while its scene was open; the last one counts.
     *
     * @param words a reason in the trainee's own words, may be empty
     * @param formToken the form that it came by, so that a second click is no second answer
     */
    record Answered(
            int number,
            Instant at,
            String scene,
            String item,
            Response response,
            Optional<Confidence> confidence,
            String words,
            String formToken)
            implements SessionEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.answered(this);
        }
    }

    /** The case moved past a scene; its answers stand from here on. */
    record SceneClosed(int number, Instant at, String scene) implements SessionEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sceneClosed(this);
        }
    }

    /**
     * The last scene was closed and the session graded.
     *
     * @param late whether that was after it was due
     */
    record Finished(int number, Instant at, Grade grade, boolean late) implements SessionEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.finished(this);
        }
    }

    /** Time ran out: graded with what was saved. */
    record Expired(int number, Instant at, Grade grade) implements SessionEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.expired(this);
        }
    }

    /** Graded again later, by another protocol or grader; the earlier grade stays on record. */
    record Regraded(int number, Instant at, Grade grade, String packHash, String graderVersion)
            implements SessionEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.regraded(this);
        }
    }

    /** One answer per kind of event. */
    interface Cases<R> {
        R begun(Begun event);

        R answered(Answered event);

        R sceneClosed(SceneClosed event);

        R finished(Finished event);

        R expired(Expired event);

        R regraded(Regraded event);
    }
}
