package dev.needlewise.persistence.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What each applied script looked like, so that an edited one is noticed. */
final class Checksums {
    private final Connection connection;

    Checksums(Connection connection) {
        this.connection = connection;
    }

    /** By the script's number; empty where nothing was ever applied. */
    Map<Integer, String> recorded() throws SQLException {
        Map<Integer, String> found = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT id, sha256 FROM schema_script");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getInt(1), rows.getString(2));
            }
        }
        return found;
    }
}
