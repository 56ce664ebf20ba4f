package dev.needlewise.persistence;

import dev.needlewise.domain.grading.Confidence;
import dev.needlewise.domain.training.session.SessionEvent;
import dev.needlewise.domain.training.session.SessionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code session_event}; inserted and never changed. */
@Entity(name = "Event")
@Table(name = "session_event")
@IdClass(EventKey.class)
class EventEntity {
    @Id
    @Column(name = "session_id")
    private String session;

    @Id
    private int number;

    @Column(name = "happened_at")
    private long at;

    private String kind;
    private @Nullable String scene;
    private @Nullable String item;
    private @Nullable String response;
    private @Nullable Integer confidence;
    private @Nullable String words;

    @Column(name = "form_token")
    private @Nullable String formToken;

    private @Nullable String detail;

    @SuppressWarnings("NullAway.Init")
    EventEntity() {}

    static EventEntity of(SessionId session, SessionEvent event) {
        EventEntity row = new EventEntity();
        row.session = session.value();
        row.number = event.number();
        row.at = Moments.stored(event.at());
        row.kind = event.match(new Filling(row));
        return row;
    }

    String session() {
        return session;
    }

    SessionEvent toEvent() {
        Instant when = Moments.read(at);
        return switch (kind) {
            case "begun" -> new SessionEvent.Begun(number, when);
            case "answered" ->
                new SessionEvent.Answered(
                        number,
                        when,
                        text(scene),
                        text(item),
                        ResponseText.read(text(response)),
                        Optional.ofNullable(confidence).map(Confidence::new),
                        words == null ? "" : words,
                        text(formToken));
            case "scene-closed" -> new SessionEvent.SceneClosed(number, when, text(scene));
            case "finished" -> new SessionEvent.Finished(number, when, GradeText.read(text(detail)), false);
            case "finished-late" -> new SessionEvent.Finished(number, when, GradeText.read(text(detail)), true);
            case "expired" -> new SessionEvent.Expired(number, when, GradeText.read(text(detail)));
            case "regraded" -> regraded(when);
            default -> throw new IllegalStateException("A stored event is of no known kind: " + kind);
        };
    }

    /** The pack and the grader stand in front of the grade. */
    private SessionEvent regraded(Instant when) {
        String[] parts = text(detail).split(" ", 3);
        return new SessionEvent.Regraded(number, when, GradeText.read(parts[2]), parts[0], parts[1]);
    }

    private String text(@Nullable String column) {
        if (column == null) {
            throw new IllegalStateException("Event " + number + " of session " + session + " lacks a column");
        }
        return column;
    }

    /** Fills the columns that a kind of event has, and names the kind. */
    private record Filling(EventEntity row) implements SessionEvent.Cases<String> {
        @Override
        public String begun(SessionEvent.Begun event) {
            return "begun";
        }

        @Override
        public String answered(SessionEvent.Answered event) {
            row.scene = event.scene();
            row.item = event.item();
            row.response = ResponseText.written(event.response());
            row.confidence = event.confidence().map(Confidence::level).orElse(null);
            row.words = event.words().isEmpty() ? null : event.words();
            row.formToken = event.formToken();
            return "answered";
        }

        @Override
        public String sceneClosed(SessionEvent.SceneClosed event) {
            row.scene = event.scene();
            return "scene-closed";
        }

        @Override
        public String finished(SessionEvent.Finished event) {
            row.detail = GradeText.written(event.grade());
            return event.late() ? "finished-late" : "finished";
        }

        @Override
        public String expired(SessionEvent.Expired event) {
            row.detail = GradeText.written(event.grade());
            return "expired";
        }

        @Override
        public String regraded(SessionEvent.Regraded event) {
            row.detail = event.packHash() + " " + event.graderVersion() + " " + GradeText.written(event.grade());
            return "regraded";
        }
    }
}
