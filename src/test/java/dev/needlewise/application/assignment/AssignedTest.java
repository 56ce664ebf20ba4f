package dev.needlewise.application.assignment;

import static dev.needlewise.application.TinyPack.BLISTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.application.Acted;
import dev.needlewise.application.TrainingTest;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.play.BeginRequest;
import dev.needlewise.application.play.Begun;
import dev.needlewise.application.play.ExpireSessions;
import dev.needlewise.application.play.Moved;
import dev.needlewise.application.review.Feedback;
import dev.needlewise.application.review.FeedbackReading;
import dev.needlewise.application.review.ReadFeedback;
import dev.needlewise.application.review.ReturnForAnotherTry;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AfterCritical;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.AssignmentRefusal;
import dev.needlewise.domain.training.assignment.Availability;
import dev.needlewise.domain.training.assignment.FeedbackTime;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.assignment.Terms;
import dev.needlewise.domain.training.assignment.WhichCounts;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.session.FormToken;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Attempts within an assignment: when they can be begun, when they are late, when their feedback shows. */
class AssignedTest extends TrainingTest {
    @Test
    void attempts_run_out_and_a_return_allows_one_more() {
        Cohort cohort = aCohort();
        AssignmentId assignment =
                assigned(cohort.id(), Mode.ASSESSED, terms(Optional.empty(), Optional.of(1), FeedbackTime.AT_END));
        Viewer viewer = trainee(cohort.id());
        BeginRequest request = new BeginRequest.Assigned(assignment, BLISTER);
        SessionId first = playedWell(viewer, request);
        assertThat(begin(viewer, request))
                .isEqualTo(new Begun.NotAvailable(
                        new Availability(Availability.State.NO_ATTEMPTS_LEFT, Optional.empty())));

        done(new ReturnForAnotherTry(store.transactions(), records, clock)
                .giveBack(supervisor(cohort.id()), first, "Once more, please.", Optional.empty()));
        assertThat(page(viewer, begun(viewer, request)).attempt().number()).isEqualTo(2);
    }

    @Test
    void after_the_due_time_nothing_is_begun_but_what_runs_is_finished_late() {
        Cohort cohort = aCohort();
        Instant due = clock.instant().plus(Duration.ofDays(1));
        AssignmentId assignment =
                assigned(cohort.id(), Mode.ASSESSED, terms(Optional.of(due), Optional.empty(), FeedbackTime.AT_END));
        BeginRequest request = new BeginRequest.Assigned(assignment, BLISTER);
        Viewer early = trainee(cohort.id());
        begun(early, request);
        clock.advance(Duration.ofDays(2));

        assertThat(begin(trainee(cohort.id()), request))
                .isEqualTo(new Begun.NotAvailable(new Availability(Availability.State.PAST_DUE, Optional.of(due))));
        SessionId late = playedWell(early, request);
        assertThat(feedback(early, late).summary().late()).isTrue();
    }

    @Test
    void an_extension_holds_for_one_person() {
        Cohort cohort = aCohort();
        Instant due = clock.instant().plus(Duration.ofDays(1));
        AssignmentId assignment =
                assigned(cohort.id(), Mode.PRACTICE, terms(Optional.of(due), Optional.empty(), FeedbackTime.AT_END));
        Viewer extended = trainee(cohort.id());
        done(new Extend(store.transactions(), records, clock)
                .extend(supervisor(cohort.id()), assignment, extended.person(), due.plus(Duration.ofDays(5))));
        clock.advance(Duration.ofDays(2));

        BeginRequest request = new BeginRequest.Assigned(assignment, BLISTER);
        assertThat(begin(extended, request)).isInstanceOf(Begun.Started.class);
        assertThat(begin(trainee(cohort.id()), request)).isInstanceOf(Begun.NotAvailable.class);
    }

    @Test
    void feedback_that_waits_for_the_due_time_is_given_away_nowhere() {
        Cohort cohort = aCohort();
        Instant due = clock.instant().plus(Duration.ofDays(1));
        AssignmentId assignment =
                assigned(cohort.id(), Mode.ASSESSED, terms(Optional.of(due), Optional.empty(), FeedbackTime.AFTER_DUE));
        Viewer viewer = trainee(cohort.id());
        SessionId session = playedDangerously(viewer, new BeginRequest.Assigned(assignment, BLISTER));

        ReadFeedback feedback = new ReadFeedback(store.transactions(), records, packs, clock);
        assertThat(feedback.read(viewer, session))
                .isEqualTo(new FeedbackReading.Later(session, Optional.of(due), ZoneOffset.UTC));
        assertThat(home(viewer).review()).isEmpty();

        clock.advance(Duration.ofDays(2));
        assertThat(feedback.read(viewer, session)).isInstanceOf(FeedbackReading.Shown.class);
        assertThat(home(viewer).review()).isNotEmpty();
    }

