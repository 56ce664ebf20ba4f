package dev.needlewise.load;

import dev.needlewise.persistence.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** One row inserted and committed, again and again: what the machine allows anybody who keeps what they are told. */
record BareCommits(Database database) {
    void prepare() throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bare (id VARCHAR(36) NOT NULL PRIMARY KEY, words VARCHAR(200) NOT NULL)");
            connection.commit();
        }
    }

    /** Each is a commit of its own. */
    void insert() throws SQLException {
        try (Connection connection = database.source().getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO bare VALUES (?, ?)")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, "an answer of about as many letters as one has that was chosen from a list");
            insert.executeUpdate();
            connection.commit();
        }
    }
}
