package dev.needlewise.persistence;

import dev.needlewise.application.operation.StoreLoad;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reads the pool's own figures and counts what waits in the queue of scores. */
final class JpaStoreLoad extends Rows implements StoreLoad {
    private final JpaTransactions transactions;
    private final Database database;

    JpaStoreLoad(JpaTransactions transactions, Database database) {
        super(transactions);
        this.transactions = transactions;
        this.database = database;
    }

    @Override
    public Connections connections() {
        return database.connections();
    }

    @Override
    public Queue scores(Instant now) {
        return transactions.call(() -> {
            List<String> open = JpaScoreQueue.OPEN;
            long depth = one(Long.class, "SELECT COUNT(q) FROM QueuedScore q WHERE q.state IN ?1", open)
                    .orElse(0L);
            Duration oldest = one(
                            Long.class,
                            "SELECT q.scoredAt FROM QueuedScore q WHERE q.state IN ?1 ORDER BY q.scoredAt",
                            open)
                    .map(since -> Duration.between(Moments.read(since.longValue()), now))
                    .filter(age -> !age.isNegative())
                    .orElse(Duration.ZERO);
            return new Queue(depth, oldest);
        });
    }
}
