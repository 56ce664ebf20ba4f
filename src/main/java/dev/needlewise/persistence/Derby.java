package dev.needlewise.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The embedded engine: how it is started quietly and stopped for good. */
public final class Derby {
    private static final String DATABASE_STOPPED = "08006";
    private static final String ENGINE_STOPPED = "XJ015";

    private final DatabaseDirectory home;

    private Derby(DatabaseDirectory home) {
        this.home = home;
    }

    /** Its log goes into the data directory, and nobody waits long for a lock. */
    static Derby in(DatabaseDirectory home) {
        System.setProperty("derby.stream.error.file", home.log().toString());
        System.setProperty("derby.locks.waitTimeout", "10");
        System.setProperty("derby.locks.deadlockTimeout", "2");
        // Compiling a statement costs far more than running it, and we have more of them than the 100 that it keeps.
        System.setProperty("derby.language.statementCache.size", "1000");
        return new Derby(home);
    }

    String url() {
        return home.derbyUrl();
    }

    /** The first connection, which may create the database or have to recover much: neither may run into a time limit. */
    public static Connection boot(String url) throws SQLException {
        Drivers.makeKnown();
        int limit = DriverManager.getLoginTimeout();
        DriverManager.setLoginTimeout(0);
        try {
            return DriverManager.getConnection(url);
        } finally {
            DriverManager.setLoginTimeout(limit);
        }
    }

    /** Stops one database; the engine goes on. */
    public static void stop(String url) throws SQLException {
        stop(url + ";shutdown=true", DATABASE_STOPPED);
    }

    /** In a thread of its own, because the engine forgets itself before it could leave the thread that stops it. */
    void shutDown() throws SQLException, InterruptedException {
        FutureTask<Void> stopping = new FutureTask<>(() -> {
            shutDownHere();
            return null;
        });
        new Thread(stopping, "needlewise-stops-derby").start();
        try {
            stopping.get();
        } catch (ExecutionException e) {
            throw new SQLException("Derby did not stop", e.getCause());
        }
    }

    /** The engine is stopped too when it is our own copy; a server's copy may serve others. */
    private void shutDownHere() throws SQLException {
        stop(url());
        if (Drivers.isOurs(org.apache.derby.iapi.jdbc.AutoloadedDriver.class) && Drivers.inWebApplication()) {
            stop("jdbc:derby:;shutdown=true;deregister=true", ENGINE_STOPPED);
        }
    }

    private static void stop(String url, String expected) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            throw new SQLException("Derby went on after " + url + ": " + connection);
        } catch (SQLException e) {
            if (!expected.equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
