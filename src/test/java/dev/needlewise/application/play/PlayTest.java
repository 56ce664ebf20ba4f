package dev.needlewise.application.play;

import static dev.needlewise.application.TinyPack.BLISTER;
import static dev.needlewise.application.TinyPack.BLISTER_AGAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.SentPack;
import dev.needlewise.application.TinyPack;
import dev.needlewise.application.TrainingTest;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.review.Feedback;
import dev.needlewise.application.review.FeedbackReading;
import dev.needlewise.application.review.ReadFeedback;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.Response;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.session.FormToken;
import dev.needlewise.domain.training.session.Refusal;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Playing a case: what is asked when, what is saved, and what an end brings with it. */
class PlayTest extends TrainingTest {
    @Test
    void a_case_played_rightly_is_passed() {
        Viewer viewer = trainee();
        SessionId session = playedWell(viewer, onOwn(BLISTER));

        Feedback feedback = feedback(viewer, session);
        assertThat(feedback.summary().grade().orElseThrow().score()).isEqualTo(Fraction.ONE);
        assertThat(feedback.summary().grade().orElseThrow().passed()).isTrue();
        assertThat(feedback.outcome().harm()).isEqualTo(Harm.NONE);
        assertThat(feedback.standing()).get().extracting(Standing::attempts).isEqualTo(1);
    }

    @Test
    void treating_beside_an_active_blister_is_critical_and_stays_open() {
        Viewer viewer = trainee();
        SessionId session = playedDangerously(viewer, onOwn(BLISTER));

        Feedback feedback = feedback(viewer, session);
        assertThat(feedback.outcome().harm()).isEqualTo(Harm.CRITICAL);
        assertThat(feedback.summary().grade().orElseThrow().passed()).isFalse();
        assertThat(feedback.summary().grade().orElseThrow().sureAndUnsafe()).isTrue();
        assertThat(feedback.standing().flatMap(Standing::open)).isPresent();
        assertThat(feedback.walk().scenes())
                .extracting(scene -> scene.scene().id())
                .contains("spread");
    }

    @Test
    void a_good_attempt_at_a_variant_closes_the_critical_error() {
        Viewer viewer = trainee();
        playedDangerously(viewer, onOwn(BLISTER));
        playedWell(viewer, onOwn(BLISTER_AGAIN));
        assertThat(standings(viewer))
                .hasSize(2)
                .allMatch(standing -> standing.open().isEmpty());
    }

    @Test
    void pages_come_in_order_and_each_is_asked_once() {
        Viewer viewer = trainee();
        SessionId session = begun(viewer, onOwn(BLISTER));

        assertThat(page(viewer, session).step().id()).isEqualTo("arrival");
        assertThat(page(viewer, session).state()).isEqualTo(PlayPage.State.TOLD);
        assertThat(goOn(viewer, session, "arrival")).isEqualTo(at(session, "stops"));
        assertThat(page(viewer, session).state()).isEqualTo(PlayPage.State.ASKED);
        assertThat(answer(viewer, session, "stops", BLISTER_FOUND)).isEqualTo(at(session, "decision"));
        assertThat(page(viewer, session).before()).contains("stops");
    }

    @Test
    void an_answer_is_changed_while_its_scene_is_open_and_stands_afterwards() {
        Viewer viewer = trainee();
        SessionId session = begun(viewer, onOwn(BLISTER));
        goOn(viewer, session, "arrival");
        answer(viewer, session, "stops", NOTHING_FOUND);

        PlayPage again = page(viewer, session, Optional.of("stops"));
        assertThat(again.state()).isEqualTo(PlayPage.State.CHANGEABLE);
        assertThat(submit(viewer, session, "stops", BLISTER_FOUND, again.token()))
                .isEqualTo(at(session, "decision"));
        answer(viewer, session, "decision", POSTPONE);

        PlayPage closed = page(viewer, session, Optional.of("stops"));
        assertThat(closed.state()).isEqualTo(PlayPage.State.CLOSED);
        assertThat(closed.answer().orElseThrow().response()).isEqualTo(BLISTER_FOUND);
        assertThat(submit(viewer, session, "stops", NOTHING_FOUND, closed.token()))
                .isInstanceOf(Moved.AlreadyAnswered.class);
    }

    @Test
    void practice_explains_a_scene_of_questions_when_it_is_left_and_not_before() {
        Viewer viewer = trainee();
        SessionId session = begun(viewer, onOwn(BLISTER));
        goOn(viewer, session, "arrival");
        assertThat(answer(viewer, session, "stops", BLISTER_FOUND)).isEqualTo(at(session, "decision"));
        FormToken form = page(viewer, session).token();
        Moved left = submit(viewer, session, "decision", POSTPONE, form);
        assertThat(left).isEqualTo(new Moved.On(session, Optional.of("depth"), Optional.of("look")));
        assertThat(submit(viewer, session, "decision", POSTPONE, form)).isEqualTo(left);
    }

