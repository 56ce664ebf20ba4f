package dev.needlewise.persistence.schema;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;

/** The three tables that are there before the first script: who migrates, what was applied, what it looked like. */
final class Bookkeeping {
    /**
     * The table or the row is there already: on Derby, on PostgreSQL, and a row on either. PostgreSQL makes a type beside
     * each table, and of nodes that create one in the same moment it may name either as the duplicate.
     */
    private static final Set<String> THERE_ALREADY = Set.of("X0Y32", "42P07", "42710", "23505");

    private Bookkeeping() {}

    static void in(DataSource source) throws SQLException {
        tolerant(source, """
                CREATE TABLE schema_lease (
                  id INTEGER NOT NULL PRIMARY KEY, holder VARCHAR(36) NOT NULL, held_until BIGINT NOT NULL)""");
        tolerant(source, "INSERT INTO schema_lease (id, holder, held_until) VALUES (1, '-', 0)");
        tolerant(source, """
                CREATE TABLE changelog (
                  id NUMERIC(20, 0) NOT NULL PRIMARY KEY, applied_at VARCHAR(25) NOT NULL,
                  description VARCHAR(255) NOT NULL)""");
        tolerant(source, "CREATE TABLE schema_script (id INTEGER NOT NULL PRIMARY KEY, sha256 VARCHAR(64) NOT NULL)");
    }

    /** Whether this database was ever prepared. */
    static boolean isIn(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return isIn(connection);
        }
    }

    static boolean isIn(Connection connection) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        String name = about.storesUpperCaseIdentifiers() ? "SCHEMA_SCRIPT" : "schema_script";
        try (ResultSet tables = about.getTables(null, connection.getSchema(), name, null)) {
            return tables.next();
        }
    }

    private static void tolerant(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute(sql);
        } catch (SQLException e) {
            if (!THERE_ALREADY.contains(e.getSQLState())) {
                throw e;
            }
        }
    }
}
