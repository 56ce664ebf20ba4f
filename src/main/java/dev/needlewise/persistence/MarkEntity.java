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

/**
 * A row of {@code session_mark}, as it is written.
 *
 * <p>Progress and analyses read a thousand at a time, column by column: as entities, watched for changes, they would cost
 * several times as much.
 */
@Entity(name = "Mark")
@Table(name = "session_mark")
@SuppressWarnings("UnusedVariable")
@IdClass(MarkKey.class)
class MarkEntity {
    /** What {@link #read} takes, after the session. */
    static final String READ = "m.item, m.score, m.harm, m.scored, m.confidence, m.seconds";

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

    static ItemMark read(Object[] row) {
        return new ItemMark(
                (String) row[1],
                Fraction.parse((String) row[2]),
                Harm.valueOf((String) row[3]),
                (Boolean) row[4],
                Optional.ofNullable((Integer) row[5]).map(Confidence::new),
                Optional.ofNullable((Integer) row[6]));
    }
}
