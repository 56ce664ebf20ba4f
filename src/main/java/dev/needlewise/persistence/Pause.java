package dev.needlewise.persistence;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits a little; tests count instead. */
@FunctionalInterface
interface Pause {
    Pause REAL = length -> LockSupport.parkNanos(length.toNanos());

    void of(Duration length);
}
