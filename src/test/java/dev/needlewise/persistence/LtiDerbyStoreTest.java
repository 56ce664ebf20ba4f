package dev.needlewise.persistence;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract about platforms on embedded Derby. */
class LtiDerbyStoreTest extends LtiStoreContract {
    @TempDir
    private static Path directory;

    private static Store store;

    @BeforeAll
    static void open() {
        store = Store.inDirectory(directory, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Override
    Store store() {
        return store;
    }
}
