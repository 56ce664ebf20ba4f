package dev.needlewise.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on PostgreSQL. */
class PostgresStoreTest extends StoreContract {
    private static EmbeddedPostgres postgres;
    private static Store store;

    @BeforeAll
    static void open() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        store = Store.at(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "", Clock.systemUTC());
    }

    @AfterAll
    static void close() throws IOException {
        store.close();
        postgres.close();
    }

    @Override
    Store store() {
        return store;
    }
}
