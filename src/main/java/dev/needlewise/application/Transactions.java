package dev.needlewise.application;

import java.util.function.Supplier;

/**
 * Lends a transaction: begins, commits, and rolls back whatever is thrown.
 *
 * <p>The work is run again from its start when it collides with another, so it must change nothing but the store. A call
 * inside another joins it.
 */
public interface Transactions {
    <T> T call(Supplier<T> work);

    default void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
