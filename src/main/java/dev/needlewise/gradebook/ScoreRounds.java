package dev.needlewise.gradebook;

import dev.needlewise.application.Transactions;
import dev.needlewise.domain.training.score.ScoreQueue;
import dev.needlewise.domain.training.score.WaitingScore;
import dev.needlewise.lti.ags.GradebookLinks;
import dev.needlewise.lti.platform.Registrations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Goes round the queue of scores: takes what is due for a while, sends it, and keeps where it stands.
 *
 * <p>What is taken is put off by a few minutes in the same transaction, so that another node leaves it alone and a node
 * that is killed loses nothing: the entry is due again by itself.
 */
public final class ScoreRounds implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ScoreRounds.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 5;

    private final Transactions transactions;
    private final ScoreQueue queue;
    private final ScoreSender sender;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
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
        this.transactions = transactions;
        this.queue = queue;
        this.sender = new ScoreSender(gradebook, links, registrations, new Random(), clock);
        this.clock = clock;
    }

    public void start() {
        var unused =
                thread.scheduleWithFixedDelay(this::safely, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One round; returns how many entries it took. */
    public int go() {
        List<WaitingScore> taken = transactions.call(this::take);
        for (WaitingScore waiting : taken) {
            WaitingScore after = sender.sent(waiting);
            transactions.run(() -> queue.save(after));
        }
        return taken.size();
    }

    private List<WaitingScore> take() {
        Instant now = clock.instant();
        List<WaitingScore> taken = new ArrayList<>(queue.due(now, AT_ONCE));
        for (WaitingScore waiting : taken) {
            queue.save(new WaitingScore(
                    waiting.id(),
                    waiting.score(),
                    WaitingScore.State.WAITING,
                    waiting.tries(),
                    now.plus(LEASE),
                    waiting.problem()));
        }
        return taken;
    }

    private void safely() {
        try {
            int taken = AT_ONCE;
            while (taken == AT_ONCE && !Thread.currentThread().isInterrupted()) {
                taken = go();
            }
        } catch (RuntimeException e) {
            // The next round tries again; a scheduled task that throws would never run again.
            LOG.log(Level.WARNING, "A round of scores failed", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
