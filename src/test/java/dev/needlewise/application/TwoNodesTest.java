package dev.needlewise.application;

import static dev.needlewise.application.TinyPack.BLISTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.Postgres;
import dev.needlewise.application.operation.ForgetOldRecords;
import dev.needlewise.application.operation.Retention;
import dev.needlewise.application.play.BeginRequest;
import dev.needlewise.application.play.ExpireSessions;
import dev.needlewise.application.release.KeptPacks;
import dev.needlewise.content.YamlPackReader;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.persistence.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes over one PostgreSQL that do their housekeeping at the same moment. */
class TwoNodesTest extends TrainingTest {
    private static final int SESSIONS = 8;

    private static Store other;
    private static KeptPacks othersPacks;

    @BeforeAll
    static void overOneDatabase() {
        store.close();
        String url = Postgres.database(TwoNodesTest.class).url();
        store = Store.at(url, "", "", clock);
        other = Store.at(url, "", "", clock);
        records = store.records();
        packs = packsOf(store);
        othersPacks = packsOf(other);
    }

    private static KeptPacks packsOf(Store of) {
        KeptPacks kept = new KeptPacks(of.transactions(), of.facts(), of.packStore(), new YamlPackReader());
        Map<String, byte[]> files = TinyPack.files();
        kept.use(TinyPack.read(files), files);
        return kept;
    }

    @AfterAll
    static void closeOther() {
        other.close();
    }

    @Test
    void an_abandoned_attempt_ends_once_and_counts_once() throws Exception {
        Cohort cohort = aCohort();
        AssignmentId assignment = assigned(cohort.id(), Mode.ASSESSED);
        List<SessionId> abandoned = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            Viewer viewer = trainee(cohort.id());
            SessionId session = begun(viewer, new BeginRequest.Assigned(assignment, BLISTER));
            goOn(viewer, session, "arrival");
            abandoned.add(session);
        }
        clock.advance(Duration.ofDays(31));

        atOnce(
                () -> new ExpireSessions(store.transactions(), store.records(), packs, clock).expire(),
                () -> new ExpireSessions(other.transactions(), other.records(), othersPacks, clock).expire());

        assertThat(abandoned)
                .allSatisfy(session -> assertThat(
                                store.transactions().call(() -> records.audit().about("session", session.value(), 10)))
                        .extracting(entry -> entry.what())
                        .containsExactly("session-expired"));
        assertThat(store.transactions().call(() -> records.standings().inCohort(cohort.id())))
                .hasSize(SESSIONS)
                .allSatisfy(standing -> assertThat(standing.attempts()).isEqualTo(1));
    }

    @Test
    void what_is_old_is_forgotten_by_whoever_comes_first() throws Exception {
        List<SessionId> old = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            old.add(playedWell(trainee(), onOwn(BLISTER)));
        }
        clock.advance(Duration.ofDays(400));
        Retention year = new Retention(Optional.of(Duration.ofDays(365)), Optional.of(Duration.ofDays(365)));

        atOnce(
                () -> new ForgetOldRecords(store.transactions(), store.oldRecords(), year, clock).forget(),
                () -> new ForgetOldRecords(other.transactions(), other.oldRecords(), year, clock).forget());

        assertThat(old).allSatisfy(session -> {
            assertThat(store.transactions().call(() -> records.sessions().find(session)))
                    .isEmpty();
            assertThat(store.transactions().call(() -> records.sessions().summary(session)))
                    .isPresent();
        });
    }

    /** Neither fails because the other was there, and together they see to every session. */
    private static void atOnce(Callable<Integer> one, Callable<Integer> another) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        int done = 0;
        for (Future<Integer> each : nodes.invokeAll(List.of(one, another))) {
            done += each.get();
        }
        nodes.shutdown();
        assertThat(done).isGreaterThanOrEqualTo(SESSIONS);
    }
}
