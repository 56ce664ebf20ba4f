package dev.needlewise.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on embedded Derby, and what is special about its directory. */
class DerbyStoreTest extends StoreContract {
    @TempDir
    static Path directory;

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

    @Test
    void a_directory_in_use_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> Store.inDirectory(directory, Clock.systemUTC()))
                .isInstanceOf(StoreRefusal.class)
                .hasMessageContaining("in use by another Needlewise");
    }

    @Test
    void what_was_kept_is_there_after_closing_and_opening_again(@TempDir Path other) {
        try (Store first = Store.inDirectory(other, Clock.systemUTC())) {
            assertThat(first.schemaStepsApplied()).isPositive();
            first.transactions().run(() -> first.facts().save("colour", "teal"));
        }
        try (Store second = Store.inDirectory(other, Clock.systemUTC())) {
            assertThat(second.schemaStepsApplied()).isZero();
            assertThat(second.transactions().call(() -> second.facts().find("colour")))
                    .contains("teal");
        }
    }
}
