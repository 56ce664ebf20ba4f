package dev.needlewise.persistence;

import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.review.ReviewDecision;
import dev.needlewise.domain.training.review.Verdict;
import dev.needlewise.domain.training.session.SessionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code review_decision}; inserted and never changed. */
@Entity(name = "Decision")
@Table(name = "review_decision")
@IdClass(DecisionKey.class)
class DecisionEntity {
    @Id
    @Column(name = "session_id")
    private String session;

    @Id
    private int number;

    private String verdict;

    @Column(name = "decided_by")
    private String decidedBy;

    private String words;
    private @Nullable String reason;

    @Column(name = "happened_at")
    private long at;

    @SuppressWarnings("NullAway.Init")
    DecisionEntity() {}

    static DecisionEntity of(ReviewDecision decision) {
        DecisionEntity row = new DecisionEntity();
        row.session = decision.session().value();
        row.number = decision.number();
        row.verdict = decision.verdict().name();
        row.decidedBy = decision.by().value();
        row.words = decision.words();
        row.reason = decision.reason().orElse(null);
        row.at = Moments.stored(decision.at());
        return row;
    }

    ReviewDecision toDecision() {
        return new ReviewDecision(
                new SessionId(session),
                number,
                Verdict.valueOf(verdict),
                new PersonId(decidedBy),
                words,
                Optional.ofNullable(reason),
                Moments.read(at));
    }
}
