package dev.needlewise.domain.training.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Which terms hold together. */
class TermsTest {
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final PersonId ME = new PersonId("00000000-0000-4000-8000-000000000001");
    private static final PersonId OTHER = new PersonId("00000000-0000-4000-8000-000000000002");

    @Test
    void a_title_has_one_to_two_hundred_characters() {
        assertThat(Terms.open("  ").refusals(Set.of())).containsExactly(AssignmentRefusal.TITLE_UNFIT);
        assertThat(Terms.open("x".repeat(201)).refusals(Set.of())).containsExactly(AssignmentRefusal.TITLE_UNFIT);
        assertThat(Terms.open(" " + "x".repeat(200) + " ").refusals(Set.of())).isEmpty();
    }

    @Test
    void at_least_one_attempt_is_allowed() {
        assertThat(attempts(0).refusals(Set.of())).containsExactly(AssignmentRefusal.NO_ATTEMPTS);
        assertThat(attempts(1).refusals(Set.of())).isEmpty();
    }

    @Test
    void it_is_due_after_it_opens() {
        assertThat(with(week -> week.scheduled(Optional.of(TEN), Optional.of(TEN)))
                        .refusals(Set.of()))
                .containsExactly(AssignmentRefusal.DUE_BEFORE_OPENS);
        assertThat(with(week -> week.scheduled(Optional.of(TEN), Optional.of(TEN.plusSeconds(1))))
                        .refusals(Set.of()))
                .isEmpty();
        assertThat(with(week -> week.scheduled(Optional.empty(), Optional.of(TEN)))
                        .refusals(Set.of()))
                .isEmpty();
    }

    @Test
    void feedback_waits_for_the_due_date_only_where_there_is_one() {
        assertThat(with(week -> week.showing(FeedbackTime.AFTER_DUE)).refusals(Set.of()))
                .containsExactly(AssignmentRefusal.FEEDBACK_NEEDS_DUE);
        assertThat(with(week -> week.showing(FeedbackTime.AFTER_DUE).scheduled(Optional.empty(), Optional.of(TEN)))
                        .refusals(Set.of()))
                .isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_named() {
        assertThat(with(week -> week.scheduled(Optional.of(TEN), Optional.of(TEN))
                                .forOnly(Set.of(ME)))
                        .refusals(Set.of()))
                .containsExactly(AssignmentRefusal.DUE_BEFORE_OPENS, AssignmentRefusal.NOT_A_TRAINEE);
    }

    @Test
    void it_is_for_trainees_of_the_cohort() {
        Terms mine = with(week -> week.forOnly(Set.of(ME)));
        assertThat(mine.refusals(Set.of(OTHER))).containsExactly(AssignmentRefusal.NOT_A_TRAINEE);
        assertThat(mine.refusals(Set.of(ME, OTHER))).isEmpty();
    }

    private static Terms attempts(int allowed) {
        return new Terms(
                "Week 1",
                Optional.empty(),
                Optional.empty(),
                Optional.of(allowed),
                WhichCounts.BEST,
                AfterCritical.SCORE_COUNTS,
                FeedbackTime.AT_END,
                Set.of());
    }

    private static Terms with(UnaryOperator<Assignment> change) {
        return change.apply(Assignment.of(
                        new AssignmentId("00000000-0000-4000-8000-000000000003"),
                        new CohortId("00000000-0000-4000-8000-000000000004"),
                        "Week 1",
                        List.of(new ScenarioId("blister")),
                        TEN))
                .terms();
    }
}
