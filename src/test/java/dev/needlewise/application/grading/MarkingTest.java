package dev.needlewise.application.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.application.TinyPack;
import dev.needlewise.application.TrainingTest;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.assignment.ChangeAssignment;
import dev.needlewise.application.operation.ForgetOldRecords;
import dev.needlewise.application.operation.Retention;
import dev.needlewise.application.play.BeginRequest;
import dev.needlewise.application.review.CloseCriticalError;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.training.assignment.AfterCritical;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.Role;
import dev.needlewise.domain.training.score.QueuedScore;
import dev.needlewise.domain.training.score.WaitingScore;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionSummary;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a gradebook is told, and when it is told anew. */
class MarkingTest extends TrainingTest {
    @Test
    void the_mark_is_the_score_whatever_error_is_open_unless_the_assignment_says_otherwise() {
        Trained trained = trained(AfterCritical.SCORE_COUNTS);
        SessionId session = playedDangerously(trained.viewer(), trained.request());

        QueuedScore mark = newest(trained);
        assertThat(mark.score()).isEqualTo(scoreOf(session)).isNotEqualTo(Fraction.ZERO);
        assertThat(mark.note()).isEqualTo("A critical error is open.");
    }

    @Test
    void a_mark_that_is_zero_for_an_open_error_returns_when_a_supervisor_closes_it() {
        Trained trained = trained(AfterCritical.ZERO);
        SessionId session = playedDangerously(trained.viewer(), trained.request());
        assertThat(newest(trained).score()).isEqualTo(Fraction.ZERO);
        assertThat(newest(trained).note())
                .isEqualTo("A critical error is open: the mark is zero until it is dealt with.");

        done(new CloseCriticalError(store.transactions(), records, packs, clock)
                .close(supervisor(trained.cohort().id()), session, "We went through it at the couch."));

        assertThat(marks(trained)).hasSize(2);
        assertThat(newest(trained).score()).isEqualTo(scoreOf(session));
        assertThat(newest(trained).note()).isEqualTo("A critical error was made and has been dealt with.");
        assertThat(newest(trained).finished()).isEqualTo(marks(trained).get(0).finished());
    }

    @Test
    void an_attempt_without_an_error_brings_the_mark_back() {
        Trained trained = trained(AfterCritical.ZERO);
        playedDangerously(trained.viewer(), trained.request());
        SessionId good = playedWell(trained.viewer(), trained.request());

        assertThat(newest(trained).score()).isEqualTo(scoreOf(good));
        assertThat(newest(trained).note()).isEqualTo("No unsafe choice was made.");
    }

    @Test
    void a_rule_that_is_changed_later_sends_the_marks_anew() {
        Trained trained = trained(AfterCritical.SCORE_COUNTS);
        SessionId session = playedDangerously(trained.viewer(), trained.request());
        change(trained, AfterCritical.ZERO);
        assertThat(newest(trained).score()).isEqualTo(Fraction.ZERO);

        change(trained, AfterCritical.SCORE_COUNTS);
        assertThat(newest(trained).score()).isEqualTo(scoreOf(session));
        assertThat(marks(trained)).hasSize(3);
    }

    @Test
    void a_rule_that_is_changed_after_the_answers_were_forgotten_sends_the_marks_anew() {
        Trained trained = trained(AfterCritical.SCORE_COUNTS);
        playedDangerously(trained.viewer(), trained.request());
        clock.advance(Duration.ofDays(40));
        Retention month = new Retention(Optional.of(Duration.ofDays(30)), Optional.empty());
        new ForgetOldRecords(store.transactions(), store.oldRecords(), month, clock).forget();

        change(trained, AfterCritical.ZERO);

        assertThat(newest(trained).score()).isEqualTo(Fraction.ZERO);
    }

