package dev.needlewise.persistence;

import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.score.QueuedScore;
import dev.needlewise.domain.training.score.WaitingScore;
import dev.needlewise.domain.training.session.SessionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code queued_score}. */
@Entity(name = "QueuedScore")
@Table(name = "queued_score")
class QueuedScoreEntity {
    private static final int LONGEST_PROBLEM = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "queued_score_seq")
    @SequenceGenerator(name = "queued_score_seq", sequenceName = "queued_score_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "session_id")
    private String session;

    @Column(name = "person_id")
    private String person;

    @Column(name = "assignment_id")
    private @Nullable String assignment;

    private String scenario;
    private String score;
    private String harm;
    private boolean passed;
    private boolean complete;
    private String note;

    @Column(name = "begun_at")
    private @Nullable Long begunAt;

    @Column(name = "finished_at")
    private @Nullable Long finishedAt;

    @Column(name = "scored_at")
    private long scoredAt;

    private String state;
    private int tries;

    @Column(name = "next_try_at")
    private long nextTryAt;

    private @Nullable String problem;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    QueuedScoreEntity() {}

    static QueuedScoreEntity of(QueuedScore queued) {
        QueuedScoreEntity row = new QueuedScoreEntity();
        row.session = queued.session().value();
        row.person = queued.person().value();
        row.assignment = queued.assignment().map(AssignmentId::value).orElse(null);
        row.scenario = queued.scenario().value();
        row.score = queued.score().toString();
        row.harm = queued.harm().name();
        row.passed = queued.passed();
        row.complete = queued.complete();
        row.note = queued.note();
        row.begunAt = Moments.stored(queued.begun());
        row.finishedAt = Moments.stored(queued.finished());
        row.scoredAt = Moments.stored(queued.scored());
        row.state = WaitingScore.State.WAITING.name();
        row.nextTryAt = row.scoredAt;
        return row;
    }

    final void become(WaitingScore waiting) {
        state = waiting.state().name();
        tries = waiting.tries();
        nextTryAt = Moments.stored(waiting.nextTry());
        problem = waiting.problem()
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_PROBLEM)))
                .orElse(null);
    }

    WaitingScore toWaitingScore() {
        Instant scored = Moments.read(scoredAt);
        QueuedScore queued = new QueuedScore(
                new SessionId(session),
                new PersonId(person),
                Optional.ofNullable(assignment).map(AssignmentId::new),
                new ScenarioId(scenario),
                Fraction.parse(score),
                Harm.valueOf(harm),
                passed,
                complete,
                note,
                Moments.read(begunAt).orElse(scored),
                Moments.read(finishedAt).orElse(scored),
                scored);
        return new WaitingScore(
                id == null ? 0 : id,
                queued,
                WaitingScore.State.valueOf(state),
                tries,
                Moments.read(nextTryAt),
                Optional.ofNullable(problem));
    }
}
