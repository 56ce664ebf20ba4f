package dev.needlewise.application.release;

import static dev.needlewise.application.TinyPack.BLISTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.application.TinyPack;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.play.BeginRequest;
import dev.needlewise.application.review.CloseCriticalError;
import dev.needlewise.application.review.RecordDecision;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.change.PackChanges;
import dev.needlewise.domain.grading.change.Weight;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.release.ReleaseRefusal;
import dev.needlewise.domain.training.review.Verdict;
import dev.needlewise.domain.training.session.SessionId;
import org.junit.jupiter.api.Test;

/** A rule changes: what that would change is shown before, and every grade is worked out again. */
class RegradeTest extends ReleaseTest {
    @Test
    void a_preview_says_which_keys_change_and_which_cohorts_notice() {
        Cohort cohort = aCohort();
        assigned(cohort.id());
        begun(trainee(cohort.id()), new BeginRequest.InCohort(cohort.id(), BLISTER));
        String version = done(upload(administrator(), TinyPack.stricter().zipped()));

        PackPreview preview = preview(administrator(), version);

        PackChanges changes = preview.changes().orElseThrow();
        assertThat(changes.cases()).hasSize(2).allSatisfy(change -> {
            assertThat(change.weight()).isEqualTo(Weight.KEYS);
            assertThat(change.items()).containsExactly("depth");
        });
        assertThat(changes.rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.rule().value()).isEqualTo("D-01"));
        assertThat(preview.cohorts())
                .filteredOn(concerned -> concerned.cohort().id().equals(cohort.id()))
                .singleElement()
                .satisfies(concerned -> {
                    assertThat(concerned.assignments()).containsExactly("Week one");
                    assertThat(concerned.running()).isEqualTo(1);
                });
        assertThat(preview(supervisor(), version).cohorts()).isEmpty();
    }

    @Test
    void a_changed_story_is_no_changed_key_and_another_question_is_no_comparable_case() {
        String words = done(upload(
                administrator(),
                TinyPack.next()
                        .with("scenarios/blister.yaml", "sits down", "stands")
                        .zipped()));
        assertThat(preview(administrator(), words).changes().orElseThrow().cases())
                .singleElement()
                .satisfies(change -> assertThat(change.weight()).isEqualTo(Weight.WORDS));
        String path = done(upload(
                administrator(),
                TinyPack.next()
                        .with("scenarios/blister.yaml", "- item: depth\n", "- item: how-deep\n")
                        .zipped()));
        assertThat(preview(administrator(), path).changes().orElseThrow().cases())
                .singleElement()
                .satisfies(change -> assertThat(change.weight()).isEqualTo(Weight.PATH));
    }

    @Test
    void a_rule_changes_and_every_grade_is_worked_out_again_beside_the_old_one() {
        Cohort cohort = aCohort();
        Viewer viewer = trainee(cohort.id());
        SessionId session = playedWell(viewer, new BeginRequest.InCohort(cohort.id(), BLISTER));
        done(new RecordDecision(store.transactions(), records, clock)
                .record(supervisor(cohort.id()), session, new RecordDecision.Wanted(Verdict.COMPETENT, "", "", true)));
        assertThat(standing(viewer).best().grade().passed()).isTrue();
        String before = packs.current().version();
        String stricter = done(upload(administrator(), TinyPack.stricter().zipped()));
        assertThat(forecastOf(session, stricter)).satisfies(change -> {
            assertThat(change.loses()).isTrue();
            assertThat(change.crosses()).isTrue();
        });
        assertThat(refused(regrade().regrade(administrator(), stricter, "Stricter.")))
                .isEqualTo(ReleaseRefusal.NOT_IN_USE);
        activated(stricter);
        assertThat(standing(viewer).best().grade().passed()).isTrue();

        assertThat(done(regrade().regrade(administrator(), stricter, "Stricter.")))
                .isPositive();

        assertThat(standing(viewer).best().grade().passed()).isFalse();
        assertThat(standing(viewer).best().grade().score()).isEqualTo(Fraction.of(5, 6));
        assertThat(standing(viewer).settled()).isTrue();
        assertThat(feedback(viewer, session).pack().version()).isEqualTo(stricter);
        assertThat(feedback(viewer, session).session().attempt().played().packHash())
                .isEqualTo(before);
        assertThat(done(regrade().regrade(administrator(), stricter, "Again."))).isZero();
        activated(before);
        done(regrade().regrade(administrator(), before, "Back."));
        assertThat(standing(viewer).best().grade().passed()).isTrue();
    }

    @Test
    void an_attempt_at_another_best_path_keeps_its_grade() {
        Viewer viewer = trainee();
        SessionId session = playedWell(viewer, onOwn(BLISTER));
        String path = done(upload(
                administrator(),
                TinyPack.next()
                        .with("scenarios/blister.yaml", "- item: depth\n", "- item: how-deep\n")
                        .zipped()));
        assertThat(forecastOf(session, path).isComparable()).isFalse();
        String before = packs.current().version();
        activated(path);
        done(regrade().regrade(administrator(), path, "As far as it goes."));

        assertThat(standing(viewer).best().grade().score()).isEqualTo(Fraction.ONE);
        assertThat(feedback(viewer, session).pack().version()).isEqualTo(before);
        activated(before);
    }

    @Test
    void a_critical_error_that_a_supervisor_closed_stays_closed_after_grading_again() {
        Cohort cohort = aCohort();
        Viewer viewer = trainee(cohort.id());
        SessionId dangerous = playedDangerously(viewer, new BeginRequest.InCohort(cohort.id(), BLISTER));
        done(new CloseCriticalError(store.transactions(), records, packs, clock)
                .close(supervisor(cohort.id()), dangerous, "Talked it through."));
        String before = packs.current().version();
        String stricter = done(upload(administrator(), TinyPack.stricter().zipped()));
        activated(stricter);
        done(regrade().regrade(administrator(), stricter, "Stricter."));

        assertThat(standing(viewer).best().grade().isCritical()).isTrue();
        assertThat(standing(viewer).open()).isEmpty();
        activated(before);
    }
}
