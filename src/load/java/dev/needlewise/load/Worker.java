package dev.needlewise.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Somebody who does one thing after another. */
interface Worker {
    /** Does the next thing. */
    void next() throws Exception;

    Visitor visitor();

    /** A crowd at work: each with a pause after each thing; they come in one after another within the ramp. */
    static void atWork(List<? extends Worker> crowd, Duration pause, Duration ramp, Duration time)
            throws InterruptedException {
        long end = System.nanoTime() + ramp.plus(time).toNanos();
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(crowd.size());
        for (int i = 0; i < crowd.size(); i++) {
            Worker worker = crowd.get(i);
            threads.schedule(
                    new Runnable() {
                        @Override
                        public void run() {
                            if (System.nanoTime() < end) {
                                attempt(worker);
                                threads.schedule(this, pause.toMillis(), TimeUnit.MILLISECONDS);
                            }
                        }
                    },
                    ramp.toMillis() * i / crowd.size(),
                    TimeUnit.MILLISECONDS);
        }
        // What runs at the end comes to its own end, so that nothing is counted as failed that was only cut off.
        threads.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        threads.schedule(threads::shutdownNow, pause.toMillis() + 5_000, TimeUnit.MILLISECONDS);
        threads.awaitTermination(30, TimeUnit.SECONDS);
    }

    private static void attempt(Worker worker) {
        try {
            worker.next();
        } catch (Exception e) {
            worker.visitor().timings().failed("a step of somebody's work", e.toString());
        }
    }
}
