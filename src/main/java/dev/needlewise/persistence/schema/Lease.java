package dev.needlewise.persistence.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * One row that says who migrates, and until when.
 *
 * <p>It is renewed for as long as the work takes, and a node that dies while it holds the row blocks nobody for longer
 * than {@link #HELD}.
 */
final class Lease implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Lease.class.getName());
    private static final Duration HELD = Duration.ofMinutes(2);
    /** A lease that ends further ahead is left from before the clock was set back. */
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    /** Three renewals may fail before the lease ends. */
    private static final Duration RENEWAL = HELD.dividedBy(4);

    private static final Duration WAITED = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final DataSource source;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();
    private final ScheduledExecutorService renewals = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "needlewise-schema-lease");
        thread.setDaemon(true);
        return thread;
    });

    private Lease(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** Waits until no other node migrates. */
    static Lease take(DataSource source, Clock clock) throws SQLException {
        Lease lease = new Lease(source, clock);
        Instant patience = clock.instant().plus(WAITED);
        while (!lease.taken(clock.instant())) {
            if (clock.instant().isAfter(patience)) {
                lease.renewals.shutdown();
                throw new SchemaRefusal("Another node has been preparing the database for more than "
                        + WAITED.toMinutes() + " minutes. Look at that node, then start this one again.");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        var unused = lease.renewals.scheduleWithFixedDelay(
                lease::goOn, RENEWAL.toSeconds(), RENEWAL.toSeconds(), TimeUnit.SECONDS);
        return lease;
    }

    /** Holds it for longer, or refuses where another node took this one for dead. */
    void renew() throws SQLException {
        boolean held = changed(
                "UPDATE schema_lease SET held_until = ? WHERE id = 1 AND holder = ?",
                clock.instant().plus(HELD).toEpochMilli(),
                holder);
        if (!held) {
            throw new SchemaRefusal("Another node prepares the database, because this one did not say for "
                    + HELD.toMinutes() + " minutes that it goes on. Start it again when the other is ready.");
        }
    }

    private void goOn() {
        try {
            renew();
        } catch (SQLException | SchemaRefusal e) {
            // Before its next step the work itself asks again, and ends where the lease is lost.
            LOG.log(System.Logger.Level.WARNING, "The lease of the schema was not renewed", e);
        }
    }

    private boolean taken(Instant now) throws SQLException {
        return changed(
                "UPDATE schema_lease SET holder = ?, held_until = ?"
                        + " WHERE id = 1 AND (held_until < ? OR held_until > ?)",
                holder,
                now.plus(HELD).toEpochMilli(),
                now.toEpochMilli(),
                now.plus(CLOCKS_DIFFER).toEpochMilli());
    }

    private boolean changed(String sql, Object... values) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            connection.setAutoCommit(true);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate() == 1;
        }
    }

    @Override
    public void close() throws SQLException {
        renewals.shutdown();
        changed("UPDATE schema_lease SET held_until = 0 WHERE id = 1 AND holder = ?", holder);
    }
}
