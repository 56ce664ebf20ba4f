package dev.needlewise.domain.training.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an attempt can be begun, when it is late, and when its feedback shows. */
class AssignmentTest {
    private static final Instant ZERO = Instant.parse("2026-11-20T00:00:00Z");
    private static final PersonId ME = new PersonId("00000000-0000-4000-8000-000000000001");
    private static final PersonId OTHER = new PersonId("00000000-0000-4000-8000-000000000002");

    @ParameterizedTest(name = "at hour {0} with {1} attempts made and {2} returned: {3}")
    @CsvSource({
        "9,  0, 0, NOT_YET",
        "10, 0, 0, OPEN",
        "15, 1, 0, OPEN",
        "15, 2, 0, NO_ATTEMPTS_LEFT",
        "15, 2, 1, OPEN",
        "15, 3, 1, NO_ATTEMPTS_LEFT",
        "20, 0, 0, OPEN",
        "21, 0, 0, PAST_DUE",
        "21, 2, 0, NO_ATTEMPTS_LEFT",
    })
    void from_ten_to_twenty_with_two_attempts(int hour, int made, int returned, Availability.State state) {
        Assignment assignment =
                plain().scheduled(Optional.of(hour(10)), Optional.of(hour(20))).allowing(Optional.of(2));
        assertThat(assignment.stateFor(ME, hour(hour), made, returned).state()).isEqualTo(state);
    }

    @Test
    void an_extension_moves_the_due_time_of_one_person_and_never_forward() {
        Assignment assignment = plain().scheduled(Optional.empty(), Optional.of(hour(20)));
        assertThat(assignment
                        .extended(ME, hour(30))
                        .stateFor(ME, hour(25), 0, 0)
                        .isOpen())
                .isTrue();
        assertThat(assignment
                        .extended(ME, hour(30))
                        .stateFor(OTHER, hour(25), 0, 0)
                        .isOpen())
                .isFalse();
        assertThat(assignment.extended(ME, hour(10)).dueFor(ME)).contains(hour(20));
    }

    @Test
    void it_is_for_those_who_are_named_or_for_everyone() {
        assertThat(plain().isFor(OTHER)).isTrue();
        Assignment mine = plain().forOnly(Set.of(ME));
        assertThat(mine.stateFor(OTHER, ZERO, 0, 0).state()).isEqualTo(Availability.State.NOT_FOR_YOU);
        assertThat(mine.stateFor(ME, ZERO, 0, 0).isOpen()).isTrue();
    }

    @Test
    void a_withdrawn_one_is_open_to_nobody() {
        assertThat(plain().withdrawnAt(ZERO).stateFor(ME, ZERO, 0, 0).state()).isEqualTo(Availability.State.WITHDRAWN);
    }

    @Test
    void late_is_what_is_finished_after_ones_own_due_time() {
        Assignment assignment =
                plain().scheduled(Optional.empty(), Optional.of(hour(20))).extended(ME, hour(30));
        assertThat(assignment.isLate(ME, hour(30))).isFalse();
        assertThat(assignment.isLate(ME, hour(31))).isTrue();
        assertThat(assignment.isLate(OTHER, hour(21))).isTrue();
        assertThat(plain().isLate(ME, hour(1000))).isFalse();
    }

    @Test
    void feedback_after_the_due_time_waits_for_the_last_extension() {
        Assignment assignment = plain().showing(FeedbackTime.AFTER_DUE)
                .scheduled(Optional.empty(), Optional.of(hour(20)))
                .extended(OTHER, hour(30));
        assertThat(assignment.showsFeedback(hour(25))).isFalse();
        assertThat(assignment.showsFeedback(hour(31))).isTrue();
        assertThat(plain().showing(FeedbackTime.AFTER_DUE).showsFeedback(ZERO)).isTrue();
        assertThat(plain().showsFeedback(ZERO)).isTrue();
    }

    @Test
    void it_names_at_least_one_case_and_each_once() {
        ScenarioId one = new ScenarioId("one");
        assertThatThrownBy(() -> of(List.of())).hasMessageContaining("at least one case");
        assertThatThrownBy(() -> of(List.of(one, one))).hasMessageContaining("each once");
        assertThatThrownBy(() -> plain().allowing(Optional.of(0))).hasMessageContaining("At least one attempt");
        assertThatThrownBy(() -> plain().titled("  ")).hasMessageContaining("title");
    }

    private static Assignment plain() {
        return of(List.of(new ScenarioId("one")));
    }

    private static Assignment of(List<ScenarioId> cases) {
        return Assignment.of(
                new AssignmentId("00000000-0000-4000-8000-000000000003"),
                new CohortId("00000000-0000-4000-8000-000000000004"),
                "Week one",
                cases,
                ZERO);
    }

    private static Instant hour(int hour) {
        return ZERO.plusSeconds(3600L * hour);
    }
}
