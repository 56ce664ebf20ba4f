package dev.needlewise.load;

import dev.needlewise.persistence.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One row inserted and committed, again and again: what the machine allows anybody who keeps what they are told. */
record BareCommits(Database database) {
    void prepare() throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bare (id VARCHAR(36) NOT NULL PRIMARY KEY, words VARCHAR(200) NOT NULL)");
            connection.commit();
        }
    }

    /** By so many at once; each is a commit of its own. */
    void run(int atOnce, Duration time, String kind, Timings timings) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            running.add(threads.submit(() -> {
                while (System.nanoTime() < end) {
                    long began = System.nanoTime();
                    insert();
                    timings.took(kind, System.nanoTime() - began);
                }
                return null;
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();
    }

    private void insert() throws SQLException {
        try (Connection connection = database.source().getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO bare VALUES (?, ?)")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, "an answer of about as many letters as one has that was chosen from a list");
            insert.executeUpdate();
            connection.commit();
        }
    }
}
