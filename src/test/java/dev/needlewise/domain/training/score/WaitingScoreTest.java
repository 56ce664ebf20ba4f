package dev.needlewise.domain.training.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far a mark got on its way into a gradebook. */
class WaitingScoreTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final PersonId PRIYA = new PersonId("00000000-0000-4000-8000-000000000001");
    private static final PersonId ROSA = new PersonId("00000000-0000-4000-8000-000000000002");

    @Test
    void of_each_person_the_last_entry_holds_that_none_has_overtaken() {
        WaitingScore first = waiting(1, PRIYA).sent();
        WaitingScore second = waiting(2, PRIYA);
        WaitingScore overtaken = waiting(3, PRIYA).overtaken();
        WaitingScore other = waiting(4, ROSA).refused("no such column");
        assertThat(WaitingScore.newest(List.of(first, second, overtaken, other)))
                .isEqualTo(Map.of(PRIYA, second, ROSA, other));
    }

    @Test
    void every_try_is_counted_and_one_that_was_put_off_was_none() {
        assertThat(waiting(1, PRIYA).sent().tries()).isEqualTo(3);
        assertThat(waiting(1, PRIYA).refused("no").tries()).isEqualTo(3);
        assertThat(waiting(1, PRIYA).again(NOW.plusSeconds(60), "busy").tries()).isEqualTo(3);
        assertThat(waiting(1, PRIYA).putOff(NOW.plusSeconds(60), "held").tries())
                .isEqualTo(2);
        assertThat(waiting(1, PRIYA).overtaken().tries()).isEqualTo(2);
    }

    @Test
    void what_a_person_asks_for_once_more_is_due_at_once_and_its_pauses_begin_anew() {
        WaitingScore again = waiting(1, PRIYA).refused("no such column").onceMore(NOW);
        assertThat(again)
                .isEqualTo(new WaitingScore(1, score(PRIYA), WaitingScore.State.WAITING, 1, NOW, Optional.empty()));
        assertThat(again.mayHaveArrived()).isTrue();
    }

    @Test
    void an_entry_that_is_being_sent_keeps_what_is_known_of_it_and_counts_a_try_when_it_was_cut_off() {
        WaitingScore failed = waiting(1, PRIYA).again(NOW.plusSeconds(60), "busy");
        WaitingScore held = failed.beingSent(NOW.plusSeconds(90));
        assertThat(held.nextTry()).isEqualTo(NOW.plusSeconds(90));
        assertThat(held.problem()).contains("busy");
        assertThat(held.tries()).isEqualTo(failed.tries());
        assertThat(held.cutOff().state()).isEqualTo(WaitingScore.State.WAITING);
        assertThat(held.cutOff().tries()).isEqualTo(failed.tries() + 1);
    }

    @Test
    void a_mark_may_have_arrived_once_it_was_tried() {
        WaitingScore fresh = new WaitingScore(1, score(PRIYA), WaitingScore.State.WAITING, 0, NOW, Optional.empty());
        assertThat(fresh.mayHaveArrived()).isFalse();
        assertThat(fresh.putOff(NOW, "held").mayHaveArrived()).isFalse();
        assertThat(fresh.beingSent(NOW).mayHaveArrived()).isFalse();
        assertThat(fresh.beingSent(NOW).cutOff().mayHaveArrived()).isTrue();
        assertThat(fresh.again(NOW, "busy").mayHaveArrived()).isTrue();
    }

    private static WaitingScore waiting(long id, PersonId person) {
        return new WaitingScore(
                id, score(person), WaitingScore.State.WAITING, 2, NOW.minusSeconds(5), Optional.empty());
    }

    private static QueuedScore score(PersonId person) {
        return new QueuedScore(
                new SessionId("00000000-0000-4000-8000-000000000009"),
                person,
                Optional.empty(),
                new ScenarioId("blister"),
                Fraction.HALF,
                Harm.NONE,
                false,
                true,
                "",
                NOW,
                NOW,
                NOW);
    }
}
