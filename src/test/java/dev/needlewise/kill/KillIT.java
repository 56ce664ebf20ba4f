package dev.needlewise.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.Folders;
import dev.needlewise.Postgres;
import dev.needlewise.RunningWar;
import dev.needlewise.kill.TraineeAtWork.Acknowledged;
import dev.needlewise.persistence.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed at random moments while trainees take cases, and started again on what it left.
 *
 * <p>Half of them come from a learning platform, so that marks are queued for its gradebook.
 *
 * <p>Five rounds in every build, three on the embedded store; {@code -Pkill} does a hundred on each store.
 */
class KillIT {
    private static final int ON_DERBY = Integer.getInteger("needlewise.kill.derby", 3);
    private static final int ON_POSTGRES = Integer.getInteger("needlewise.kill.postgres", 2);
    private static final int TRAINEES = 6;

    /** Every other trainee comes from a learning platform, and this is the first who does. */
    private static final int FIRST_FROM_A_PLATFORM = 1;

    /** Few, so that sessions that a kill interrupts are gone on with, and come to their end. */
    private static final int CASES_EACH = 2;

    /** A short one, so that some come to its end before the next kill. */
    private static final String LAUNCHED = "first-fine-lines";

    private static final String PASSWORD = "only for this test";

    /** Fixed, so that a round can be run again; where in the work the kill falls stays a matter of luck. */
    private final Random random = new Random(20_261_120);

    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

    private LaunchedTrainees launched;

    @TempDir
    Path folder;

    @BeforeEach
    void expect() throws IOException {
        launched = new LaunchedTrainees();
    }

    @AfterEach
    void close() {
        launched.close();
    }

    /** Looks into the store of a server that is dead, and tells how many of its finished sessions owe a mark. */
    private interface Autopsy {
        int look(List<Acknowledged> said) throws Exception;
    }

    @Test
    void nothing_that_was_acknowledged_is_lost_by_a_kill_on_the_embedded_store() throws Exception {
        killed(ON_DERBY, Map.of(), said -> {
            // The server itself must recover what it left, so the look is at a copy.
            Path copy = Files.createTempDirectory(folder, "autopsy-");
            Folders.copy(folder.resolve("data/store"), copy);
            try (Database database = Database.inDirectory(copy)) {
                return look(new StoredWork(database.source()), said);
            } finally {
                Folders.delete(copy);
            }
        });
    }

    @Test
    void nothing_that_was_acknowledged_is_lost_by_a_kill_on_postgres() throws Exception {
        Postgres.Database database = Postgres.database(KillIT.class);
        killed(ON_POSTGRES, Map.of("NEEDLEWISE_DATABASE_URL", database.url()), said -> {
            try (Database store = Database.at(database.url(), "", "")) {
                return look(new StoredWork(store.source()), said);
            }
        });
    }

    private static int look(StoredWork stored, List<Acknowledged> said) throws Exception {
        stored.holdsAll(said);
        stored.isWhole();
        System.out.printf(
                "%d answers acknowledged, %d sessions finished, %d of them owe a mark%n",
                said.size(), stored.finished(), stored.owing());
        return stored.owing();
    }

    private void killed(int rounds, Map<String, String> store, Autopsy autopsy) throws Exception {
        Map<String, String> settings = new HashMap<>(store);
        settings.putAll(launched.settings());
        settings.put("NEEDLEWISE_DEMO_PASSWORD", PASSWORD);
        for (int round = 1; round <= rounds; round++) {
            int before = acknowledged.size();
            round(settings);
            System.out.printf("Round %d of %d: ", round, rounds);
            autopsy.look(List.copyOf(acknowledged));
            assertThat(acknowledged.size())
                    .as("answers saved in round %d", round)
                    .isGreaterThan(before);
        }
        try (RunningWar last = RunningWar.start(folder.resolve("data"), settings)) {
            assertThat(last.get("health/ready").statusCode()).isEqualTo(200);
            launched.areSentTo(last);
            trainee(last, FIRST_FROM_A_PLATFORM).finish();
        }
        assertThat(autopsy.look(List.copyOf(acknowledged)))
                .as("marks owed to a gradebook")
                .isPositive();
    }

    private void round(Map<String, String> settings) throws Exception {
        ExecutorService trainees = Executors.newFixedThreadPool(TRAINEES);
        try {
            RunningWar war = RunningWar.start(folder.resolve("data"), settings);
            List<TraineeAtWork> ready = new ArrayList<>();
            try {
                launched.areSentTo(war);
                for (int i = 0; i < TRAINEES; i++) {
                    ready.add(trainee(war, i));
                }
            } finally {
                if (ready.size() < TRAINEES) {
                    war.close();
                }
            }
            int before = acknowledged.size();
            List<Future<Integer>> working = ready.stream().map(trainees::submit).toList();
            war.killAfter(() -> acknowledged.size() > before, Duration.ofMillis(random.nextInt(2_500)));
            for (Future<Integer> one : working) {
                ended(one, war);
            }
        } finally {
            trainees.shutdownNow();
        }
    }

    private static void ended(Future<Integer> work, RunningWar war) throws Exception {
        try {
            work.get(1, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage() + "\nThe server had written:\n" + war.said(), e);
        }
    }

    /** No two browsers share a person and a case, so that each knows what it was told. */
    private TraineeAtWork trainee(RunningWar war, int number) throws IOException {
        Random own = new Random(random.nextLong());
        if (number % 2 == FIRST_FROM_A_PLATFORM) {
            LaunchedTrainees.Arrived arrived = launched.arrives("trainee-" + number, LAUNCHED, war, own);
            return new TraineeAtWork(arrived.browser(), List.of(arrived.activity()), own, acknowledged);
        }
        TraineeBrowser browser = new TraineeBrowser(war.url(), own);
        browser.signIn("trainee1", PASSWORD);
        List<String> all = browser.cases();
        List<String> share = IntStream.range(0, all.size())
                .filter(place -> place % (TRAINEES / 2) == number / 2)
                .mapToObj(all::get)
                .limit(CASES_EACH)
                .toList();
        return new TraineeAtWork(browser, share, own, acknowledged);
    }
}
