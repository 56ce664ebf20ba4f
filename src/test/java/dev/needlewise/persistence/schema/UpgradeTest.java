package dev.needlewise.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A store of each version that ever was, with rows in every table that it had, is brought up to date and keeps them. */
class UpgradeTest {
    private static final int ROWS = 3;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    static Stream<Arguments> everyVersion() {
        return Stream.of(Engine.values())
                .flatMap(engine -> Stream.iterate(1, steps -> steps + 1)
                        .limit(Script.ALL.size())
                        .map(steps -> Arguments.of(
                                engine, Script.ALL.get(steps - 1).number(), Script.ALL.subList(0, steps))));
    }

    @ParameterizedTest(name = "{0}, version {1}")
    @MethodSource("everyVersion")
    void every_row_of_every_table_is_there_afterwards_as_it_was(Engine engine, int version, List<Script> scripts)
            throws SQLException {
        try (HikariDataSource source = empty(engine)) {
            new Schema(scripts, Clock.systemUTC()).bringUpToDate(source);
            Map<String, List<String>> before;
            try (Connection connection = source.getConnection()) {
                FilledTables tables = new FilledTables(connection);
                for (int row = 1; row <= ROWS; row++) {
                    tables.fill(row);
                }
                connection.commit();
                before = tables.rows();
            }
            assertThat(before).hasSizeGreaterThanOrEqualTo(version == 1 ? 6 : 9);
            assertThat(before.values()).allSatisfy(rows -> assertThat(rows).hasSize(ROWS));

            int applied = new Schema(Script.ALL, Clock.systemUTC()).bringUpToDate(source);

            assertThat(applied).isEqualTo(Script.ALL.size() - scripts.size());
            try (Connection connection = source.getConnection()) {
                assertThat(new FilledTables(connection).rowsAsIn(before)).isEqualTo(expected(before));
            }
        }
    }

    /** Scores of attempts that no gradebook waits for were queued once, and script 9 took them out. */
    private static Map<String, List<String>> expected(Map<String, List<String>> before) {
        Map<String, List<String>> expected = new TreeMap<>(before);
        if (before.keySet().stream().noneMatch(table -> table.startsWith("lti_gradebook_link "))) {
            expected.replaceAll((table, rows) -> table.startsWith("queued_score ") ? List.of() : rows);
        }
        return expected;
    }

    private static HikariDataSource empty(Engine engine) throws SQLException {
        String name = "u" + UUID.randomUUID().toString().replace("-", "");
        HikariConfig config = new HikariConfig();
        if (engine == Engine.DERBY) {
            config.setJdbcUrl("jdbc:derby:memory:" + name + ";create=true");
        } else {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            config.setJdbcUrl(postgres.getJdbcUrl("postgres", name));
        }
        config.setAutoCommit(false);
        config.setMaximumPoolSize(3);
        return new HikariDataSource(config);
    }
}
