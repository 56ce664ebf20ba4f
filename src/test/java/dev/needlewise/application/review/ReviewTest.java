package dev.needlewise.application.review;

import static dev.needlewise.application.TinyPack.BLISTER;
import static dev.needlewise.application.TinyPack.BLISTER_AGAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.application.Acted;
import dev.needlewise.application.TrainingTest;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.play.BeginRequest;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.review.Challenge;
import dev.needlewise.domain.training.review.ReviewDecision;
import dev.needlewise.domain.training.review.ReviewRefusal;
import dev.needlewise.domain.training.review.Verdict;
import dev.needlewise.domain.training.session.SessionId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reviewing: nothing is erased, nothing is granted while a critical error is open, and only supervisors see. */
class ReviewTest extends TrainingTest {
    @Test
    void competence_is_refused_while_a_critical_error_is_open() {
        Cohort cohort = aCohort();
        Viewer viewer = trainee(cohort.id());
        Viewer supervisor = supervisor(cohort.id());
        playedDangerously(viewer, new BeginRequest.InCohort(cohort.id(), BLISTER_AGAIN));
        SessionId dangerous = playedDangerously(viewer, new BeginRequest.InCohort(cohort.id(), BLISTER));

        assertThat(refused(decide(supervisor, dangerous, Verdict.COMPETENT, "")))
                .containsExactly(ReviewRefusal.CRITICAL_OPEN);
        assertThat(done(decide(supervisor, dangerous, Verdict.MEET, "")).verdict())
                .isEqualTo(Verdict.MEET);

        playedWell(viewer, new BeginRequest.InCohort(cohort.id(), BLISTER));
        assertThat(done(decide(supervisor, dangerous, Verdict.COMPETENT, "Cleared since."))
                        .number())
                .isEqualTo(2);
    }

    @Test
    void a_decision_is_replaced_only_with_a_reason_and_the_old_one_stays() {
        Cohort cohort = aCohort();
        Viewer supervisor = supervisor(cohort.id());
        SessionId session = playedWell(trainee(cohort.id()), new BeginRequest.InCohort(cohort.id(), BLISTER));
        done(decide(supervisor, session, Verdict.REPEAT, ""));
        assertThat(refused(decide(supervisor, session, Verdict.COMPETENT, " ")))
                .containsExactly(ReviewRefusal.REASON_MISSING);
        done(decide(supervisor, session, Verdict.COMPETENT, "I had misread the depth."));

        assertThat(review(supervisor, session).feedback().decisions())
                .extracting(ReviewDecision::verdict)
                .containsExactly(Verdict.REPEAT, Verdict.COMPETENT);
        assertThat(store.transactions().call(() -> records.audit().about("session", session.value(), 10)))
                .extracting(entry -> entry.what())
                .containsExactly("session-decided", "session-decided", "session-finished");
    }

    @Test
    void nothing_is_decided_before_every_answer_was_read() {
        Cohort cohort = aCohort();
        SessionId session = playedWell(trainee(cohort.id()), new BeginRequest.InCohort(cohort.id(), BLISTER));
        RecordDecision decide = new RecordDecision(store.transactions(), records, clock);
        RecordDecision.Wanted unread = new RecordDecision.Wanted(Verdict.COMPETENT, "", "", false);
        assertThat(refused(decide.record(supervisor(cohort.id()), session, unread)))
                .containsExactly(ReviewRefusal.NOT_READ);
    }

    @Test
    void a_supervisor_closes_a_critical_error_only_with_a_reason() {
        Cohort cohort = aCohort();
        Viewer viewer = trainee(cohort.id());
        Viewer supervisor = supervisor(cohort.id());
        SessionId session = playedDangerously(viewer, new BeginRequest.InCohort(cohort.id(), BLISTER));
        CloseCriticalError close = new CloseCriticalError(store.transactions(), records, packs, clock);

        assertThat(refused(close.close(supervisor, session, ""))).isEqualTo(ReviewRefusal.REASON_MISSING);
        done(close.close(supervisor, session, "We went through it at the couch."));
        assertThat(refused(close.close(supervisor, session, "Again."))).isEqualTo(ReviewRefusal.NOTHING_OPEN);
        assertThat(standings(viewer)).allMatch(standing -> standing.open().isEmpty());
        assertThat(review(supervisor, session).closed().orElseThrow().reason()).contains("couch");
        assertThat(review(supervisor, session)
                        .feedback()
                        .summary()
                        .grade()
                        .orElseThrow()
                        .isCritical())
                .isTrue();
    }

    @Test
    void comments_reach_the_trainee_by_name() {
        Cohort cohort = aCohort();
        Viewer viewer = trainee(cohort.id());
        SessionId session = playedWell(viewer, new BeginRequest.InCohort(cohort.id(), BLISTER));
        CommentOn comment = new CommentOn(store.transactions(), records, clock, FRESH);
        done(comment.comment(supervisor(cohort.id()), session, Optional.of("depth"), "Well chosen."));
        assertThat(refused(comment.comment(supervisor(cohort.id()), session, Optional.empty(), "  ")))
                .isEqualTo(ReviewRefusal.WORDS_MISSING);

        Feedback feedback = feedback(viewer, session);
        assertThat(feedback.comments()).singleElement().satisfies(said -> {
            assertThat(said.item()).contains("depth");
            assertThat(feedback.nameOf(said.by())).isEqualTo("Someone supervisor");
        });
        assertThat(home(viewer).comments()).containsEntry(session, 1);
    }

