package dev.needlewise.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.needlewise.application.SettableClock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a database is brought up to date, on both engines, from every version on, by one node or several. */
class SchemaTest {
    private static EmbeddedPostgres postgres;
    private final List<HikariDataSource> opened = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @AfterEach
    void close() {
        opened.forEach(HikariDataSource::close);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void every_step_is_applied_once(Engine engine) throws SQLException {
        DataSource source = empty(engine);
        assertThat(schema(Script.ALL).bringUpToDate(source)).isEqualTo(Script.ALL.size());
        assertThat(schema(Script.ALL).bringUpToDate(source)).isZero();
        assertThat(count(source, "SELECT COUNT(*) FROM changelog")).isEqualTo(Script.ALL.size());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_store_of_any_version_is_brought_up_to_date_with_what_is_in_it(Engine engine) throws SQLException {
        DataSource source = empty(engine);
        for (int version = 1; version <= Script.ALL.size(); version++) {
            assertThat(schema(Script.ALL.subList(0, version)).bringUpToDate(source))
                    .isEqualTo(1);
            fill(source, version);
        }
        assertThat(count(source, "SELECT COUNT(*) FROM person")).isEqualTo(Script.ALL.size());
        assertThat(count(source, "SELECT COUNT(*) FROM store_fact")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void several_nodes_at_once_apply_each_step_once(Engine engine) throws Exception {
        DataSource source = empty(engine);
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        List<Future<Integer>> applied = IntStream.range(0, 3)
                .mapToObj(node -> nodes.submit(() -> schema(Script.ALL).bringUpToDate(source)))
                .toList();
        int all = 0;
        for (Future<Integer> one : applied) {
            all += one.get();
        }
        nodes.shutdown();
        assertThat(all).isEqualTo(Script.ALL.size());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_store_that_lacks_nothing_waits_for_no_other_node(Engine engine) throws SQLException {
        DataSource source = empty(engine);
        schema(Script.ALL).bringUpToDate(source);
        try (Lease held = Lease.take(source, Clock.systemUTC())) {
            assertThat(schema(Script.ALL).bringUpToDate(source)).isZero();
            held.renew();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_node_that_is_slow_keeps_the_others_waiting_and_one_that_was_taken_for_dead_goes_no_further(Engine engine)
            throws SQLException {
        DataSource source = empty(engine);
        Bookkeeping.in(source);
        SettableClock clock = new SettableClock();
        try (Lease slow = Lease.take(source, clock)) {
            clock.advance(Duration.ofSeconds(90));
            slow.renew();
            clock.advance(Duration.ofSeconds(90));
            assertThat(count(
                            source,
                            "SELECT COUNT(*) FROM schema_lease WHERE held_until > "
                                    + clock.instant().toEpochMilli()))
                    .isEqualTo(1);

            clock.advance(Duration.ofSeconds(31));
            try (Lease next = Lease.take(source, clock)) {
                assertThatThrownBy(slow::renew)
                        .isInstanceOf(SchemaRefusal.class)
                        .hasMessageContaining("Another node prepares the database");
                next.renew();
            }
        }
    }

    @Test
    void a_step_may_take_longer_than_any_page() throws SQLException {
        String url = postgres.getJdbcUrl("postgres", "postgres") + "&socketTimeout=1";
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE slow_step");
        }
        HikariDataSource source = new HikariDataSource();
        opened.add(source);
        source.setJdbcUrl(url.replace("/postgres?", "/slow_step?"));
        Script slow = new Script(1, "slow", "CREATE TABLE slow AS SELECT CAST(pg_sleep(2) AS VARCHAR) AS waited;");
        assertThat(schema(List.of(slow)).bringUpToDate(source)).isEqualTo(1);
    }

    /** The moment in which PostgreSQL calls the table's type the duplicate is short, so it is looked for many times. */
    @Test
    void several_nodes_that_find_an_empty_database_in_the_same_moment_all_go_on() throws Exception {
        DataSource source = empty(Engine.POSTGRESQL);
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 40; round++) {
                Callable<Boolean> node = () -> {
                    Bookkeeping.in(source);
                    return true;
                };
                for (Future<Boolean> prepared : nodes.invokeAll(Collections.nCopies(8, node))) {
                    assertThat(prepared.get()).isTrue();
                }
                try (Connection connection = source.getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("DROP TABLE schema_lease, changelog, schema_script");
                }
            }
        } finally {
            nodes.shutdown();
        }
    }

    @Test
    void a_store_of_a_newer_version_is_refused_with_a_sentence() throws SQLException {
        DataSource source = empty(Engine.DERBY);
        schema(Script.ALL).bringUpToDate(source);
        List<Script> older = Script.ALL.subList(0, Script.ALL.size() - 1);
        assertThatThrownBy(() -> schema(older).bringUpToDate(source))
                .isInstanceOf(SchemaRefusal.class)
                .hasMessage("The store was made by a newer Needlewise (schema "
                        + Script.ALL.get(Script.ALL.size() - 1).number()
                        + "; this one knows up to "
                        + older.get(older.size() - 1).number()
                        + "). Start the newer version, or give this one a store of its own.");
    }

    @Test
    void a_script_that_was_edited_afterwards_is_noticed() throws SQLException {
        DataSource source = empty(Engine.DERBY);
        schema(Script.ALL).bringUpToDate(source);
        List<Script> edited = new ArrayList<>(Script.ALL);
        Script first = edited.get(0);
        edited.set(0, new Script(1, first.description(), first.text() + "\n-- another thought"));
        assertThatThrownBy(() -> schema(edited).bringUpToDate(source))
                .isInstanceOf(SchemaRefusal.class)
                .hasMessageContaining("Schema script 1 (people) is not the one");
    }

    @Test
    void a_script_that_fails_leaves_nothing_behind_and_is_tried_again() throws SQLException {
        DataSource source = empty(Engine.POSTGRESQL);
        Script good = new Script(1, "good", "CREATE TABLE one (id INTEGER);");
        Script broken = new Script(2, "broken", "CREATE TABLE two (id INTEGER);\nCREATE TABLE one (id INTEGER);");
        assertThatThrownBy(() -> schema(List.of(good, broken)).bringUpToDate(source))
                .isInstanceOf(SchemaRefusal.class)
                .hasMessageContaining("Schema script 2 (broken) failed");

        Script mended = new Script(2, "broken", "CREATE TABLE two (id INTEGER);");
        assertThat(schema(List.of(good, mended)).bringUpToDate(source)).isEqualTo(1);
    }

    private static Schema schema(List<Script> scripts) {
        return new Schema(scripts, Clock.systemUTC());
    }

    /** Something of every version, as far as its tables reach. */
    private static void fill(DataSource source, int version) throws SQLException {
        String id = UUID.randomUUID().toString();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("INSERT INTO person (id, name, made_at, version) VALUES ('" + id + "', 'Of version "
                    + version + "', 0, 0)");
        }
    }

    private static int count(DataSource source, String query) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private DataSource empty(Engine engine) throws SQLException {
        String name = "s" + UUID.randomUUID().toString().replace("-", "");
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
        config.setMaximumPoolSize(4);
        HikariDataSource source = new HikariDataSource(config);
        opened.add(source);
        return source;
    }
}
