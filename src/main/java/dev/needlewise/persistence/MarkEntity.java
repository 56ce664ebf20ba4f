package dev.needlewise.persistence;

import dev.needlewise.domain.grading.Confidence;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.training.session.ItemMark;
import dev.needlewise.domain.training.session.SessionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code session_mark}. */
@Entity(name = "Mark")
@Table(name = "session_mark")
@IdClass(MarkKey.class)
class MarkEntity {
    @Id
    @Column(name = "session_id")
    private String session;

    @Id
    private String item;

    private String score;
    private String harm;
    private boolean scored;
    private @Nullable Integer confidence;
    private @Nullable Integer seconds;

    @SuppressWarnings("NullAway.Init")
    MarkEntity() {}

    static MarkEntity of(SessionId session, ItemMark mark) {
        MarkEntity row = new MarkEntity();
        row.session = session.value();
        row.item = mark.item();
        row.score = mark.score().toString();
        row.harm = mark.harm().name();
        row.scored = mark.scored();
        row.confidence = mark.confidence().map(Confidence::level).orElse(null);
        row.seconds = mark.seconds().orElse(null);
        return row;
    }

    String session() {
        return session;
    }

    ItemMark toMark() {
        return new ItemMark(
                item,
                Fraction.parse(score),
                Harm.valueOf(harm),
                scored,
                Optional.ofNullable(confidence).map(Confidence::new),
                Optional.ofNullable(seconds));
    }
}
