package dev.needlewise.persistence.archive;

import dev.needlewise.persistence.DatabaseCopy;
import dev.needlewise.persistence.Derby;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A connection that sees the database as it was at one moment, however long it is read. */
final class Snapshot implements AutoCloseable {
    private final Connection connection;
    private final Afterwards afterwards;

    /** What is left to do when the connection is closed. */
    private interface Afterwards {
        void run() throws SQLException, IOException;
    }

    private Snapshot(Connection connection, Afterwards afterwards) {
        this.connection = connection;
        this.afterwards = afterwards;
    }

    /** Engines with versions of rows keep one for us; Derby, which would lock writers out, makes a copy of its files. */
    static Snapshot of(DataSource source) throws SQLException, IOException {
        Connection connection = source.getConnection();
        if (connection.getMetaData().getDatabaseProductName().contains("Derby")) {
            try (connection) {
                return copied(connection);
            }
        }
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        return new Snapshot(connection, () -> {});
    }

    private static Snapshot copied(Connection connection) throws SQLException, IOException {
        String url = connection.getMetaData().getURL();
        Path database = Path.of(url.substring("jdbc:derby:".length()).split(";", 2)[0]);
        Path folder = DatabaseCopy.folderBeside(database);
        try (CallableStatement copy = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            copy.setString(1, folder.toString());
            copy.execute();
            connection.commit();
            String copied = "jdbc:derby:" + folder.resolve(database.getFileName());
            return new Snapshot(Derby.boot(copied), () -> discard(copied, folder));
        } catch (SQLException e) {
            DatabaseCopy.delete(folder);
            throw e;
        }
    }

    private static void discard(String url, Path folder) throws SQLException, IOException {
        try {
            Derby.stop(url);
        } finally {
            DatabaseCopy.delete(folder);
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException, IOException {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } finally {
            afterwards.run();
        }
    }
}
