package dev.needlewise.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL of a test's own, with its tables and its log where the test wants them; it may be started again. */
final class OwnPostgres implements AutoCloseable {
    private final Path data;
    private final EmbeddedPostgres server;

    private OwnPostgres(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    static OwnPostgres with(Path data, Path log) throws IOException {
        return new OwnPostgres(
                data,
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        // What is called locale here is handed to initdb as it is.
                        .setLocaleConfig("waldir", log.toString())
                        .setLocaleConfig("wal-segsize", "1")
                        // As where it is not there for tests: what was acknowledged is in the log.
                        .setServerConfig("synchronous_commit", "on")
                        // As for a standby that fell behind: no log is thrown away to make room.
                        .setServerConfig("wal_keep_size", "1GB")
                        .start());
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** All log that has its place on the disk already is used up but a little, as by others at work. */
    void useUpReserveOfLog() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_logical_emit_message(true, 'others', repeat('x', 8 * 1048576 - 131072"
                    + " - ((pg_current_wal_insert_lsn() - '0/0') % 1048576)::int))");
        }
    }

    boolean runs() {
        return Files.exists(data.resolve("postmaster.pid"));
    }

    /** As its operator would, with the options that it had. */
    void startAgain() throws Exception {
        String server = Files.readString(data.resolve("postmaster.opts")).split(" ", 2)[0];
        String control = Path.of(server).resolveSibling("pg_ctl").toString();
        String said = data.resolve("said").toString();
        // It refuses to work for root, who alone can have mounted its disk.
        assertThat(SystemCall.succeeds("unshare", "-U", control, "-D", data.toString(), "-w", "-l", said, "restart"))
                .isTrue();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
