package dev.needlewise.gradebook;

import dev.needlewise.application.Transactions;
import dev.needlewise.domain.training.score.ScoreQueue;
import dev.needlewise.domain.training.score.WaitingScore;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The one entry of the queue that is being sent from here, kept from other nodes for as long as that takes.
 *
 * <p>Taking it puts it off in the same transaction. The lease is shorter than a send can take, which is several calls
 * of up to ten seconds each, and is therefore renewed while the send goes on: whoever is killed loses the entry for
 * {@link #LEASE} at most, and whoever is only slow keeps it.
 */
final class Hold {
    static final Duration LEASE = Duration.ofSeconds(15);
    /** Two renewals may fail before the lease ends. */
    static final Duration RENEWAL = LEASE.dividedBy(3);

    private final Transactions transactions;
    private final ScoreQueue queue;
    private final Clock clock;
    private Optional<WaitingScore> held = Optional.empty();

    Hold(Transactions transactions, ScoreQueue queue, Clock clock) {
        this.transactions = transactions;
        this.queue = queue;
        this.clock = clock;
    }

    /** The entry that waits the longest, as it stood before it was taken. */
    synchronized Optional<WaitingScore> take() {
        held = transactions.call(() -> {
            Optional<WaitingScore> due = queue.due(clock.instant(), 1).stream().findFirst();
            due.map(this::putOff).ifPresent(queue::save);
            return due;
        });
        return held;
    }

    /** Puts the entry off once more, unless another node took it for lost and has sent it. */
    synchronized void renew() {
        held.ifPresent(entry -> transactions.run(() -> queue.find(entry.id())
                .filter(stored -> stored.state() == WaitingScore.State.WAITING)
                .map(this::putOff)
                .ifPresent(queue::save)));
    }

    synchronized void settle(WaitingScore after) {
        held = Optional.empty();
        transactions.run(() -> queue.save(after));
    }

    private WaitingScore putOff(WaitingScore entry) {
        return entry.notBefore(clock.instant().plus(LEASE));
    }
}