    @Test
    void an_abandoned_assessed_session_is_graded_with_what_was_saved() {
        Cohort cohort = aCohort();
        AssignmentId assignment = assigned(cohort.id(), Mode.ASSESSED);
        Viewer viewer = trainee(cohort.id());
        SessionId session = begun(viewer, new BeginRequest.Assigned(assignment, BLISTER));
        goOn(viewer, session, "arrival");
        answer(viewer, session, "stops", BLISTER_FOUND);
        clock.advance(Duration.ofDays(31));
        new ExpireSessions(store.transactions(), records, packs, clock).expire();

        Feedback feedback = feedback(viewer, session);
        assertThat(feedback.summary().state()).isEqualTo(SessionState.EXPIRED);
        assertThat(feedback.summary().grade().orElseThrow().score()).isEqualTo(Fraction.of(1, 3));
        assertThat(submit(viewer, session, "decision", POSTPONE, new FormToken(3, "decision")))
                .isInstanceOf(Moved.NotNow.class);
    }

    @Test
    void an_assignment_of_another_cohort_does_not_exist() {
        Cohort cohort = aCohort();
        AssignmentId assignment = assigned(cohort.id());
        Viewer stranger = trainee(aCohort().id());
        assertThat(begin(stranger, new BeginRequest.Assigned(assignment, BLISTER)))
                .isEqualTo(new Begun.NotFound());
        assertThat(new Withdraw(store.transactions(), records, clock)
                        .withdraw(supervisor(aCohort().id()), assignment))
                .isInstanceOf(Acted.NotFound.class);
    }

    @Test
    void a_withdrawn_assignment_is_no_task_any_more() {
        Cohort cohort = aCohort();
        AssignmentId assignment = assigned(cohort.id());
        Viewer viewer = trainee(cohort.id());
        assertThat(home(viewer).tasks()).hasSize(1).allMatch(Task::isWaiting);

        done(new Withdraw(store.transactions(), records, clock).withdraw(supervisor(cohort.id()), assignment));
        assertThat(home(viewer).tasks()).isEmpty();
    }

    @Test
    void a_passed_case_is_no_longer_waiting() {
        Cohort cohort = aCohort();
        AssignmentId assignment = assigned(cohort.id());
        Viewer viewer = trainee(cohort.id());
        begun(viewer, new BeginRequest.Assigned(assignment, BLISTER));
        assertThat(home(viewer).running()).hasSize(1);
        playedWell(viewer, new BeginRequest.Assigned(assignment, BLISTER));
        assertThat(home(viewer).running()).isEmpty();
        assertThat(home(viewer).tasks()).singleElement().matches(Task::isPassed).matches(task -> !task.isWaiting());
    }

    @Test
    void what_cannot_be_asked_is_said() {
        Cohort cohort = aCohort();
        Instant now = clock.instant();
        Terms good = terms(Optional.empty(), Optional.empty(), FeedbackTime.AT_END);
        Terms noTitle = new Terms(
                " ",
                good.opens(),
                good.due(),
                good.attemptsAllowed(),
                good.whichCounts(),
                good.afterCritical(),
                good.feedback(),
                Set.of());
        assertThat(refusals(cohort, List.of(BLISTER), noTitle)).containsExactly(AssignmentRefusal.TITLE_UNFIT);
        assertThat(refusals(cohort, List.of(), good)).containsExactly(AssignmentRefusal.NO_CASES);
        assertThat(refusals(cohort, List.of(new ScenarioId("nothing")), good))
                .containsExactly(AssignmentRefusal.UNKNOWN_CASE);
        assertThat(refusals(cohort, List.of(BLISTER), terms(Optional.of(now), Optional.empty(), FeedbackTime.AT_END)))
                .containsExactly(AssignmentRefusal.DUE_PASSED);
        Terms strangers = new Terms(
                "x",
                good.opens(),
                good.due(),
                good.attemptsAllowed(),
                good.whichCounts(),
                good.afterCritical(),
                good.feedback(),
                Set.of(trainee().person()));
        assertThat(refusals(cohort, List.of(BLISTER), strangers)).containsExactly(AssignmentRefusal.NOT_A_TRAINEE);
        assertThat(new Assign(store.transactions(), records, packs, clock, FRESH)
                        .assign(trainee(cohort.id()), cohort.id(), List.of(BLISTER), Mode.PRACTICE, good))
                .isInstanceOf(Acted.NotFound.class);
    }

    @Test
    void everything_that_keeps_an_assignment_from_being_made_is_said_at_once() {
        Instant now = clock.instant();
        Terms wrong = new Terms(
                "",
                Optional.of(now.plusSeconds(120)),
                Optional.of(now.plusSeconds(60)),
                Optional.of(0),
                WhichCounts.BEST,
                AfterCritical.SCORE_COUNTS,
                FeedbackTime.AFTER_DUE,
                Set.of());
        assertThat(refusals(aCohort(), List.of(), wrong))
                .containsExactlyInAnyOrder(
                        AssignmentRefusal.TITLE_UNFIT,
                        AssignmentRefusal.NO_CASES,
                        AssignmentRefusal.DUE_BEFORE_OPENS,
                        AssignmentRefusal.NO_ATTEMPTS);
    }

    private static List<AssignmentRefusal> refusals(Cohort cohort, List<ScenarioId> cases, Terms terms) {
        return refused(new Assign(store.transactions(), records, packs, clock, FRESH)
                .assign(supervisor(cohort.id()), cohort.id(), cases, Mode.PRACTICE, terms));
    }
}
