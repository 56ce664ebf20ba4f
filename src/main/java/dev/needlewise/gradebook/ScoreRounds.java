package dev.needlewise.gradebook;

import dev.needlewise.application.Transactions;
import dev.needlewise.domain.training.score.ScoreQueue;
import dev.needlewise.domain.training.score.WaitingScore;
import dev.needlewise.lti.ags.GradebookLinks;
import dev.needlewise.lti.platform.Registrations;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Goes through the queue of scores: takes what is due, one after the other, sends it, and keeps where it stands.
 *
 * <p>A stop lets the send that is under way come to its end. One that takes too long for that is cut off, and its entry
 * is handed back, due at once, so that the next start goes on with it.
 */
public final class ScoreRounds implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ScoreRounds.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** Twice this is how long a stop may take; the lease of what is being sent is longer than that. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final Hold hold;
    private final ScoreSender sender;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, work -> {
        Thread thread = new Thread(work, "scores");
        thread.setDaemon(true);
        return thread;
    });

    public ScoreRounds(
            Transactions transactions,
            ScoreQueue queue,
            GradebookLinks links,
            Registrations registrations,
            AgsClient gradebook,
            Clock clock) {
        this.hold = new Hold(transactions, queue, clock);
        this.sender = new ScoreSender(gradebook, links, registrations, new Random(), clock);
    }

    public void start() {
        repeat(this::go, PAUSE);
        repeat(hold::renew, Hold.RENEWAL);
    }

    private void repeat(Runnable work, Duration pause) {
        var unused = threads.scheduleWithFixedDelay(
                () -> safely(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One round; returns how many entries it took. */
    public int go() {
        int taken = 0;
        for (Optional<WaitingScore> next = next(); next.isPresent(); next = next()) {
            hold.settle(sent(next.get()));
            taken++;
        }
        return taken;
    }

    private Optional<WaitingScore> next() {
        return threads.isShutdown() ? Optional.empty() : hold.take();
    }

    private WaitingScore sent(WaitingScore entry) {
        WaitingScore after = sender.sent(entry);
        // Asking clears the mark of an interruption, with which the store would refuse to work.
        boolean cutOff = Thread.interrupted();
        return cutOff && after.state() == WaitingScore.State.WAITING ? entry.cutOff() : after;
    }

    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (Throwable e) {
            // The next round tries again; a scheduled task that throws, be it for want of memory, never runs again.
            LOG.log(Level.WARNING, "A round of scores failed", e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        if (!ended()) {
            threads.shutdownNow();
            if (!ended()) {
                LOG.warning("A score that is being sent did not end in time");
            }
        }
    }

    private boolean ended() {
        try {
            return threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
