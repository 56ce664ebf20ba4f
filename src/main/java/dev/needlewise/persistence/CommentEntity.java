package dev.needlewise.persistence;

import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.review.Comment;
import dev.needlewise.domain.training.session.SessionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code review_comment}. */
@Entity(name = "Comment")
@Table(name = "review_comment")
class CommentEntity {
    @Id
    private String id;

    @Column(name = "session_id")
    private String session;

    private @Nullable String item;

    @Column(name = "written_by")
    private String writtenBy;

    private String words;

    @Column(name = "happened_at")
    private long at;

    @SuppressWarnings("NullAway.Init")
    CommentEntity() {}

    static CommentEntity of(Comment comment) {
        CommentEntity row = new CommentEntity();
        row.id = comment.id();
        row.session = comment.session().value();
        row.item = comment.item().orElse(null);
        row.writtenBy = comment.by().value();
        row.words = comment.words();
        row.at = Moments.stored(comment.at());
        return row;
    }

    Comment toComment() {
        return new Comment(
                id,
                new SessionId(session),
                Optional.ofNullable(item),
                new PersonId(writtenBy),
                words,
                Moments.read(at));
    }
}
