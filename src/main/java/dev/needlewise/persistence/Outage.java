package dev.needlewise.persistence;

import dev.needlewise.application.operation.StoreAway;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.eclipse.persistence.exceptions.DatabaseException;

/**
 * Tells a database that is away from every other failure, and remembers it for a moment.
 *
 * <p>Without the memory every request would wait for a connection in turn, and a server with all its threads waiting
 * could not even say so. Threads may share it.
 */
final class Outage {
    private static final System.Logger LOG = System.getLogger(Outage.class.getName());
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    /** Longer than the usual pause between two questions after our health. */
    private static final Duration FULL_REMEMBERED = Duration.ofSeconds(15);

    private static final String DISK_FULL = "53100";

    /**
     * Stopping, starting or full servers, one that has become a read-only standby, a disk that is full or broken, and a
     * Derby that cannot be booted.
     */
    private static final Set<String> STATES =
            Set.of("57P01", "57P02", "57P03", DISK_FULL, "53200", "53300", "58030", "25006", "XJ040", "XJ041", "XJ004");

    /** Derby's families of log and file failures. */
    private static final Set<String> FAMILIES = Set.of("08", "XSLA", "XSDG", "XSDA");

    private final LongSupplier nanos;
    private volatile boolean away;
    private volatile long noticed;
    private volatile boolean full;
    private volatile long filled;

    /** Over a clock that is never set. */
    Outage(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Refuses at once while a failure is fresh. */
    void refuseWhileFresh() {
        if (away && nanos.getAsLong() - noticed < REMEMBERED.toNanos()) {
            throw new StoreAway("The database did not answer a moment ago");
        }
    }

    /** The failure by its own name. A full pool says nothing about the database, so it is not remembered. */
    StoreAway named(RuntimeException failure) {
        boolean poolIsFull = poolIsFull(failure);
        if (!poolIsFull) {
            noticed = nanos.getAsLong();
            away = true;
        }
        if (isFullDisk(failure)) {
            filled = nanos.getAsLong();
            full = true;
        }
        String what = poolIsFull ? "No connection became free in time" : "The database does not answer";
        LOG.log(System.Logger.Level.WARNING, what + ": " + sentence(failure));
        return new StoreAway(what, failure);
    }

    void over() {
        if (away) {
            away = false;
            LOG.log(System.Logger.Level.INFO, "The database answers again");
        }
    }

    /**
     * Whether a write was refused lately for want of room.
     *
     * <p>A database with a full disk goes on reading, so that a success says nothing about the next write; only time
     * does.
     */
    boolean diskWasFull() {
        return full && nanos.getAsLong() - filled < FULL_REMEMBERED.toNanos();
    }

    static boolean isIn(Throwable failure) {
        return Causes.of(failure).stream()
                .anyMatch(each -> (each instanceof SQLException sql && isIn(sql))
                        || (each instanceof DatabaseException wrapped && wrapped.isCommunicationFailure()));
    }

    private static boolean isIn(SQLException failure) {
        if (failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException) {
            return true;
        }
        String state = failure.getSQLState();
        return state != null && (STATES.contains(state) || FAMILIES.stream().anyMatch(state::startsWith));
    }

    private static boolean isFullDisk(Throwable failure) {
        return Causes.of(failure).stream()
                .anyMatch(each -> each instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState()));
    }

    /** The pool names the last failure to connect as the cause; without one, all connections are simply in use. */
    private static boolean poolIsFull(Throwable failure) {
        return Causes.of(failure).stream()
                .filter(SQLTransientConnectionException.class::isInstance)
                .findFirst()
                .filter(each -> each.getCause() == null)
                .isPresent();
    }

    private static String sentence(Throwable failure) {
        List<Throwable> causes = Causes.of(failure);
        return String.valueOf(causes.get(causes.size() - 1).getMessage())
                .lines()
                .findFirst()
                .orElse("");
    }
}
