package dev.needlewise.persistence;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.score.QueuedScore;
import dev.needlewise.domain.training.score.ScoreQueue;
import dev.needlewise.domain.training.score.WaitingScore;
import dev.needlewise.domain.training.session.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the queue of scores by JPA. */
final class JpaScoreQueue extends Rows implements ScoreQueue {
    /** What has not come to an end. */
    static final List<String> OPEN = List.of(WaitingScore.State.WAITING.name(), WaitingScore.State.SENDING.name());

    JpaScoreQueue(JpaTransactions transactions) {
        super(transactions);
    }

    @Override
    public void add(QueuedScore score) {
        insert(QueuedScoreEntity.of(score));
    }

    @Override
    public boolean isAwaited(SessionId session) {
        return row(GradebookLinkEntity.class, session.value()).isPresent();
    }

    @Override
    public Optional<Instant> lastScored(PersonId person, Optional<AssignmentId> assignment, ScenarioId scenario) {
        String mine = "SELECT q.scoredAt FROM QueuedScore q WHERE q.person = ?1 AND q.assignment ";
        String latest = " ORDER BY q.scoredAt DESC";
        return assignment
                .map(asked -> one(Long.class, mine + "= ?2" + latest, person.value(), asked.value()))
                .orElseGet(() -> one(
                        Long.class, mine + "IS NULL AND q.scenario = ?2" + latest, person.value(), scenario.value()))
                .map(scored -> Moments.read(scored.longValue()));
    }

    @Override
    public List<WaitingScore> due(Instant now, int limit) {
        return first(
                        limit,
                        QueuedScoreEntity.class,
                        "SELECT q FROM QueuedScore q WHERE q.state IN ?1 AND q.nextTryAt <= ?2 ORDER BY q.nextTryAt, q.id",
                        OPEN,
                        Moments.stored(now))
                .stream()
                .map(QueuedScoreEntity::toWaitingScore)
                .toList();
    }

    @Override
    public Optional<WaitingScore> find(long id) {
        return row(QueuedScoreEntity.class, id).map(QueuedScoreEntity::toWaitingScore);
    }

    @Override
    public List<WaitingScore> of(AssignmentId assignment) {
        return rows(
                        QueuedScoreEntity.class,
                        "SELECT q FROM QueuedScore q WHERE q.assignment = ?1 ORDER BY q.scoredAt, q.id",
                        assignment.value())
                .stream()
                .map(QueuedScoreEntity::toWaitingScore)
                .toList();
    }

    @Override
    public void save(WaitingScore score) {
        row(QueuedScoreEntity.class, score.id())
                .orElseThrow(() -> new IllegalStateException("No such queued score: " + score.id()))
                .become(score);
    }
}
