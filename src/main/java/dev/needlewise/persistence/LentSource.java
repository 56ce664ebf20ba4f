package dev.needlewise.persistence;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source of the container, whose pool says in its own way that it has no connection to lend.
 *
 * <p>Pools agree on nothing but a plain {@link SQLException}: with the driver's inside where the database is away, and
 * without one where all connections are in use.
 */
final class LentSource implements DataSource {
    private final DataSource source;

    LentSource(DataSource source) {
        this.source = source;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        try {
            return source.getConnection(user, password);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private static SQLException refused(SQLException failure) {
        SQLException refused = new SQLTransientConnectionException(String.valueOf(failure.getMessage()));
        if (isOfDriver(failure)) {
            refused.initCause(failure);
        } else {
            refused.addSuppressed(failure);
        }
        return refused;
    }

    private static boolean isOfDriver(SQLException failure) {
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                return true;
            }
        }
        return false;
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return source.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> kind) throws SQLException {
        return kind.isInstance(source) ? kind.cast(source) : source.unwrap(kind);
    }

    @Override
    public boolean isWrapperFor(Class<?> kind) throws SQLException {
        return kind.isInstance(source) || source.isWrapperFor(kind);
    }
}
