package dev.needlewise.persistence.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * One row that says who migrates, and until when.
 *
 * <p>A node that dies while it holds the row blocks nobody for longer than {@link #HELD}.
 */
final class Lease {
    private static final Duration HELD = Duration.ofMinutes(2);
    /** A lease that ends further ahead is left from before the clock was set back. */
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private static final Duration WAITED = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final DataSource source;
    private final String holder;

    private Lease(DataSource source, String holder) {
        this.source = source;
        this.holder = holder;
    }

    /** Waits until no other node migrates. */
    static Lease take(DataSource source, Clock clock) throws SQLException {
        Lease lease = new Lease(source, UUID.randomUUID().toString());
        Instant patience = clock.instant().plus(WAITED);
        while (!lease.taken(clock.instant())) {
            if (clock.instant().isAfter(patience)) {
                throw new SchemaRefusal("Another node has been preparing the database for more than "
                        + WAITED.toMinutes() + " minutes. Look at that node, then start this one again.");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return lease;
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

    void giveBack() throws SQLException {
        changed("UPDATE schema_lease SET held_until = 0 WHERE id = 1 AND holder = ?", holder);
    }
}
