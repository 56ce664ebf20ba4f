package dev.needlewise.load;

import dev.needlewise.persistence.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A store to be filled and worked on.
 *
 * @param home the server's data directory
 * @param settings by which the server finds the store
 * @param store opens it while no server does
 * @param bare opens an empty database of the same kind in the same place
 */
record LoadedStore(
        String name, Path home, Map<String, String> settings, Supplier<Database> store, Supplier<Database> bare) {
    static LoadedStore fresh(String kind) throws IOException, SQLException {
        Path target = Files.createDirectories(Path.of("target", "load"));
        Path home = Files.createTempDirectory(target.toAbsolutePath(), kind + "-");
        return switch (kind) {
            case "derby" ->
                new LoadedStore(
                        "Derby",
                        home,
                        Map.of(),
                        () -> Database.inDirectory(home.resolve("store")),
                        () -> Database.inDirectory(home.resolve("bare")));
            case "postgres" -> postgres(home);
            default -> throw new IllegalArgumentException("Neither derby nor postgres: " + kind);
        };
    }

    /** The tests' PostgreSQL says "done" before anything is on the disk, which would compare nothing. */
    private static LoadedStore postgres(Path home) throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setDataDirectory(home.resolve("postgres"))
                .start();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE bare");
            statement.execute("CREATE DATABASE needlewise");
        }
        String url = server.getJdbcUrl("postgres", "needlewise");
        return new LoadedStore(
                "PostgreSQL",
                home,
                Map.of("NEEDLEWISE_DATABASE_URL", url),
                () -> Database.at(url, "", ""),
                () -> Database.at(server.getJdbcUrl("postgres", "bare"), "", ""));
    }
}
