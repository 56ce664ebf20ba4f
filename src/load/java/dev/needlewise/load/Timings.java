package dev.needlewise.load;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long each kind of thing took, and how often it failed. Threads may share it. */
final class Timings {
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(5);

    private final Map<String, Histogram> kinds = new ConcurrentSkipListMap<>();
    private final Map<String, AtomicLong> failures = new ConcurrentHashMap<>();
    private final long began = System.nanoTime();

    /** What one kind came to. */
    record Line(long times, double aSecond, double median, double most, long failed) {}

    void took(String kind, long nanos) {
        kinds.computeIfAbsent(kind, any -> new ConcurrentHistogram(LONGEST, 3))
                .recordValue(Math.max(0, Math.min(nanos, LONGEST)));
    }

    void failed(String kind, String why) {
        if (failures.computeIfAbsent(kind, any -> new AtomicLong()).getAndIncrement() == 0) {
            System.err.println(kind + ": " + why);
        }
    }

    Map<String, Line> lines() {
        double seconds = (System.nanoTime() - began) / 1e9;
        Map<String, Line> lines = new TreeMap<>();
        failures.keySet().forEach(kind -> lines.put(kind, new Line(0, 0, 0, 0, failures(kind))));
        kinds.forEach((kind, times) -> lines.put(
                kind,
                new Line(
                        times.getTotalCount(),
                        times.getTotalCount() / seconds,
                        times.getValueAtPercentile(50) / 1e6,
                        times.getValueAtPercentile(95) / 1e6,
                        failures(kind))));
        return lines;
    }

    private long failures(String kind) {
        AtomicLong count = failures.get(kind);
        return count == null ? 0 : count.get();
    }

    double median(String kind) {
        Histogram times = kinds.get(kind);
        return times == null ? Double.NaN : times.getValueAtPercentile(50) / 1e6;
    }

    long times(String kind) {
        Histogram times = kinds.get(kind);
        return times == null ? 0 : times.getTotalCount();
    }
}
