package dev.needlewise.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.needlewise.application.operation.StoreLoad.Connections;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** An open database, whatever tables it has: where connections come from, and what is closed after the last one. */
public final class Database implements AutoCloseable {
    /** Long enough for a busy moment, short enough for a person who waits for a page. */
    private static final int WAIT_FOR_CONNECTION_MILLIS = 5_000;

    private static final int MOST_CONNECTIONS = 10;

    private final Deque<AutoCloseable> opened;
    private final DataSource source;
    private final String description;

    private Database(Deque<AutoCloseable> opened, DataSource source, String description) {
        this.opened = opened;
        this.source = source;
        this.description = description;
    }

    /** The embedded Derby database under a directory, made when it is not there. */
    public static Database inDirectory(Path directory) {
        return opening(opened -> {
            DatabaseDirectory home = DatabaseDirectory.take(directory);
            opened.push(home);
            opened.push(Drivers::forgetOurs);
            Derby derby = Derby.in(home);
            boot(derby.url() + ";create=true");
            opened.push(derby::shutDown);
            HikariConfig embedded = new HikariConfig();
            embedded.setDataSource(new EmbeddedSource(derby.url()));
            HikariDataSource pool = pool(embedded, derby.url());
            opened.push(pool);
            return new Database(opened, pool, "embedded Derby in " + directory.toAbsolutePath());
        });
    }

    private static void boot(String url) {
        try {
            Derby.boot(url).close();
        } catch (SQLException e) {
            throw new StoreRefusal(
                    "The database at " + withoutSecrets(url) + " cannot be opened: " + rootMessage(e), e);
        }
    }

    /** Whether a directory holds an embedded database already. */
    public static boolean isIn(Path directory) {
        return Files.isDirectory(DatabaseDirectory.database(directory));
    }

    /** A database by its JDBC address. */
    public static Database at(String url, String user, String password) {
        return opening(opened -> {
            opened.push(Drivers::forgetOurs);
            Drivers.makeKnown();
            HikariDataSource pool = pool(url, user, password);
            opened.push(pool);
            return new Database(opened, pool, "database at " + withoutSecrets(url));
        });
    }

    /** What was opened before something failed is closed again. */
    private static Database opening(Function<Deque<AutoCloseable>, Database> steps) {
        Deque<AutoCloseable> opened = new ArrayDeque<>();
        boolean done = false;
        try {
            Database database = steps.apply(opened);
            done = true;
            return database;
        } finally {
            if (!done) {
                close(opened);
            }
        }
    }

    /** A data source that the container holds, under the name that it was found by. */
    public static Database over(DataSource source, String name) {
        return new Database(new ArrayDeque<>(), new LentSource(source), "data source " + name);
    }

    /** Which database this is, in words, without secrets. */
    public String description() {
        return description;
    }

    public DataSource source() {
        return source;
    }

    /** Whether it answers now. */
    boolean answers() {
        try (Connection connection = source.getConnection()) {
            boolean valid = connection.isValid(2);
            if (!valid) {
                forgetConnections();
            }
            return valid;
        } catch (SQLException e) {
            return false;
        } finally {
            DerbyThread.leave();
        }
    }

    /**
     * Gives up the connections that are open, those in use when they come back.
     *
     * <p>A pool lends what was used half a second ago without asking whether it still works. A container's own data
     * source is left to the container.
     */
    void forgetConnections() {
        HikariPoolMXBean pool = pool();
        if (pool != null) {
            pool.softEvictConnections();
        }
    }

    Connections connections() {
        HikariPoolMXBean pool = pool();
        return pool == null
                ? Connections.UNKNOWN
                : new Connections(
                        pool.getActiveConnections(), pool.getTotalConnections(), pool.getThreadsAwaitingConnection());
    }

    private @Nullable HikariPoolMXBean pool() {
        return source instanceof HikariDataSource ours ? ours.getHikariPoolMXBean() : null;
    }

    @Override
    public void close() {
        close(opened);
    }

    private static void close(Deque<AutoCloseable> opened) {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                System.getLogger(Database.class.getName())
                        .log(System.Logger.Level.WARNING, "A part of the store did not close", e);
            }
            DerbyThread.leave();
        }
    }

    private static HikariDataSource pool(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        if (!user.isEmpty()) {
            config.setUsername(user);
            config.setPassword(password);
        }
        if (url.startsWith("jdbc:postgresql:")) {
            // A host that vanishes without a word must not hold a thread for ever; the address may say otherwise.
            config.addDataSourceProperty("connectTimeout", "4");
            config.addDataSourceProperty("socketTimeout", "60");
            config.addDataSourceProperty("tcpKeepAlive", "true");
        }
        return pool(config, url);
    }

    private static HikariDataSource pool(HikariConfig config, String url) {
        config.setPoolName("needlewise");
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setAutoCommit(false);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
        config.setValidationTimeout(2_000);
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new StoreRefusal(
                    "The database at " + withoutSecrets(url) + " cannot be reached: " + rootMessage(e), e);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    /** Parameters may hold a password. */
    private static String withoutSecrets(String url) {
        return url.split("[?;]", 2)[0].replaceAll("//[^/@]*@", "//");
    }
}
