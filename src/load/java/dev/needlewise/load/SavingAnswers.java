package dev.needlewise.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How many answers can be saved in a second, by so many at once without a pause: in rounds of one answer by each
 * trainee, whose pages are read between the rounds and not timed.
 */
record SavingAnswers(List<Trainee> trainees, int atOnce) {
    double aSecond(Duration time) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        long end = System.nanoTime() + time.toNanos();
        long saved = 0;
        long nanos = 0;
        while (System.nanoTime() < end) {
            List<Trainee.Ready> ready = new ArrayList<>();
            for (Optional<Trainee.Ready> one : all(threads, trainees, Trainee::ready)) {
                one.ifPresent(ready::add);
            }
            long began = System.nanoTime();
            saved += all(threads, ready, Trainee.Ready::send).stream()
                    .filter(Boolean::booleanValue)
                    .count();
            nanos += System.nanoTime() - began;
        }
        threads.shutdown();
        return saved / (nanos / 1e9);
    }

    private interface Work<T, R> {
        R of(T one) throws Exception;
    }

    private static <T, R> List<R> all(ExecutorService threads, List<T> those, Work<T, R> work) throws Exception {
        List<Callable<R>> calls = new ArrayList<>();
        those.forEach(one -> calls.add(() -> work.of(one)));
        List<R> results = new ArrayList<>();
        for (Future<R> result : threads.invokeAll(calls)) {
            results.add(result.get());
        }
        return results;
    }
}
