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
 * <p>Taking it puts it off in the same transaction, and marks it, so that the next to find it knows that nobody told
 * how the send ended. The lease is shorter than a send can take, which is several calls
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

    /** The entry that waits the longest, as it stood before it was taken; one that was being sent has been cut off. */
    synchronized Optional<WaitingScore> take() {
        held = transactions.call(() -> {
            Optional<WaitingScore> due = queue.due(clock.instant(), 1).stream()
                    .findFirst()
                    .map(entry -> entry.state() == WaitingScore.State.SENDING ? entry.cutOff() : entry);
            due.map(this::leased).ifPresent(queue::save);
            return due;
        });
        return held;
    }

    /** Holds the entry for longer, unless another node took it for lost and has sent it. */
    synchronized void renew() {
        held.ifPresent(entry -> transactions.run(() -> queue.find(entry.id())
                .filter(stored -> stored.state() == WaitingScore.State.SENDING)
                .map(this::leased)
                .ifPresent(queue::save)));
    }

    synchronized void settle(WaitingScore after) {
        held = Optional.empty();
        transactions.run(() -> queue.save(after));
    }

    private WaitingScore leased(WaitingScore entry) {
        return entry.beingSent(clock.instant().plus(LEASE));
    }
}
