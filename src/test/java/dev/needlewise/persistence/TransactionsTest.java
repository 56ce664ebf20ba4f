package dev.needlewise.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often work is run, and how long is paused between, when it collides. */
class TransactionsTest {
    @TempDir
    static Path directory;

    private static Store store;
    private static EntityManagerFactory factory;

    private final List<Duration> pauses = new ArrayList<>();
    private final JpaTransactions transactions =
            new JpaTransactions(factory, pauses::add, new Random(1), new Outage(System::nanoTime, () -> {}));

    @BeforeAll
    static void open() {
        store = Store.inDirectory(directory, Clock.systemUTC());
        factory = Unit.over(store.source());
    }

    @AfterAll
    static void close() {
        factory.close();
        store.close();
    }

    @ParameterizedTest(name = "SQL state {0}")
    @ValueSource(strings = {"40001", "40P01", "40XL1", "40XL2", "23503", "23505"})
    void a_collision_is_run_again_until_it_works(String state) {
        AtomicInteger runs = new AtomicInteger();
        String result = transactions.call(() -> {
            if (runs.incrementAndGet() < 3) {
                throw new IllegalStateException("wrapped", new SQLException("collided", state));
            }
            return "done";
        });
        assertThat(result).isEqualTo("done");
        assertThat(runs).hasValue(3);
        assertThat(pauses).hasSize(2);
    }

    @Test
    void pauses_grow_and_end() {
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> transactions.run(() -> {
                    runs.incrementAndGet();
                    throw new IllegalStateException("wrapped", new SQLException("collided", "40001"));
                }))
                .hasMessage("wrapped");
        assertThat(runs).hasValue(6);
        assertThat(pauses).hasSize(5);
        for (int i = 0; i < pauses.size(); i++) {
            long longest = 8L << (i + 1);
            assertThat(pauses.get(i)).isBetween(Duration.ofMillis(longest / 2), Duration.ofMillis(longest));
        }
    }

    @Test
    void any_other_failure_is_thrown_at_once() {
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> transactions.run(() -> {
                    runs.incrementAndGet();
                    throw new IllegalStateException("broken", new SQLException("no such table", "42X05"));
                }))
                .hasMessage("broken");
        assertThat(runs).hasValue(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void the_inner_of_two_is_not_run_again_by_itself() {
        AtomicInteger inner = new AtomicInteger();
        AtomicInteger outer = new AtomicInteger();
        transactions.run(() -> {
            outer.incrementAndGet();
            transactions.run(() -> {
                if (inner.incrementAndGet() == 1) {
                    throw new IllegalStateException("wrapped", new SQLException("collided", "40001"));
                }
            });
        });
        assertThat(inner).hasValue(2);
        assertThat(outer).hasValue(2);
    }

    @Test
    void an_inner_failure_that_is_caught_spoils_the_whole() {
        assertThatThrownBy(() -> transactions.run(() -> {
                    try {
                        transactions.run(() -> {
                            throw new IllegalStateException("inner");
                        });
                    } catch (IllegalStateException e) {
                        assertThat(e).hasMessage("inner");
                    }
                }))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void every_transaction_has_an_entity_manager_of_its_own_and_closes_it() {
        List<EntityManager> seen = Stream.of(1, 2)
                .map(any -> transactions.call(transactions::manager))
                .toList();
        assertThat(seen.get(0)).isNotSameAs(seen.get(1));
        assertThat(seen).allMatch(manager -> !manager.isOpen());
        assertThatThrownBy(transactions::manager).isInstanceOf(IllegalStateException.class);
    }
}
