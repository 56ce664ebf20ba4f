package dev.needlewise.domain.training.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.review.Attention.Kind;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who needs attention first. */
class AttentionTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Instant TUESDAY = MONDAY.plusSeconds(86_400);
    private static final PersonId ANNA = new PersonId("00000000-0000-4000-8000-00000000000a");
    private static final PersonId BEN = new PersonId("00000000-0000-4000-8000-00000000000b");
    private static final PersonId CARA = new PersonId("00000000-0000-4000-8000-00000000000c");

    @Test
    void what_was_unsafe_and_certain_comes_before_everything_else() {
        assertThat(Attention.ordered(List.of(
                        new Attention(ANNA, Kind.CRITICAL, 5, MONDAY),
                        new Attention(BEN, Kind.SURE_AND_CRITICAL, 1, TUESDAY))))
                .extracting(Attention::person)
                .containsExactly(BEN, ANNA);
    }

    @Test
    void reasons_come_in_the_order_of_their_urgency() {
        assertThat(Kind.values())
                .containsExactly(Kind.SURE_AND_CRITICAL, Kind.CRITICAL, Kind.WAITING, Kind.OVERDUE, Kind.INACTIVE);
    }

    @Test
    void among_the_same_reason_more_cases_come_first_and_then_the_longer_wait() {
        assertThat(Attention.ordered(List.of(
                        new Attention(ANNA, Kind.OVERDUE, 1, TUESDAY),
                        new Attention(BEN, Kind.OVERDUE, 1, MONDAY),
                        new Attention(CARA, Kind.OVERDUE, 3, TUESDAY))))
                .extracting(Attention::person)
                .containsExactly(CARA, BEN, ANNA);
    }

    @Test
    void reasons_of_the_same_weight_stay_in_one_order_however_they_are_read() {
        Attention anna = new Attention(ANNA, Kind.OVERDUE, 1, MONDAY);
        Attention ben = new Attention(BEN, Kind.OVERDUE, 1, MONDAY);
        assertThat(Attention.ordered(List.of(ben, anna))).isEqualTo(Attention.ordered(List.of(anna, ben)));
    }

    @Test
    void a_reason_that_holds_for_several_cases_holds_since_the_earliest_of_them() {
        assertThat(Attention.earliest(Stream.of(TUESDAY, MONDAY, TUESDAY))).isEqualTo(MONDAY);
    }

    @Test
    void nobody_is_named_twice() {
        assertThat(Attention.ordered(List.of(
                        new Attention(ANNA, Kind.INACTIVE, 0, MONDAY),
                        new Attention(ANNA, Kind.CRITICAL, 1, TUESDAY),
                        new Attention(ANNA, Kind.OVERDUE, 2, MONDAY))))
                .containsExactly(new Attention(ANNA, Kind.CRITICAL, 1, TUESDAY));
    }
}
