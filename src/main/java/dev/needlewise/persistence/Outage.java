package dev.needlewise.persistence;

import dev.needlewise.application.operation.StoreAway;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.jspecify.annotations.Nullable;

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
    private static final Duration REFUSAL_REMEMBERED = Duration.ofSeconds(15);

    /** Stopping, starting or full servers, and a Derby that cannot be booted. */
    private static final Set<String> STATES =
            Set.of("57P01", "57P02", "57P03", "53200", "53300", "XJ040", "XJ041", "XJ004");

    /** What a database says that goes on reading, and what that means for whoever runs it. */
    private static final Map<String, String> NOT_WRITING = Map.of(
            "53100", "The disk of the database is full, or was a moment ago.",
            "58030", "A file of the database cannot be read or written, or could not a moment ago.",
            "25006", "The database is read-only, or was a moment ago.");

    /** Derby's families of log and file failures. */
    private static final Set<String> FAMILIES = Set.of("08", "XSLA", "XSDG", "XSDA");

    private final LongSupplier nanos;
    private final Runnable connectionLost;
    private volatile boolean away;
    private volatile long noticed;
    private volatile @Nullable String refusal;
    private volatile long refused;

    /** Over a clock that is never set, and what is to be done when a connection broke while it was in use. */
    Outage(LongSupplier nanos, Runnable connectionLost) {
        this.nanos = nanos;
        this.connectionLost = connectionLost;
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
        Optional<String> whyNotWritten = refusal(failure);
        whyNotWritten.ifPresent(this::remember);
        if (whyNotWritten.isEmpty() && noneLent(failure).isEmpty()) {
            connectionLost.run();
        }
        String what = poolIsFull ? "No connection became free in time" : "The database does not answer";
        LOG.log(System.Logger.Level.WARNING, what + ": " + sentence(failure));
        return new StoreAway(what, failure);
    }

    private void remember(String why) {
        refused = nanos.getAsLong();
        refusal = why;
    }

    void over() {
        if (away) {
            away = false;
            LOG.log(System.Logger.Level.INFO, "The database answers again");
        }
    }

    /**
     * Why a write was refused lately by a database that answers.
     *
     * <p>It goes on reading, so that a success says nothing about the next write; only time does.
     */
    Optional<String> refusesToWrite() {
        return Optional.ofNullable(refusal).filter(any -> nanos.getAsLong() - refused < REFUSAL_REMEMBERED.toNanos());
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
        return state != null
                && (STATES.contains(state)
                        || NOT_WRITING.containsKey(state)
                        || FAMILIES.stream().anyMatch(state::startsWith));
    }

    private static Optional<String> refusal(Throwable failure) {
        return Causes.of(failure).stream()
                .filter(SQLException.class::isInstance)
                .map(each -> ((SQLException) each).getSQLState())
                .filter(state -> state != null && NOT_WRITING.containsKey(state))
                .findFirst()
                .map(NOT_WRITING::get);
    }

    /** The pool names the last failure to connect as the cause; without one, all connections are simply in use. */
    private static boolean poolIsFull(Throwable failure) {
        return noneLent(failure).filter(each -> each.getCause() == null).isPresent();
    }

    /** What the pool says when it has no connection to lend. */
    private static Optional<Throwable> noneLent(Throwable failure) {
        return Causes.of(failure).stream()
                .filter(SQLTransientConnectionException.class::isInstance)
                .findFirst();
    }

    private static String sentence(Throwable failure) {
        List<Throwable> causes = Causes.of(failure);
        return String.valueOf(causes.get(causes.size() - 1).getMessage())
                .lines()
                .findFirst()
                .orElse("");
    }
}