    @Test
    void a_questioned_reason_waits_for_a_supervisors_answer() {
        Cohort cohort = aCohort();
        Viewer viewer = trainee(cohort.id());
        Viewer supervisor = supervisor(cohort.id());
        SessionId session = playedWell(viewer, new BeginRequest.InCohort(cohort.id(), BLISTER));
        Challenge challenge = done(new ChallengeReason(store.transactions(), records, packs, clock, FRESH)
                .challenge(viewer, session, "depth", 0, "Our device says otherwise."));
        assertThat(challenge.rule()).isPresent();
        ListReviews list = new ListReviews(store.transactions(), records, packs);
        assertThat(list.list(supervisor).doubts())
                .extracting(ReviewQueue.Doubt::challenge)
                .containsExactly(challenge);

        AnswerChallenge answer = new AnswerChallenge(store.transactions(), records, clock);
        assertThat(answer.answer(supervisor(aCohort().id()), challenge.id(), "No."))
                .isInstanceOf(Acted.NotFound.class);
        done(answer.answer(supervisor, challenge.id(), "The protocol is narrower on purpose."));
        assertThat(refused(answer.answer(supervisor, challenge.id(), "Again.")))
                .isEqualTo(ReviewRefusal.SETTLED_ALREADY);
        assertThat(list.list(supervisor).doubts()).isEmpty();
        assertThat(feedback(viewer, session).challenges().get(0).settled()).isPresent();
    }

    @Test
    void unsafe_attempts_wait_for_review_until_they_are_decided() {
        Cohort cohort = aCohort();
        Viewer supervisor = supervisor(cohort.id());
        SessionId dangerous = playedDangerously(trainee(cohort.id()), new BeginRequest.InCohort(cohort.id(), BLISTER));
        playedWell(trainee(cohort.id()), new BeginRequest.InCohort(cohort.id(), BLISTER));
        ListReviews list = new ListReviews(store.transactions(), records, packs);
        assertThat(list.list(supervisor).attempts())
                .extracting(waiting -> waiting.waiting().attempt().session())
                .containsExactly(dangerous);

        done(decide(supervisor, dangerous, Verdict.REPEAT, ""));
        assertThat(list.list(supervisor).attempts()).isEmpty();
    }

    @Test
    void of_more_than_anyone_looks_through_the_most_urgent_are_listed_and_all_are_counted() {
        Cohort cohort = aCohort();
        playedDangerously(trainee(cohort.id()), new BeginRequest.InCohort(cohort.id(), BLISTER));
        playedDangerously(trainee(cohort.id()), new BeginRequest.InCohort(cohort.id(), BLISTER_AGAIN));

        ReviewQueue queue = new ListReviews(store.transactions(), records, packs, 1).list(supervisor(cohort.id()));
        assertThat(queue.attempts()).hasSize(1);
        assertThat(queue.waiting()).isEqualTo(2);
    }

    @Test
    void what_is_not_ones_own_cohort_does_not_exist() {
        Cohort cohort = aCohort();
        Viewer stranger = supervisor(aCohort().id());
        SessionId session = playedWell(trainee(cohort.id()), new BeginRequest.InCohort(cohort.id(), BLISTER));
        SessionId own = playedWell(trainee(), onOwn(BLISTER));
        for (Viewer viewer : new Viewer[] {stranger, trainee(cohort.id())}) {
            assertThat(new ReviewSession(store.transactions(), records, packs).review(viewer, session))
                    .isEqualTo(new ReviewReading.NotFound());
            assertThat(decide(viewer, session, Verdict.REPEAT, "")).isInstanceOf(Acted.NotFound.class);
            assertThat(new CommentOn(store.transactions(), records, clock, FRESH)
                            .comment(viewer, session, Optional.empty(), "x"))
                    .isInstanceOf(Acted.NotFound.class);
        }
        assertThat(new ReviewSession(store.transactions(), records, packs).review(supervisor(cohort.id()), own))
                .isEqualTo(new ReviewReading.NotFound());
    }

    private static Acted<ReviewDecision, List<ReviewRefusal>> decide(
            Viewer viewer, SessionId session, Verdict verdict, String reason) {
        return new RecordDecision(store.transactions(), records, clock)
                .record(viewer, session, new RecordDecision.Wanted(verdict, "", reason, true));
    }

    private static ReviewSheet review(Viewer viewer, SessionId session) {
        ReviewReading reading = new ReviewSession(store.transactions(), records, packs).review(viewer, session);
        assertThat(reading).isInstanceOf(ReviewReading.Shown.class);
        return ((ReviewReading.Shown) reading).sheet();
    }
}
