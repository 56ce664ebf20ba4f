package dev.needlewise.bootstrap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs what has to be done now and then; a failure is logged and tried again the next time. */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Duration AFTER_START = Duration.ofSeconds(1);

    private final ScheduledExecutorService clockwork;
    private final List<ScheduledFuture<?>> scheduled;

    private Housekeeping(ScheduledExecutorService clockwork, List<ScheduledFuture<?>> scheduled) {
        this.clockwork = clockwork;
        this.scheduled = scheduled;
    }

    static Housekeeping of(Runnable... chores) {
        ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "needlewise-housekeeping");
            thread.setDaemon(true);
            return thread;
        });
        List<ScheduledFuture<?>> scheduled = new ArrayList<>();
        for (Runnable chore : chores) {
            scheduled.add(clockwork.scheduleWithFixedDelay(
                    () -> quietly(chore), PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS));
        }
        return new Housekeeping(clockwork, scheduled);
    }

    /** Once, when the start is over and whoever waited for it has been served. */
    void soon(Runnable chore) {
        scheduled.add(clockwork.schedule(() -> quietly(chore), AFTER_START.toSeconds(), TimeUnit.SECONDS));
    }

    private static void quietly(Runnable chore) {
        try {
            chore.run();
        } catch (Throwable e) {
            // A scheduled task that throws, be it for want of memory, never runs again.
            LOG.log(Level.WARNING, "Housekeeping failed and will be tried again", e);
        }
    }

    @Override
    public void close() {
        scheduled.forEach(chore -> chore.cancel(false));
        clockwork.shutdown();
        try {
            if (!clockwork.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warning("Housekeeping did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
