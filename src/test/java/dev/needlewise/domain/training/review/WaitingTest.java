package dev.needlewise.domain.training.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.review.Waiting.Urgency;
import dev.needlewise.domain.training.session.FinishedAttempt;
import dev.needlewise.domain.training.session.Grade;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.Standing;
import dev.needlewise.domain.training.session.StandingKey;
import dev.needlewise.domain.training.session.Unsettled;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What waits for review, and in which order. */
class WaitingTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final CohortId COHORT = new CohortId("00000000-0000-4000-8000-0000000000c0");

    @Test
    void the_most_dangerous_comes_first_however_long_others_wait() {
        List<Unsettled> unsettled = List.of(
                unsettled(0, 0, false, 0),
                unsettled(1, 0, false, 1),
                unsettled(0, 1, false, 2),
                unsettled(1, 0, true, 3));
        assertThat(Waiting.among(unsettled, any -> true))
                .extracting(Waiting::urgency)
                .containsExactly(Urgency.SURE_AND_UNSAFE, Urgency.CRITICAL, Urgency.MAJOR, Urgency.ASSESSED);
    }

    @Test
    void a_major_error_comes_before_an_attempt_without_one() {
        Unsettled safe = unsettled(0, 0, false, 0);
        Unsettled major = unsettled(0, 1, false, 1);
        assertThat(Waiting.among(List.of(safe, major), any -> true))
                .extracting(Waiting::unsettled)
                .containsExactly(major, safe);
    }

    @Test
    void attempts_of_the_same_moment_stay_in_one_order_however_they_are_read() {
        Unsettled one = unsettled(1, 0, false, 0);
        Unsettled other = unsettled(1, 0, false, 0);
        assertThat(Waiting.among(List.of(one, other), any -> true))
                .isEqualTo(Waiting.among(List.of(other, one), any -> true));
    }

    @Test
    void among_the_same_urgency_the_longest_wait_comes_first() {
        Unsettled later = unsettled(0, 0, false, 5);
        Unsettled earlier = unsettled(0, 0, false, 1);
        assertThat(Waiting.among(List.of(later, earlier), any -> true))
                .extracting(Waiting::unsettled)
                .containsExactly(earlier, later);
    }

    @Test
    void among_the_same_urgency_what_is_for_proof_comes_before_older_practice() {
        Unsettled practice = unsettled(1, 0, false, 1);
        Unsettled assessed = unsettled(1, 0, false, 5);
        assertThat(Waiting.among(List.of(practice, assessed), assessed.key()::equals))
                .extracting(Waiting::unsettled)
                .containsExactly(assessed, practice);
    }

    @Test
    void practice_waits_only_where_it_was_dangerous() {
        Unsettled safe = unsettled(0, 0, false, 0);
        Unsettled major = unsettled(0, 1, false, 0);
        Unsettled certain = unsettled(0, 1, true, 0);
        Unsettled critical = unsettled(1, 0, false, 0);
        assertThat(Waiting.among(List.of(safe, major, certain, critical), any -> false))
                .extracting(Waiting::unsettled)
                .containsExactly(certain, critical);
    }

    @Test
    void what_was_decided_or_returned_waits_no_longer() {
        Standing open = standing(1, 0, true, 0);
        assertThat(open.unsettled()).contains(new Unsettled(open.key(), open.latest()));
        assertThat(open.afterReviewOf(open.latest().session()).unsettled()).isEmpty();
    }

    private static Unsettled unsettled(int criticals, int majors, boolean sure, int hours) {
        return standing(criticals, majors, sure, hours).unsettled().orElseThrow();
    }

    private static Standing standing(int criticals, int majors, boolean sure, int hours) {
        Harm harm = criticals > 0 ? Harm.CRITICAL : majors > 0 ? Harm.MAJOR : Harm.NONE;
        Grade grade = new Grade(Fraction.HALF, harm, false, Map.of(), majors, criticals, sure);
        FinishedAttempt attempt = new FinishedAttempt(
                new SessionId(UUID.randomUUID().toString()), 1, MONDAY.plusSeconds(3600L * hours), false, false, grade);
        ScenarioId scenario = new ScenarioId("blister");
        PersonId person = new PersonId(UUID.randomUUID().toString());
        return Standing.begun(new StandingKey(person, scenario, Scope.ofCohort(COHORT)), scenario, attempt);
    }
}
