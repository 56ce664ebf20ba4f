package dev.needlewise;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what must come by itself. */
public final class Soon {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Soon() {}

    /** Whether it has come before patience was at its end. */
    public static boolean is(Callable<Boolean> awaited) throws Exception {
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
