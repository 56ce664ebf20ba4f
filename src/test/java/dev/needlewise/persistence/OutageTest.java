package dev.needlewise.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.needlewise.application.operation.StoreAway;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is remembered of a failure of the database, and for how long. */
class OutageTest {
    private long now;
    private final Outage outage = new Outage(() -> now);

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

    @Test
    void a_full_disk_is_remembered_while_reads_work_and_forgotten_in_time() {
        fails("53100");
        outage.over();
        assertThat(outage.diskWasFull()).isTrue();
        pass(Duration.ofSeconds(14));
        assertThat(outage.diskWasFull()).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(outage.diskWasFull()).isFalse();
    }

    @Test
    void a_database_that_is_away_is_not_taken_for_a_full_disk() {
        fails("57P03");
        assertThat(outage.diskWasFull()).isFalse();
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
