package dev.needlewise.persistence;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections to an embedded database, which is opened anew where it was opened to be read only.
 *
 * <p>Derby closes a database whose log cannot be written, and opens it read only when the disk is still full at the next
 * connection. It would stay so until the process ends, long after room was made.
 */
final class EmbeddedSource implements DataSource {
    private final String url;

    EmbeddedSource(String url) {
        this.url = url;
    }

    @Override
    public synchronized Connection getConnection() throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        if (!connection.isReadOnly()) {
            return connection;
        }
        connection.close();
        Derby.stop(url);
        throw new SQLTransientConnectionException("The database can only be read; is its disk full?");
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    /** Opening may have to recover much, and must not run into a time limit. */
    @Override
    public void setLoginTimeout(int seconds) {
        // Whoever waits for the pool has a limit of their own.
    }

    /** How long the pool waits at its end for a connection that is just being opened. */
    @Override
    public int getLoginTimeout() {
        return 5;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> kind) throws SQLException {
        throw new SQLException("Nothing is wrapped");
    }

    @Override
    public boolean isWrapperFor(Class<?> kind) {
        return false;
    }
}
