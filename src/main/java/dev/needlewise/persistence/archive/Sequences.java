package dev.needlewise.persistence.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Lets a sequence go on after the highest id of its table; made anew, because not every engine can change one. */
final class Sequences {
    /** As the schema makes them: ids are handed out in blocks of this size, and a value names the end of its block. */
    private static final int BLOCK = 50;

    private Sequences() {}

    static void moveOn(Connection connection, String sequence, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long highest;
            try (ResultSet rows = statement.executeQuery("SELECT MAX(id) FROM " + table)) {
                highest = rows.next() ? rows.getLong(1) : 0;
            }
            statement.execute("DROP SEQUENCE " + sequence + " RESTRICT");
            statement.execute("CREATE SEQUENCE " + sequence + " AS BIGINT START WITH " + (highest + BLOCK)
                    + " INCREMENT BY " + BLOCK);
        }
    }
}
