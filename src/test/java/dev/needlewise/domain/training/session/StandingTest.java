package dev.needlewise.domain.training.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.WhichCounts;
import dev.needlewise.domain.training.people.PersonId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where someone stands after attempts: which one counts, and when a critical error is open. */
class StandingTest {
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    private static final ScenarioId BLISTER = new ScenarioId("blister");
    private static final StandingKey KEY =
            new StandingKey(new PersonId("00000000-0000-4000-8000-000000000001"), BLISTER, Scope.OWN);

    /** Attempts are written as score and a mark: {@code +} passed, {@code -} failed, {@code !} critical. */
    @ParameterizedTest(name = "{0}: {1} counts as attempt {2}")
    @CsvSource({
        "1/2- 3/4-,        BEST,   2",
        "3/4- 1/2-,        BEST,   1",
        "3/4- 3/4-,        BEST,   1",
        "1! 3/4+,          BEST,   2",
        "3/4+ 1!,          BEST,   1",
        "3/4+ 4/5+ 3/4+,   BEST,   2",
        "1+ 0-,            LATEST, 2",
        "0- 1+,            FIRST,  1",
    })
    void one_attempt_counts(String attempts, WhichCounts which, int number) {
        assertThat(after(attempts).counting(which).number()).isEqualTo(number);
    }

    @ParameterizedTest(name = "after {0} a critical error is open: {1}")
    @CsvSource({"1+, false", "1!, true", "1! 0-, false", "0- 1!, true", "1! 1! , true", "1! 1+ 1!, true"})
    void a_critical_error_is_open_until_a_later_attempt_has_none(String attempts, boolean open) {
        assertThat(after(attempts).open().isPresent()).isEqualTo(open);
    }

    @Test
    void an_open_critical_error_keeps_the_moment_of_the_first_and_names_the_latest() {
        OpenCritical open = after("1! 1!").open().orElseThrow();
        assertThat(open.since()).isEqualTo(START.plusSeconds(1));
        assertThat(open.session()).isEqualTo(session(2));
    }

    @Test
    void an_open_critical_error_shows_whichever_attempt_counts() {
        Standing standing = after("1+ 1!");
        assertThat(standing.isPassed(WhichCounts.BEST)).isTrue();
        assertThat(standing.open()).isPresent();
    }

    @ParameterizedTest(name = "{0} with {1} is passed: {2}")
    @CsvSource({"0- 1+, BEST, true", "0- 1+, FIRST, false", "1+ 0-, LATEST, false", "1/2- 0-, BEST, false"})
    void a_case_is_passed_by_the_attempt_that_counts(String attempts, WhichCounts which, boolean passed) {
        assertThat(after(attempts).isPassed(which)).isEqualTo(passed);
    }

    @Test
    void a_later_good_attempt_at_a_related_case_closes_it() {
        Standing standing = after("1!");
        assertThat(standing.afterRelated(attempt(9, "0-")).open()).isEmpty();
        assertThat(standing.afterRelated(attempt(9, "1!")).open()).isPresent();
    }

    @Test
    void an_earlier_attempt_at_a_related_case_closes_nothing() {
        Standing standing = Standing.begun(KEY, BLISTER, attempt(5, "1!"));
        assertThat(standing.afterRelated(attempt(4, "1+")).open()).isPresent();
    }

    @Test
    void a_supervisor_closes_it_and_the_attempts_stay() {
        Standing standing = after("1! 1!");
        Standing closed = standing.withoutOpenCritical();
        assertThat(closed.open()).isEmpty();
        assertThat(closed.attempts()).isEqualTo(2);
        assertThat(closed.latest()).isEqualTo(standing.latest());
    }

    @Test
    void attempts_and_the_last_activity_are_counted_on() {
        Standing standing = after("1+ 0- 1/2-");
        assertThat(standing.attempts()).isEqualTo(3);
        assertThat(standing.lastActivity()).isEqualTo(START.plusSeconds(3));
        assertThat(standing.first().number()).isEqualTo(1);
        assertThat(standing.latest().number()).isEqualTo(3);
    }

    private static Standing after(String attempts) {
        String[] written = attempts.strip().split(" ");
        Standing standing = Standing.begun(KEY, BLISTER, attempt(1, written[0]));
        for (int i = 1; i < written.length; i++) {
            standing = standing.after(attempt(i + 1, written[i]));
        }
        return standing;
    }

    private static FinishedAttempt attempt(int number, String written) {
        char mark = written.charAt(written.length() - 1);
        Grade grade = new Grade(
                Fraction.parse(written.substring(0, written.length() - 1)),
                mark == '!' ? Harm.CRITICAL : Harm.NONE,
                mark == '+',
                Map.of(),
                0,
                mark == '!' ? 1 : 0,
                false);
        return new FinishedAttempt(session(number), number, START.plusSeconds(number), false, false, grade);
    }

    private static SessionId session(int number) {
        return new SessionId("00000000-0000-4000-8000-%012d".formatted(number));
    }
}
