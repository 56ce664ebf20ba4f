package dev.needlewise.application.grading;

import static dev.needlewise.application.TinyPack.BLISTER;
import static dev.needlewise.application.TinyPack.BLISTER_AGAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.Postgres;
import dev.needlewise.application.Records;
import dev.needlewise.application.TinyPack;
import dev.needlewise.application.TrainingTest;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.assignment.Assign;
import dev.needlewise.application.assignment.ChangeAssignment;
import dev.needlewise.application.play.BeginRequest;
import dev.needlewise.application.play.Moved;
import dev.needlewise.application.play.TakeForm;
import dev.needlewise.application.release.KeptPacks;
import dev.needlewise.content.YamlPackReader;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AfterCritical;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.FeedbackTime;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.score.QueuedScore;
import dev.needlewise.domain.training.score.ScoreQueue;
import dev.needlewise.domain.training.score.WaitingScore;
import dev.needlewise.domain.training.session.FormToken;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.persistence.Store;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Marks that two transactions work out at the same moment, over PostgreSQL, where readers wait for nobody. */
class MarksTogetherTest extends TrainingTest {
    @BeforeAll
    static void overPostgres() {
        store.close();
        store = Store.at(Postgres.database(MarksTogetherTest.class).url(), "", "", clock);
        records = store.records();
        packs = new KeptPacks(store.transactions(), store.facts(), store.packStore(), new YamlPackReader());
        Map<String, byte[]> files = TinyPack.files();
        packs.use(TinyPack.read(files), files);
    }

    @Test
    void of_a_set_whose_last_two_cases_end_at_once_one_mark_holds_both() throws Exception {
        Cohort cohort = aCohort();
        Viewer viewer = trainee(cohort.id());
        AssignmentId set = assigned(cohort, List.of(BLISTER, BLISTER_AGAIN));
        GradebookOfTests.awaits(store, viewer.person(), set);
        SessionId one = upToTheEnd(viewer, set, BLISTER);
        SessionId other = upToTheEnd(viewer, set, BLISTER_AGAIN);

        Meeting meeting = new Meeting();
        CompletableFuture<Moved> first = meeting.whileWaiting(slow -> ended(slow, viewer, one));
        Moved second = ended(records, viewer, other);

        assertThat(List.of(first.get(), second)).containsExactlyInAnyOrder(over(one), over(other));
        assertThat(marks(set)).filteredOn(QueuedScore::complete).singleElement().satisfies(mark -> {
            assertThat(mark.score()).isEqualTo(Fraction.ONE);
            assertThat(marks(set)).extracting(QueuedScore::scored).allMatch(at -> !at.isAfter(mark.scored()));
        });
    }

    @Test
    void a_rule_that_changes_while_somebody_finishes_holds_for_their_mark_too() throws Exception {
        Cohort cohort = aCohort();
        Viewer viewer = trainee(cohort.id());
        AssignmentId assignment = assigned(cohort, List.of(BLISTER));
        GradebookOfTests.awaits(store, viewer.person(), assignment);
        SessionId session = begun(viewer, new BeginRequest.Assigned(assignment, BLISTER));
        goOn(viewer, session, "arrival");
        answer(viewer, session, "stops", NOTHING_FOUND);
        answer(viewer, session, "decision", PROCEED);
        goOn(viewer, session, "spread");
        answer(viewer, session, "depth", HALF_A_MILLIMETRE);

        Meeting meeting = new Meeting();
        CompletableFuture<Moved> finished = meeting.whileWaiting(slow -> ended(slow, viewer, session));
        Assignment before = store.transactions()
                .call(() -> records.assignments().find(assignment).orElseThrow());
        done(new ChangeAssignment(store.transactions(), records, packs, clock)
                .change(
                        supervisor(cohort.id()),
                        assignment,
                        before.marking(AfterCritical.ZERO).terms()));
        finished.get();

        List<QueuedScore> marks = marks(assignment);
        assertThat(marks.get(marks.size() - 1).score()).isEqualTo(Fraction.ZERO);
    }

    private static AssignmentId assigned(Cohort cohort, List<ScenarioId> cases) {
        return done(new Assign(store.transactions(), records, packs, clock, FRESH)
                .assign(
                        supervisor(cohort.id()),
                        cohort.id(),
                        cases,
                        Mode.PRACTICE,
                        terms(Optional.empty(), Optional.empty(), FeedbackTime.AT_END)));
    }

    private static SessionId upToTheEnd(Viewer viewer, AssignmentId set, ScenarioId scenario) {
        SessionId session = begun(viewer, new BeginRequest.Assigned(set, scenario));
        goOn(viewer, session, "arrival");
        answer(viewer, session, "stops", BLISTER_FOUND);
        answer(viewer, session, "decision", POSTPONE);
        answer(viewer, session, "depth", HALF_A_MILLIMETRE);
        return session;
    }

    private static Moved ended(Records over, Viewer viewer, SessionId session) {
        return new TakeForm(store.transactions(), over, packs, clock)
                .take(viewer, session, new FormToken(1, "outcome"), (keyed, item) -> Optional.empty());
    }

    private static List<QueuedScore> marks(AssignmentId assignment) {
        return store.transactions().call(() -> records.scores().of(assignment)).stream()
                .map(WaitingScore::score)
                .toList();
    }

    /** One transaction that waits for a second before it queues its mark, and others meanwhile. */
    private static final class Meeting {
        private final CountDownLatch queues = new CountDownLatch(1);
        private final CountDownLatch enough = new CountDownLatch(1);

        private interface Work {
            Moved with(Records slow);
        }

        /** Gives when the work is about to queue. */
        CompletableFuture<Moved> whileWaiting(Work work) throws InterruptedException {
            CompletableFuture<Moved> done = CompletableFuture.supplyAsync(() -> work.with(slow()));
            assertThat(queues.await(20, TimeUnit.SECONDS)).isTrue();
            return done;
        }

        private Records slow() {
            ScoreQueue queue = (ScoreQueue) Proxy.newProxyInstance(
                    ScoreQueue.class.getClassLoader(),
                    new Class<?>[] {ScoreQueue.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("add")) {
                            queues.countDown();
                            assertThat(enough.await(1, TimeUnit.SECONDS)).isFalse();
                        }
                        try {
                            return method.invoke(records.scores(), arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
            return new Records(
                    records.people(),
                    records.cohorts(),
                    records.assignments(),
                    records.sessions(),
                    records.drafts(),
                    records.marks(),
                    records.answers(),
                    records.standings(),
                    records.standingSummaries(),
                    records.reviews(),
                    records.audit(),
                    queue);
        }
    }
}
