package dev.needlewise.application.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.application.cohort.CohortItems.CaseItems;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.session.SessionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KnownItemsTest {
    private static final int AT_ONCE = 8;

    private final KnownItems known = new KnownItems();
    private final AtomicInteger analysed = new AtomicInteger();
    private final CohortId cohort = new CohortId(UUID.randomUUID().toString());
    private final SessionId session = new SessionId(UUID.randomUUID().toString());

    @Test
    void of_many_who_ask_at_once_one_works_it_out() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        CountDownLatch ready = new CountDownLatch(AT_ONCE);
        List<Future<?>> asked = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            asked.add(threads.submit(() -> {
                ready.countDown();
                ready.await();
                return ask(1);
            }));
        }
        for (Future<?> each : asked) {
            each.get();
        }
        threads.shutdown();

        assertThat(analysed).hasValue(1);
    }

    @Test
    void what_it_is_made_of_has_changed_and_so_it_is_worked_out_again() {
        ask(1);
        ask(1);
        ask(2);

        assertThat(analysed).hasValue(2);
    }

    private Optional<CaseItems> ask(int lastEvent) {
        return known.of(cohort, new ScenarioId("first-fine-lines"), Map.of(session, lastEvent), () -> {
            analysed.incrementAndGet();
            return Optional.empty();
        });
    }
}
