package dev.needlewise.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.needlewise.application.operation.StoreAway;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is remembered of a failure of the database, and for how long. */
class OutageTest {
    private long now;
    private int forgotten;
    private final Outage outage = new Outage(() -> now, () -> forgotten++);

    @Test
    void a_failure_refuses_others_for_a_second_or_until_something_works() {
        fails("57P03");
        assertThatThrownBy(outage::refuseWhileFresh).isInstanceOf(StoreAway.class);
        pass(Duration.ofSeconds(1));
        assertThatCode(outage::refuseWhileFresh).doesNotThrowAnyException();

        fails("57P03");
        outage.over();
        assertThatCode(outage::refuseWhileFresh).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"53100, is full", "58030, cannot be read or written", "25006, is read-only"})
    void a_write_that_was_refused_is_remembered_while_reads_work_and_forgotten_in_time(String state, String said) {
        fails(state);
        outage.over();
        assertThat(outage.refusesToWrite())
                .hasValueSatisfying(why -> assertThat(why).contains(said));
        pass(Duration.ofSeconds(14));
        assertThat(outage.refusesToWrite()).isPresent();
        pass(Duration.ofSeconds(1));
        assertThat(outage.refusesToWrite()).isEmpty();
    }

    @Test
    void a_database_that_is_away_is_not_taken_for_one_that_refuses_to_write() {
        fails("57P03");
        assertThat(outage.refusesToWrite()).isEmpty();
    }

    @Test
    void connections_are_given_up_when_one_of_them_broke() {
        fails("08006");
        assertThat(forgotten).isEqualTo(1);
    }

    @Test
    void connections_are_kept_when_the_database_only_refuses_to_write_or_to_give_more_of_them() {
        fails("25006");
        SQLException tooMany = new SQLException("too many clients", "53300");
        outage.named(
                new IllegalStateException("wrapped", new SQLTransientConnectionException("none in time", tooMany)));
        assertThat(forgotten).isZero();
    }

    @Test
    void a_pool_without_a_free_connection_says_nothing_about_the_database() {
        outage.named(new IllegalStateException("wrapped", new SQLTransientConnectionException("all in use")));
        assertThat(forgotten).isZero();
        assertThatCode(outage::refuseWhileFresh).doesNotThrowAnyException();
    }

    private void fails(String state) {
        RuntimeException failure = new IllegalStateException("wrapped", new SQLException("failed", state));
        assertThat(Outage.isIn(failure)).isTrue();
        assertThat(outage.named(failure)).hasCause(failure);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