    @Test
    void assessed_nothing_is_explained_before_the_end() {
        Cohort cohort = aCohort();
        Viewer viewer = trainee(cohort.id());
        AssignmentId assignment = assigned(cohort.id(), Mode.ASSESSED);
        SessionId session = begun(viewer, new BeginRequest.Assigned(assignment, BLISTER));
        goOn(viewer, session, "arrival");
        answer(viewer, session, "stops", BLISTER_FOUND);
        assertThat(answer(viewer, session, "decision", POSTPONE)).isEqualTo(at(session, "depth"));
    }

    @Test
    void what_is_no_answer_yet_changes_nothing() {
        Viewer viewer = trainee();
        SessionId session = begun(viewer, onOwn(BLISTER));
        goOn(viewer, session, "arrival");
        PlayPage before = page(viewer, session);
        assertThat(taken(viewer, session, before.token(), (keyed, item) -> Optional.empty()))
                .isEqualTo(new Moved.Unread(session));
        assertThat(page(viewer, session)).isEqualTo(before);
    }

    @Test
    void the_same_form_twice_is_one_answer() {
        Viewer viewer = trainee();
        SessionId session = begun(viewer, onOwn(BLISTER));
        goOn(viewer, session, "arrival");
        FormToken form = page(viewer, session).token();

        Moved first = submit(viewer, session, "stops", BLISTER_FOUND, form);
        assertThat(submit(viewer, session, "stops", BLISTER_FOUND, form)).isEqualTo(first);
        assertThat(page(viewer, session).session().revision()).isEqualTo(3);
    }

    @Test
    void another_window_that_was_overtaken_gets_back_what_was_typed() {
        Viewer viewer = trainee();
        SessionId session = begun(viewer, onOwn(BLISTER));
        goOn(viewer, session, "arrival");
        FormToken bothWindows = page(viewer, session).token();
        submit(viewer, session, "stops", BLISTER_FOUND, bothWindows);

        Moved late = submit(viewer, session, "stops", NOTHING_FOUND, bothWindows);
        assertThat(late).isInstanceOfSatisfying(Moved.AlreadyAnswered.class, overtaken -> {
            assertThat(overtaken.typed().response()).isEqualTo(NOTHING_FOUND);
            assertThat(overtaken.stands().orElseThrow().response()).isEqualTo(BLISTER_FOUND);
            assertThat(overtaken.next()).contains("decision");
        });
    }

    @Test
    void an_item_that_is_not_asked_yet_is_not_answered() {
        Viewer viewer = trainee();
        SessionId session = begun(viewer, onOwn(BLISTER));
        goOn(viewer, session, "arrival");
        assertThat(submit(viewer, session, "depth", HALF_A_MILLIMETRE, new FormToken(2, "depth")))
                .isEqualTo(new Moved.NotNow(session, new Refusal.NotAsked("depth"), Optional.of("stops")));
        assertThat(goOn(viewer, session, "look"))
                .isEqualTo(new Moved.NotNow(session, new Refusal.StillAsking("stops"), Optional.of("stops")));
        assertThat(goOn(viewer, session, "outcome"))
                .isEqualTo(new Moved.NotNow(session, new Refusal.NotAsked("outcome"), Optional.of("stops")));
    }

    @Test
    void what_was_never_offered_is_no_answer() {
        Viewer viewer = trainee();
        SessionId session = begun(viewer, onOwn(BLISTER));
        goOn(viewer, session, "arrival");
        Response offered = new Response.Findings(Set.of(new Key("active_acne")));
        assertThat(submit(
                        viewer, session, "stops", offered, page(viewer, session).token()))
                .isEqualTo(new Moved.NotNow(session, new Refusal.NotAnAnswer("stops"), Optional.of("stops")));
        Response otherKind = new Response.DepthNumber(new BigDecimal("1"));
        assertThat(submit(
                        viewer,
                        session,
                        "stops",
                        otherKind,
                        page(viewer, session).token()))
                .isEqualTo(new Moved.NotNow(session, new Refusal.NotAnAnswer("stops"), Optional.of("stops")));
    }

    @Test
    void nobody_elses_session_exists() {
        SessionId session = begun(trainee(), onOwn(BLISTER));
        Viewer stranger = trainee();
        assertThat(new ReadSession(store.transactions(), records, packs).read(stranger, session, Optional.empty()))
                .isEqualTo(new SessionReading.NotFound());
        assertThat(submit(stranger, session, "stops", BLISTER_FOUND, new FormToken(1, "stops")))
                .isEqualTo(new Moved.NotFound());
        assertThat(goOn(stranger, session, "arrival")).isEqualTo(new Moved.NotFound());
        assertThat(new ReadFeedback(store.transactions(), records, packs, clock).read(stranger, session))
                .isEqualTo(new FeedbackReading.NotFound());
        assertThat(draft(stranger, session, "x")).isEqualTo(SaveDraft.Result.NOT_FOUND);
    }

