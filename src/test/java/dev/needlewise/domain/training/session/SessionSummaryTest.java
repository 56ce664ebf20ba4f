package dev.needlewise.domain.training.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.people.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A session in one line, and the attempt that counts once it is over. */
class SessionSummaryTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(600);
    private static final SessionId ID = new SessionId("00000000-0000-4000-8000-000000000001");
    private static final PersonId ROSA = new PersonId("00000000-0000-4000-8000-000000000002");
    private static final ScenarioId AGAIN = new ScenarioId("blister-again");
    private static final Grade GRADE = new Grade(Fraction.HALF, Harm.MINOR, false, Map.of(), 0, 0, false);

    @Test
    void while_it_runs_it_is_no_attempt_that_counts() {
        SessionSummary running = begun(Scope.OWN).summary();
        assertThat(running.id()).isEqualTo(ID);
        assertThat(running.isRunning()).isTrue();
        assertThat(running.grade()).isEmpty();
        assertThat(running.finishedAttempt()).isEmpty();
    }

    @Test
    void once_it_is_finished_it_counts_with_its_grade_and_says_whether_it_was_late() {
        SessionSummary onTime = begun(Scope.OWN).finished(GRADE, false, LATER).summary();
        assertThat(onTime.isRunning()).isFalse();
        assertThat(onTime.finishedAttempt()).contains(new FinishedAttempt(ID, 3, LATER, false, false, GRADE));

        SessionSummary late = begun(Scope.OWN).finished(GRADE, true, LATER).summary();
        assertThat(late.finishedAttempt()).contains(new FinishedAttempt(ID, 3, LATER, true, false, GRADE));
    }

    @Test
    void what_ran_out_of_time_counts_with_what_was_saved_and_says_so() {
        SessionSummary expired = begun(Scope.OWN).expired(GRADE, LATER).summary();
        assertThat(expired.isRunning()).isFalse();
        assertThat(expired.finishedAttempt()).contains(new FinishedAttempt(ID, 3, LATER, false, true, GRADE));
    }

    @Test
    void only_a_trial_is_one() {
        assertThat(begun(Scope.ofTrial(Optional.empty())).attempt().isTrial()).isTrue();
        assertThat(begun(Scope.OWN).attempt().isTrial()).isFalse();
    }

    @Test
    void it_belongs_to_its_persons_standing_at_the_case_that_was_played() {
        assertThat(StandingKey.of(begun(Scope.OWN).attempt())).isEqualTo(new StandingKey(ROSA, AGAIN, Scope.OWN));
    }

    private static CandidateSession begun(Scope scope) {
        Played played = new Played(AGAIN, new ScenarioId("blister"), "pack", "version", "default", "1");
        return CandidateSession.begun(new Attempt(ID, ROSA, scope, played, Mode.PRACTICE, 3, NOW));
    }
}
