package dev.needlewise.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Pages asked for at a steady rate; the clock starts when a page is due, so that waiting for a busy server counts.
 *
 * <p>The first seconds are not counted: in them Java compiles the page, and what is worked out once is worked out.
 */
record SteadyPages(int rate, Duration time) {
    private static final Duration UNCOUNTED = Duration.ofSeconds(3);

    /** One of the pages of a kind, and who asks for it. */
    record Asked(Visitor by, String path) {}

    void ask(String kind, List<Asked> pages, Timings timings) throws InterruptedException {
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(64);
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        long uncounted = rate * UNCOUNTED.toSeconds();
        for (int i = 0; i < uncounted + rate * time.toSeconds(); i++) {
            Asked page = pages.get(i % pages.size());
            boolean counts = i >= uncounted;
            long due = start + i * (TimeUnit.SECONDS.toNanos(1) / rate);
            threads.schedule(
                    () -> {
                        try {
                            int status = page.by().browser().get(page.path()).statusCode();
                            if (status != 200) {
                                timings.failed(kind, page.path() + " came to " + status);
                            } else if (counts) {
                                timings.took(kind, System.nanoTime() - due);
                            }
                        } catch (Exception e) {
                            timings.failed(kind, e.toString());
                        }
                    },
                    due - System.nanoTime(),
                    TimeUnit.NANOSECONDS);
        }
        threads.shutdown();
        threads.awaitTermination(2, TimeUnit.MINUTES);
    }
}
