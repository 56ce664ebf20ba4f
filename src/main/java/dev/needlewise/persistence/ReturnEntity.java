package dev.needlewise.persistence;

import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.review.Return;
import dev.needlewise.domain.training.session.SessionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code returned_session}. */
@Entity(name = "Return")
@Table(name = "returned_session")
class ReturnEntity {
    @Id
    @Column(name = "session_id")
    private String session;

    @Column(name = "returned_by")
    private String returnedBy;

    private String words;

    @Column(name = "happened_at")
    private long at;

    @SuppressWarnings("NullAway.Init")
    ReturnEntity() {}

    static ReturnEntity of(Return returned) {
        ReturnEntity row = new ReturnEntity();
        row.session = returned.session().value();
        row.returnedBy = returned.by().value();
        row.words = returned.words();
        row.at = Moments.stored(returned.at());
        return row;
    }

    Return toReturn() {
        return new Return(new SessionId(session), new PersonId(returnedBy), words, Moments.read(at));
    }
}
