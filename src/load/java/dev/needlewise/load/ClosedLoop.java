package dev.needlewise.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same thing again and again by so many at once, each without a pause. */
record ClosedLoop(int atOnce, Duration time, Report report) {
    /** What is done. */
    interface Work {
        void run() throws Exception;
    }

    /** Times each and reports it; gives how many there were in a second. */
    double aSecond(String kind, Work work) throws Exception {
        Timings timings = new Timings();
        long end = System.nanoTime() + time.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            running.add(threads.submit(() -> {
                while (System.nanoTime() < end) {
                    long began = System.nanoTime();
                    work.run();
                    timings.took(kind, System.nanoTime() - began);
                }
                return null;
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();
        report.lines("", timings);
        return timings.lines().get(kind).aSecond();
    }
}
