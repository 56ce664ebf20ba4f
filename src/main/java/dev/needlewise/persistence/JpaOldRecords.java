package dev.needlewise.persistence;

import dev.needlewise.application.operation.OldRecords;
import dev.needlewise.domain.training.session.SessionState;
import java.time.Instant;
import java.util.List;

/** Forgets what is old by JPA: the ids of a batch in one query, then one statement for each table. */
final class JpaOldRecords extends Rows implements OldRecords {
    JpaOldRecords(JpaTransactions transactions) {
        super(transactions);
    }

    @Override
    public int forgetAnswers(Instant endedBefore, int limit, Instant now) {
        List<String> ended = first(
                limit,
                String.class,
                "SELECT s.id FROM Session s WHERE s.answersForgottenAt IS NULL AND s.finishedAt < ?1 AND s.state <> ?2"
                        + " ORDER BY s.finishedAt, s.id",
                Moments.stored(endedBefore),
                SessionState.RUNNING.name());
        if (ended.isEmpty()) {
            return 0;
        }
        change("DELETE FROM Event e WHERE e.session IN ?1", ended);
        change("DELETE FROM Draft d WHERE d.session IN ?1", ended);
        return change("UPDATE Session s SET s.answersForgottenAt = ?2 WHERE s.id IN ?1", ended, Moments.stored(now));
    }

    @Override
    public int forgetAudit(Instant before, int limit) {
        List<Long> old = first(
                limit, Long.class, "SELECT a.id FROM Audit a WHERE a.at < ?1 ORDER BY a.at", Moments.stored(before));
        return old.isEmpty() ? 0 : change("DELETE FROM Audit a WHERE a.id IN ?1", old);
    }
}
