package dev.needlewise.kill;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what must come by itself. */
final class Soon {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Soon() {}

    /** Whether it has come before patience was at its end. */
    static boolean is(Callable<Boolean> awaited) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!awaited.call()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }
}
