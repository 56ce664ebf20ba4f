package dev.needlewise.domain.training.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.WhichCounts;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How someone did at a case that they met in several assignments. */
class CaseResultTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-20T00:00:00Z");
    private static final ScenarioId BLISTER = new ScenarioId("blister");
    private static final Scope WEEK_ONE = assignment(1);
    private static final Scope WEEK_TWO = assignment(2);

    private static final Standing ONE = standing(WEEK_ONE, attempt(1, "1/2", 0, false), attempt(4, "3/4", 0, true));
    private static final Standing TWO = standing(WEEK_TWO, attempt(2, "1", 0, true), attempt(5, "0", 0, false));

    @ParameterizedTest(name = "{0}: the one of {1} o''clock")
    @CsvSource({"BEST, 2", "LATEST, 5", "FIRST, 1"})
    void of_the_attempts_at_all_assignments_one_counts(WhichCounts which, int hour) {
        assertThat(CaseResult.of(List.of(ONE, TWO), which)
                        .orElseThrow()
                        .counting()
                        .finished())
                .isEqualTo(hour(hour));
        assertThat(CaseResult.of(List.of(TWO, ONE), which)
                        .orElseThrow()
                        .counting()
                        .finished())
                .isEqualTo(hour(hour));
    }

    @ParameterizedTest(name = "{0} in week one, {1} in week two: the one of {2} o''clock")
    @CsvSource({"FIRST, LATEST, 1", "LATEST, LATEST, 4", "LATEST, FIRST, 2", "BEST, BEST, 2"})
    void each_assignment_counts_as_it_says_and_then_the_best_of_them(WhichCounts one, WhichCounts two, int hour) {
        Map<Scope, WhichCounts> assigned = Map.of(WEEK_ONE, one, WEEK_TWO, two);
        assertThat(CaseResult.asAssigned(
                                List.of(ONE, TWO),
                                standing -> assigned.get(standing.key().scope()))
                        .orElseThrow()
                        .counting()
                        .finished())
                .isEqualTo(hour(hour));
    }

    @Test
    void every_finished_attempt_is_counted() {
        Standing three = standing(Scope.OWN, attempt(6, "1", 0, true));
        assertThat(result(ONE, TWO, three).attempts()).isEqualTo(5);
    }

    @Test
    void a_critical_error_that_is_open_in_one_shows_whichever_attempt_counts() {
        Standing dangerous = standing(Scope.OWN, attempt(6, "0", 1, false));
        CaseResult result = result(ONE, dangerous, TWO);
        assertThat(result.criticalOpen()).isTrue();
        assertThat(result.counting().finished()).isEqualTo(hour(2));
        assertThat(result(ONE, TWO).criticalOpen()).isFalse();
    }

    @Test
    void who_finished_nothing_has_no_result() {
        assertThat(CaseResult.of(List.of(), WhichCounts.BEST)).isEmpty();
        assertThat(CaseResult.asAssigned(List.of(), any -> WhichCounts.FIRST)).isEmpty();
    }

    private static CaseResult result(Standing... standings) {
        return CaseResult.of(List.of(standings), WhichCounts.BEST).orElseThrow();
    }

    private static Standing standing(Scope scope, FinishedAttempt first, FinishedAttempt... more) {
        StandingKey key = new StandingKey(new PersonId("00000000-0000-4000-8000-000000000001"), BLISTER, scope);
        Standing standing = Standing.begun(key, BLISTER, first);
        for (FinishedAttempt attempt : more) {
            standing = standing.after(attempt);
        }
        return standing;
    }

    private static FinishedAttempt attempt(int hour, String score, int criticals, boolean passed) {
        Harm harm = criticals > 0 ? Harm.CRITICAL : Harm.NONE;
        Grade grade = new Grade(Fraction.parse(score), harm, passed, Map.of(), 0, criticals, false);
        SessionId session = new SessionId("00000000-0000-4000-8000-%012d".formatted(hour));
        return new FinishedAttempt(session, 1, hour(hour), false, false, grade);
    }

    private static Instant hour(int hour) {
        return MIDNIGHT.plusSeconds(3600L * hour);
    }

    private static Scope assignment(int week) {
        return Scope.ofAssignment(
                new CohortId("00000000-0000-4000-8000-0000000000c0"),
                new AssignmentId("00000000-0000-4000-8000-00000000000%d".formatted(week)));
    }
}