    @Test
    void what_was_typed_is_kept_until_it_is_handed_in() {
        Viewer viewer = trainee();
        SessionId session = begun(viewer, onOwn(BLISTER));
        goOn(viewer, session, "arrival");
        assertThat(draft(viewer, session, "half a thought")).isEqualTo(SaveDraft.Result.SAVED);
        assertThat(page(viewer, session).draft().orElseThrow().fields())
                .isEqualTo(Map.of("words", List.of("half a thought")));

        answer(viewer, session, "stops", BLISTER_FOUND);
        assertThat(page(viewer, session, Optional.of("stops")).draft()).isEmpty();
        assertThat(draft(viewer, session, "x".repeat(20_000))).isEqualTo(SaveDraft.Result.NOT_SAVED);
    }

    @Test
    void a_running_session_is_gone_on_with_and_a_finished_one_is_followed_by_the_next() {
        Viewer viewer = trainee();
        SessionId first = begun(viewer, onOwn(BLISTER));
        assertThat(begin(viewer, onOwn(BLISTER))).isEqualTo(new Begun.Started(first, true));

        playedWell(viewer, onOwn(BLISTER));
        SessionId second = begun(viewer, onOwn(BLISTER));
        assertThat(second).isNotEqualTo(first);
        assertThat(page(viewer, second).attempt().number()).isEqualTo(2);
    }

    @Test
    void feedback_on_a_running_session_does_not_exist_yet() {
        Viewer viewer = trainee();
        SessionId session = begun(viewer, onOwn(BLISTER));
        assertThat(new ReadFeedback(store.transactions(), records, packs, clock).read(viewer, session))
                .isEqualTo(new FeedbackReading.StillRunning(session));
    }

    @Test
    void an_end_writes_marks_and_an_audit_row_together_and_no_score_where_no_gradebook_waits() {
        Cohort cohort = aCohort();
        Viewer viewer = trainee(cohort.id());
        SessionId session = playedDangerously(viewer, new BeginRequest.InCohort(cohort.id(), BLISTER));
        store.transactions().run(() -> {
            assertThat(records.marks().of(List.of(session)).get(session))
                    .extracting(mark -> mark.item())
                    .containsExactlyInAnyOrder("stops", "decision", "depth");
            assertThat(records.audit().about("session", session.value(), 10))
                    .extracting(entry -> entry.what())
                    .containsExactly("session-finished");
            assertThat(records.scores().due(clock.instant(), 1000))
                    .filteredOn(waiting -> waiting.score().session().equals(session))
                    .isEmpty();
        });
    }

    @Test
    void a_trial_run_is_never_counted() {
        Cohort cohort = aCohort();
        Viewer viewer = supervisor(cohort.id());
        SessionId session = playedWell(viewer, new BeginRequest.Trial(Optional.of(cohort.id()), BLISTER));
        assertThat(feedback(viewer, session).standing()).isEmpty();
        assertThat(standings(viewer)).isEmpty();
        assertThat(begin(trainee(cohort.id()), new BeginRequest.Trial(Optional.of(cohort.id()), BLISTER)))
                .isEqualTo(new Begun.NotFound());
    }

    @Test
    void a_session_goes_on_with_the_pack_that_it_began_with() {
        Viewer viewer = trainee();
        SessionId session = begun(viewer, onOwn(BLISTER));
        String before = packs.current().version();
        Map<String, byte[]> files = SentPack.of(TinyPack.files(), "1.0")
                .with("scenarios/blister.yaml", "Rosa sits down.", "Rosa stands.")
                .files();
        packs.use(TinyPack.read(files), files);

        assertThat(packs.current().version()).isNotEqualTo(before);
        assertThat(page(viewer, session).step().told()).contains("Rosa sits down.");
        assertThat(page(viewer, session).pack().version()).isEqualTo(before);
        Viewer other = trainee();
        assertThat(page(other, begun(other, onOwn(BLISTER))).step().told()).contains("Rosa stands.");
    }

    @Test
    void an_unknown_case_cannot_be_begun() {
        assertThat(begin(trainee(), onOwn(new ScenarioId("nothing")))).isEqualTo(new Begun.NotFound());
    }

    private static SaveDraft.Result draft(Viewer viewer, SessionId session, String words) {
        return new SaveDraft(store.transactions(), records, clock)
                .save(viewer, session, "stops", Map.of("words", List.of(words)));
    }

    private static Moved at(SessionId session, String page) {
        return new Moved.On(session, Optional.of(page), Optional.empty());
    }
}
