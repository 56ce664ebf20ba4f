package dev.needlewise.persistence;

import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.review.ClosedCritical;
import dev.needlewise.domain.training.session.SessionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code closed_critical}. */
@Entity(name = "ClosedCritical")
@Table(name = "closed_critical")
class ClosedCriticalEntity {
    @Id
    @Column(name = "session_id")
    private String session;

    @Column(name = "closed_by")
    private String closedBy;

    private String reason;

    @Column(name = "happened_at")
    private long at;

    @SuppressWarnings("NullAway.Init")
    ClosedCriticalEntity() {}

    static ClosedCriticalEntity of(ClosedCritical closed) {
        ClosedCriticalEntity row = new ClosedCriticalEntity();
        row.session = closed.session().value();
        row.closedBy = closed.by().value();
        row.reason = closed.reason();
        row.at = Moments.stored(closed.at());
        return row;
    }

    ClosedCritical toClosedCritical() {
        return new ClosedCritical(new SessionId(session), new PersonId(closedBy), reason, Moments.read(at));
    }
}
