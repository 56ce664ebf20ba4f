package dev.needlewise.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.Postgres;
import dev.needlewise.RunningWar;
import dev.needlewise.kill.TraineeAtWork.Acknowledged;
import dev.needlewise.persistence.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed at random moments while trainees take cases, and started again on what it left.
 *
 * <p>Five rounds in every build, on the embedded store; {@code -Pkill} does a hundred on each store.
 */
class KillIT {
    private static final int ROUNDS = Integer.getInteger("needlewise.kill.rounds", 5);
    private static final int TRAINEES = 6;

    /** Few, so that sessions that a kill interrupts are gone on with, and come to their end. */
    private static final int CASES_EACH = 2;

    private static final String PASSWORD = "only for this test";

    /** Fixed, so that a round can be run again; where in the work the kill falls stays a matter of luck. */
    private final Random random = new Random(20_261_120);

    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

    @TempDir
    Path folder;

    /** Looks into the store of a server that is dead. */
    private interface Autopsy {
        void look(List<Acknowledged> said) throws Exception;
    }

    @Test
    void nothing_that_was_acknowledged_is_lost_by_a_kill_on_the_embedded_store() throws Exception {
        killed(Map.of(), said -> {
            Path copy = copyOf(folder.resolve("data/store"));
            try (Database database = Database.inDirectory(copy)) {
                look(new StoredWork(database.source()), said);
            } finally {
                delete(copy);
            }
        });
    }

    @Test
    @EnabledIfSystemProperty(named = "needlewise.kill.postgres", matches = "true")
    void nothing_that_was_acknowledged_is_lost_by_a_kill_on_postgres() throws Exception {
        Postgres.Database database = Postgres.database(KillIT.class);
        killed(Map.of("NEEDLEWISE_DATABASE_URL", database.url()), said -> {
            try (Database store = Database.at(database.url(), "", "")) {
                look(new StoredWork(store.source()), said);
            }
        });
    }

    private static void look(StoredWork stored, List<Acknowledged> said) throws Exception {
        stored.holdsAll(said);
        stored.isWhole();
        System.out.printf("%d answers acknowledged, %d sessions finished%n", said.size(), stored.finished());
    }

    private void killed(Map<String, String> store, Autopsy autopsy) throws Exception {
        Map<String, String> settings = new java.util.HashMap<>(store);
        settings.put("NEEDLEWISE_DEMO_PASSWORD", PASSWORD);
        for (int round = 1; round <= ROUNDS; round++) {
            int before = acknowledged.size();
            round(settings);
            System.out.printf("Round %d of %d: ", round, ROUNDS);
            autopsy.look(List.copyOf(acknowledged));
            assertThat(acknowledged.size())
                    .as("answers saved in round %d", round)
                    .isGreaterThan(before);
        }
        try (RunningWar last = RunningWar.start(folder.resolve("data"), settings)) {
            assertThat(last.get("health/ready").statusCode()).isEqualTo(200);
        }
        autopsy.look(List.copyOf(acknowledged));
    }

    private void round(Map<String, String> settings) throws Exception {
        ExecutorService trainees = Executors.newFixedThreadPool(TRAINEES);
        try {
            RunningWar war = RunningWar.start(folder.resolve("data"), settings);
            List<TraineeAtWork> ready = new ArrayList<>();
            try {
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

    /** Two people at three browsers each; no two browsers share a case, so that each knows what it was told. */
    private TraineeAtWork trainee(RunningWar war, int number) throws IOException {
        Random own = new Random(random.nextLong());
        TraineeBrowser browser = new TraineeBrowser(war.url(), own);
        browser.signIn("trainee" + (1 + number % 2), PASSWORD);
        List<String> all = browser.cases();
        List<String> share = IntStream.range(0, all.size())
                .filter(place -> place % (TRAINEES / 2) == number / 2)
                .mapToObj(all::get)
                .limit(CASES_EACH)
                .toList();
        return new TraineeAtWork(browser, share, own, acknowledged);
    }

    /** The server itself must recover what it left, so the look is at a copy. */
    private Path copyOf(Path store) throws IOException {
        Path copy = Files.createTempDirectory(folder, "autopsy-");
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : files.toList()) {
                Path to = copy.resolve(store.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return copy;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
