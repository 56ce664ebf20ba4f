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

/** What of an assignment can be changed after it was made, and what stays. */
class AssignmentChangesTest {
    private static final Instant ONE = Instant.parse("2026-11-20T01:00:00Z");
    private static final Instant NINE = ONE.plusSeconds(8 * 3600);
    private static final PersonId ROSA = new PersonId("00000000-0000-4000-8000-000000000001");
    private static final AssignmentId ID = new AssignmentId("00000000-0000-4000-8000-000000000003");

    @Test
    void it_is_made_open_practice_in_which_the_best_attempt_and_the_score_count() {
        Assignment made = open();
        assertThat(made.mode()).isEqualTo(Mode.PRACTICE);
        assertThat(made.whichCounts()).isEqualTo(WhichCounts.BEST);
        assertThat(made.afterCritical()).isEqualTo(AfterCritical.SCORE_COUNTS);
        assertThat(made.feedback()).isEqualTo(FeedbackTime.AT_END);
        assertThat(made.attemptsAllowed()).isEmpty();
    }

    @Test
    void a_change_of_one_term_leaves_the_others() {
        Assignment strict = open().on(terms(ONE, NINE, 2, WhichCounts.LATEST, AfterCritical.ZERO));
        assertThat(strict.scheduled(Optional.of(NINE), Optional.of(NINE.plusSeconds(60)))
                        .terms())
                .isEqualTo(terms(NINE, NINE.plusSeconds(60), 2, WhichCounts.LATEST, AfterCritical.ZERO));
        assertThat(strict.allowing(Optional.of(3)).terms())
                .isEqualTo(terms(ONE, NINE, 3, WhichCounts.LATEST, AfterCritical.ZERO));
        assertThat(strict.counting(WhichCounts.FIRST).terms())
                .isEqualTo(terms(ONE, NINE, 2, WhichCounts.FIRST, AfterCritical.ZERO));
        assertThat(strict.marking(AfterCritical.SCORE_COUNTS).terms())
                .isEqualTo(terms(ONE, NINE, 2, WhichCounts.LATEST, AfterCritical.SCORE_COUNTS));
    }

    @Test
    void it_is_for_proof_once_it_is_assessed_and_otherwise_the_same() {
        Assignment strict = open().on(terms(ONE, NINE, 2, WhichCounts.LATEST, AfterCritical.ZERO));
        Assignment assessed = strict.assessed();
        assertThat(assessed.mode()).isEqualTo(Mode.ASSESSED);
        assertThat(assessed.terms()).isEqualTo(strict.terms());
        assertThat(assessed.cases()).isEqualTo(strict.cases());
        assertThat(assessed.counting(WhichCounts.FIRST).mode()).isEqualTo(Mode.ASSESSED);
    }

    @Test
    void it_stays_withdrawn_since_it_was_withdrawn_first() {
        Assignment withdrawn = open().withdrawnAt(ONE);
        assertThat(withdrawn.withdrawnAt(NINE).withdrawn()).contains(ONE);
        assertThat(withdrawn.stateFor(ROSA, NINE, 0, 0).since()).contains(ONE);
    }

    @ParameterizedTest
    @CsvSource({"ZERO, true", "SCORE_COUNTS, false"})
    void an_open_critical_error_makes_a_case_count_as_zero_where_that_is_asked_for(
            AfterCritical after, boolean zeroes) {
        assertThat(open().marking(after).zeroesCriticals()).isEqualTo(zeroes);
    }

    @Test
    void a_title_of_two_hundred_characters_is_the_longest_and_one_attempt_the_fewest() {
        assertThat(titled("x".repeat(200)).title()).hasSize(200);
        assertThatThrownBy(() -> titled("x".repeat(201))).hasMessageContaining("found 201");
        assertThat(open().allowing(Optional.of(1)).attemptsAllowed()).contains(1);
    }

    @Test
    void its_place_in_the_list_is_when_it_was_made() {
        assertThat(AssignmentPlace.of(open())).isEqualTo(new AssignmentPlace(ONE, ID));
    }

    @ParameterizedTest
    @CsvSource({"PRACTICE, practice", "ASSESSED, assessed"})
    void learning_and_proof_have_names_in_small_letters(Mode mode, String code) {
        assertThat(mode.code()).isEqualTo(code);
    }

    private static Assignment open() {
        return titled("Week one");
    }

    private static Assignment titled(String title) {
        CohortId cohort = new CohortId("00000000-0000-4000-8000-000000000004");
        return Assignment.of(ID, cohort, title, List.of(new ScenarioId("blister")), ONE);
    }

    private static Terms terms(Instant opens, Instant due, int attempts, WhichCounts which, AfterCritical after) {
        return new Terms(
                "Week one",
                Optional.of(opens),
                Optional.of(due),
                Optional.of(attempts),
                which,
                after,
                FeedbackTime.AFTER_DUE,
                Set.of(ROSA));
    }
}
