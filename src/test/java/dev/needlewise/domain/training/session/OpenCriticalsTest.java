package dev.needlewise.domain.training.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is open for one person in a cohort, over all that they did there. */
class OpenCriticalsTest {
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    private static final PersonId PERSON = new PersonId("00000000-0000-4000-8000-000000000001");
    private static final CohortId COHORT = new CohortId("00000000-0000-4000-8000-0000000000c0");
    private static final Scope PRACTICE = Scope.ofCohort(COHORT);
    private static final Scope EXAM =
            Scope.ofAssignment(COHORT, new AssignmentId("00000000-0000-4000-8000-0000000000a0"));

    @Test
    void nothing_is_open_where_every_error_was_closed() {
        assertThat(of(List.of())).isEmpty();
        assertThat(of(List.of(
                        standing("blister", PRACTICE, 1, false, true).withoutOpenCritical(),
                        standing("scar", PRACTICE, 2, true, true))))
                .isEmpty();
    }

    @Test
    void a_case_counts_once_whatever_it_was_done_for_and_the_first_error_gives_the_moment() {
        List<Standing> standings = List.of(
                standing("blister", EXAM, 5, false, false),
                standing("blister", PRACTICE, 2, false, false),
                standing("scar", PRACTICE, 3, false, false),
                standing("lip", PRACTICE, 1, true, false));

        assertThat(of(standings)).contains(new OpenCriticals(COHORT, PERSON, false, START.plusSeconds(2)));
        assertThat(OpenCriticals.cases(standings)).isEqualTo(2);
    }

    @Test
    void only_an_open_error_that_was_made_with_full_confidence_makes_it_sure() {
        Standing guessed = standing("blister", PRACTICE, 1, false, false);

        assertThat(of(List.of(guessed, standing("scar", PRACTICE, 2, true, true)))
                        .map(OpenCriticals::sure))
                .contains(false);
        assertThat(of(List.of(guessed, standing("scar", PRACTICE, 2, false, true)))
                        .map(OpenCriticals::sure))
                .contains(true);
    }

    private static Optional<OpenCriticals> of(List<Standing> standings) {
        return OpenCriticals.of(COHORT, PERSON, standings);
    }

    private static Standing standing(String scenario, Scope scope, int seconds, boolean good, boolean sure) {
        Grade grade = new Grade(
                Fraction.HALF, good ? Harm.MAJOR : Harm.CRITICAL, false, Map.of(), good ? 1 : 0, good ? 0 : 1, sure);
        SessionId session = new SessionId("00000000-0000-4000-8000-%012d".formatted(seconds));
        ScenarioId id = new ScenarioId(scenario);
        return Standing.begun(
                new StandingKey(PERSON, id, scope),
                id,
                new FinishedAttempt(session, 1, START.plusSeconds(seconds), false, false, grade));
    }
}
