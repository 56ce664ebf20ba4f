package dev.needlewise.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.needlewise.application.operation.StoreAway;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a container's pool says when it has nothing to lend, as the common ones say it, and afterwards. */
class LentSourceTest {
    @TempDir
    Path directory;

    private final AtomicReference<Optional<SQLException>> refusal = new AtomicReference<>(Optional.empty());

    @Test
    void a_full_pool_of_the_container_is_told_by_name_and_served_again_at_once() {
        try (Database embedded = Database.inDirectory(directory);
                Store store = Store.over(lent(embedded.source()), "jdbc/needlewise", Clock.systemUTC())) {
            save(store, "before");
            for (SQLException saying : new SQLException[] {
                new SQLException(
                        "Cannot get a connection, pool error Timeout waiting for idle object",
                        new NoSuchElementException("Timeout waiting for idle object")),
                new SQLException("Timeout: Pool empty. Unable to fetch a connection in 5 seconds"),
                new SQLException("Sorry, acquisition timeout!")
            }) {
                refusal.set(Optional.of(saying));
                assertThatThrownBy(() -> save(store, "meanwhile"))
                        .isInstanceOf(StoreAway.class)
                        .hasMessage("No connection became free in time");
                assertThat(store.readiness().problem()).isPresent();

                refusal.set(Optional.empty());
                save(store, "after");
                assertThat(store.readiness().problem()).isEmpty();
            }
        }
    }

    @Test
    void a_database_that_the_containers_pool_cannot_reach_is_away() {
        try (Database embedded = Database.inDirectory(directory);
                Store store = Store.over(lent(embedded.source()), "jdbc/needlewise", Clock.systemUTC())) {
            refusal.set(Optional.of(new SQLException(
                    "Cannot create PoolableConnectionFactory",
                    new SQLException("Connection to db:5432 refused", "08001"))));

            assertThatThrownBy(() -> save(store, "meanwhile"))
                    .isInstanceOf(StoreAway.class)
                    .hasMessage("The database does not answer");
        }
    }

    private static void save(Store store, String fact) {
        store.transactions().run(() -> store.facts().save("when", fact));
    }

    /** Lends what the source lends, unless it refuses. */
    private DataSource lent(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")
                            && refusal.get().isPresent()) {
                        throw refusal.get().get();
                    }
                    return method.invoke(source, arguments);
                });
    }
}
