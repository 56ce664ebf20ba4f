package dev.needlewise.persistence;

import dev.needlewise.application.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Transactions over one entity manager per thread; a collision is retried with growing, jittered pauses, and a
 * database that is away is told apart from every other failure.
 *
 * <p>Threads may share it.
 */
final class JpaTransactions implements Transactions {
    private static final int MOST_TRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(8);

    private final EntityManagerFactory factory;
    private final Pause pause;
    private final RandomGenerator random;
    private final Outage outage;
    /** Not static: two stores in one process keep apart. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    JpaTransactions(EntityManagerFactory factory, Pause pause, RandomGenerator random, Outage outage) {
        this.factory = factory;
        this.pause = pause;
        this.random = random;
        this.outage = outage;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        EntityManager outer = current.get();
        if (outer != null) {
            return joined(outer, work);
        }
        outage.refuseWhileFresh();
        for (int tries = 1; ; tries++) {
            try {
                T result = once(work);
                outage.over();
                return result;
            } catch (RuntimeException failure) {
                if (Outage.isIn(failure)) {
                    throw outage.named(failure);
                }
                if (tries == MOST_TRIES || !Contention.isIn(failure)) {
                    throw failure;
                }
                pause.of(pauseAfter(tries));
            }
        }
    }

    /** The entity manager of the transaction that this thread is in. */
    EntityManager manager() {
        EntityManager manager = current.get();
        if (manager == null) {
            throw new IllegalStateException("The store is reached only inside a transaction");
        }
        return manager;
    }

    private static <T> T joined(EntityManager outer, Supplier<T> work) {
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            if (!done && outer.getTransaction().isActive()) {
                outer.getTransaction().setRollbackOnly();
            }
        }
    }

    private <T> T once(Supplier<T> work) {
        EntityManager manager = factory.createEntityManager();
        current.set(manager);
        try {
            manager.getTransaction().begin();
            T result = work.get();
            manager.getTransaction().commit();
            return result;
        } finally {
            current.remove();
            end(manager);
        }
    }

    private static void end(EntityManager manager) {
        try {
            // Active here means that the work or the commit failed.
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
        } finally {
            manager.close();
            DerbyThread.leave();
        }
    }

    private Duration pauseAfter(int tries) {
        long longest = FIRST_PAUSE.toMillis() << tries;
        return Duration.ofMillis(random.nextLong(longest / 2, longest + 1));
    }
}