    @Test
    void a_mark_that_was_made_after_the_clock_was_set_back_is_later_all_the_same() {
        Trained trained = trained(AfterCritical.SCORE_COUNTS);
        playedDangerously(trained.viewer(), trained.request());
        clock.advance(Duration.ofHours(-5));
        SessionId good = playedWell(trained.viewer(), trained.request());

        assertThat(marks(trained)).extracting(QueuedScore::scored).isSorted().doesNotHaveDuplicates();
        assertThat(newest(trained).score()).isEqualTo(scoreOf(good));
        clock.advance(Duration.ofHours(5));
    }

    @Test
    void another_rule_for_a_related_case_changes_the_mark_when_attempts_are_graded_again() {
        Trained trained = trained(AfterCritical.ZERO);
        playedDangerously(trained.viewer(), trained.request());
        playedWell(trained.viewer(), new BeginRequest.InCohort(trained.cohort().id(), TinyPack.BLISTER_AGAIN));
        assertThat(newest(trained).score()).isNotEqualTo(Fraction.ZERO);
        String before = packs.current().version();
        Map<String, byte[]> files = TinyPack.next()
                .with(
                        "scenarios/blister-again.yaml",
                        "remove: [active_herpes_labialis]",
                        "remove: [older_age_or_wrinkles]")
                .files();
        packs.use(TinyPack.read(files), files);
        Viewer administrator = new Viewer(supervisor().person(), Role.ADMINISTRATOR, Map.of());

        done(new Regrade(store.transactions(), records, packs, clock)
                .regrade(administrator, packs.current().version(), "The blister is still there."));

        assertThat(newest(trained).score()).isEqualTo(Fraction.ZERO);
        assertThat(newest(trained).note()).contains("A critical error is open");
        packs.use(TinyPack.read(TinyPack.files()), TinyPack.files());
        assertThat(packs.current().version()).isEqualTo(before);
    }

    @Test
    void nothing_is_queued_where_no_gradebook_waits() {
        Cohort cohort = aCohort();
        AssignmentId assignment = assigned(cohort.id());
        Viewer viewer = trainee(cohort.id());
        playedWell(viewer, new BeginRequest.Assigned(assignment, TinyPack.BLISTER));

        assertThat(store.transactions().call(() -> records.scores().of(assignment)))
                .isEmpty();
    }

    /** A trainee who launched an assignment from a platform with a gradebook. */
    private record Trained(Viewer viewer, Cohort cohort, AssignmentId assignment) {
        BeginRequest request() {
            return new BeginRequest.Assigned(assignment, TinyPack.BLISTER);
        }
    }

    private static Trained trained(AfterCritical rule) {
        Cohort cohort = aCohort();
        AssignmentId id = assigned(cohort.id());
        Viewer viewer = trainee(cohort.id());
        store.transactions().run(() -> {
            Assignment assignment = records.assignments().find(id).orElseThrow();
            records.assignments().save(assignment.marking(rule));
        });
        GradebookOfTests.awaits(store, viewer.person(), id);
        return new Trained(viewer, cohort, id);
    }

    private static void change(Trained trained, AfterCritical rule) {
        Assignment assignment = store.transactions()
                .call(() -> records.assignments().find(trained.assignment()).orElseThrow());
        done(new ChangeAssignment(store.transactions(), records, packs, clock)
                .change(
                        supervisor(trained.cohort().id()),
                        trained.assignment(),
                        assignment.marking(rule).terms()));
    }

    private static Fraction scoreOf(SessionId session) {
        SessionSummary summary = store.transactions()
                .call(() -> records.sessions().summary(session))
                .orElseThrow();
        return summary.grade().orElseThrow().score();
    }

    private static QueuedScore newest(Trained trained) {
        List<QueuedScore> marks = marks(trained);
        return marks.get(marks.size() - 1);
    }

    private static List<QueuedScore> marks(Trained trained) {
        return store.transactions().call(() -> records.scores().of(trained.assignment())).stream()
                .map(WaitingScore::score)
                .toList();
    }
}
