package dev.needlewise.application.operation;

import dev.needlewise.application.Now;
import dev.needlewise.application.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Forgets what is older than the institution wants to keep; to be run now and then.
 *
 * <p>Each batch is a transaction of a few statements, so that nobody waits for it. Two nodes that do it at once find
 * the same rows, and the later of them finds them gone.
 */
public final class ForgetOldRecords {
    private static final int SESSIONS_AT_A_TIME = 200;
    private static final int ENTRIES_AT_A_TIME = 1000;
    private static final int BATCHES = 25;

    private final Transactions transactions;
    private final OldRecords old;
    private final Retention retention;
    private final Clock clock;

    public ForgetOldRecords(Transactions transactions, OldRecords old, Retention retention, Clock clock) {
        this.transactions = transactions;
        this.old = old;
        this.retention = retention;
        this.clock = clock;
    }

    /** Forgets some of one kind before a moment; gives how many. */
    private interface Batch {
        int before(Instant moment);
    }

    /** Gives how many sessions and entries were forgotten. */
    public int forget() {
        Instant now = Now.at(clock);
        return all(
                        retention.answers(),
                        SESSIONS_AT_A_TIME,
                        now,
                        moment -> old.forgetAnswers(moment, SESSIONS_AT_A_TIME, now))
                + all(retention.audit(), ENTRIES_AT_A_TIME, now, moment -> old.forgetAudit(moment, ENTRIES_AT_A_TIME));
    }

    private int all(Optional<Duration> kept, int size, Instant now, Batch batch) {
        int forgotten = 0;
        if (kept.isPresent()) {
            Instant before = now.minus(kept.get());
            int last = size;
            for (int i = 0; i < BATCHES && last == size; i++) {
                last = transactions.call(() -> batch.before(before));
                forgotten += last;
            }
        }
        return forgotten;
    }
}
