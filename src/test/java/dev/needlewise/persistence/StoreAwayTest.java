package dev.needlewise.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.needlewise.application.operation.StoreAway;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens while the database cannot be reached or has no connection to spare, and afterwards. */
class StoreAwayTest {
    private static final Duration BOUND = Duration.ofSeconds(12);
    private static final int CONNECTIONS = 10;
    private static final String LENT_WITHOUT_ASKING = "com.zaxxer.hikari.aliveBypassWindowMs";

    private static EmbeddedPostgres postgres;
    private static Severable wire;
    private static Store store;

    @BeforeAll
    static void open() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        wire = new Severable(postgres.getPort());
        // A minute instead of half a second, so that a slow machine does not get to see the broken ones put right.
        System.setProperty(LENT_WITHOUT_ASKING, "60000");
        store = Store.at("jdbc:postgresql://127.0.0.1:" + wire.port() + "/postgres", "postgres", "", Clock.systemUTC());
        System.clearProperty(LENT_WITHOUT_ASKING);
    }

    @AfterAll
    static void close() throws IOException {
        store.close();
        wire.close();
        postgres.close();
    }

    @Test
    void a_database_that_is_away_is_told_by_name_and_used_again_when_it_is_back() throws IOException {
        save("before");
        wire.cut();

        long began = System.nanoTime();
        assertThatThrownBy(() -> save("meanwhile")).isInstanceOf(StoreAway.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BOUND);
        assertThat(store.readiness().problem()).isPresent();
        assertThatThrownBy(() -> save("meanwhile")).isInstanceOf(StoreAway.class);

        wire.mend();
        savesWithin(BOUND, "after");
        assertThat(store.readiness().problem()).isEmpty();
        assertThat(store.transactions().call(() -> store.facts().find("when"))).contains("after");
    }

    @Test
    void a_cut_in_the_middle_of_a_transaction_keeps_nothing_of_it() throws IOException {
        save("whole");

        assertThatThrownBy(() -> store.transactions().run(() -> {
                    store.facts().save("when", "half");
                    cut();
                    store.facts().save("when", "quarter");
                }))
                .isInstanceOf(StoreAway.class);

        wire.mend();
        savesWithin(BOUND, "whole again");
    }

    @Test
    void of_many_connections_that_a_restart_broke_only_the_first_is_met() throws Exception {
        useAllConnections();
        wire.cut();
        wire.mend();

        assertThatThrownBy(() -> save("first")).isInstanceOf(StoreAway.class);
        assertThat(store.readiness().problem()).isEmpty();
        savesWithin(BOUND, "second");
    }

    @Test
    void a_question_after_health_that_meets_a_broken_connection_spares_the_next_person_the_same() throws Exception {
        useAllConnections();
        wire.cut();
        wire.mend();

        assertThat(store.readiness().problem()).isPresent();
        save("at once");
    }

    @Test
    void a_database_that_becomes_read_only_is_told_by_name_and_used_again_when_it_takes_writes() throws Exception {
        save("before");
        readOnly(true);

        assertThatThrownBy(StoreAwayTest::saveOnAndOn).isInstanceOf(StoreAway.class);
        assertThat(store.readiness().problem())
                .hasValueSatisfying(why -> assertThat(why).contains("read-only"));

        readOnly(false);
        savesWithin(BOUND, "after");
        assertThat(store.transactions().call(() -> store.facts().find("when"))).contains("after");
    }

    @Test
    void when_all_connections_are_in_use_the_next_is_refused_in_bounded_time_and_served_afterwards() throws Exception {
        withAllConnectionsInUse(() -> {
            assertThat(store.load().connections().inUse()).isEqualTo(CONNECTIONS);

            long began = System.nanoTime();
            assertThatThrownBy(() -> save("too much")).isInstanceOf(StoreAway.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BOUND);
        });
        save("room again");
    }

    private static void useAllConnections() throws Exception {
        withAllConnectionsInUse(() -> {});
    }

    private static void withAllConnectionsInUse(Runnable meanwhile) throws Exception {
        CountDownLatch taken = new CountDownLatch(CONNECTIONS);
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService busy = Executors.newFixedThreadPool(CONNECTIONS);
        List<Future<?>> holding = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            String fact = "held-" + i;
            holding.add(busy.submit(() -> store.transactions().run(() -> {
                store.facts().save(fact, String.valueOf(System.nanoTime()));
                taken.countDown();
                await(done);
            })));
        }
        assertThat(taken.await(BOUND.toSeconds(), TimeUnit.SECONDS)).isTrue();
        meanwhile.run();
        done.countDown();
        for (Future<?> one : holding) {
            one.get();
        }
        busy.shutdown();
    }

    /** As a server that another has taken over from; those who are connected already are told as well. */
    private static void readOnly(boolean readOnly) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET default_transaction_read_only = off");
            statement.execute("ALTER SYSTEM SET default_transaction_read_only = " + readOnly);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static void save(String fact) {
        store.transactions().run(() -> store.facts().save("when", fact));
    }

    /** What the server was told reaches those who are connected a little later; the same again would not be written. */
    private static void saveOnAndOn() {
        long end = System.nanoTime() + BOUND.toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            save("meanwhile " + i);
        }
    }

    /** Nobody does anything but try again. */
    private static void savesWithin(Duration bound, String fact) {
        long end = System.nanoTime() + bound.toNanos();
        while (true) {
            try {
                save(fact);
                return;
            } catch (StoreAway e) {
                assertThat(System.nanoTime())
                        .as("still away: %s", e.getMessage())
                        .isLessThan(end);
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    private static void cut() {
        try {
            wire.cut();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
