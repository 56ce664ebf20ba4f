package dev.needlewise.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.RunningWar;
import dev.needlewise.persistence.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk under the embedded store gets full while a trainee works, and room is made again.
 *
 * <p>It needs a small file system of its own, which only root may mount; where that is not so, it says that it was not
 * run.
 */
class DiskFullIT {
    private static final String PASSWORD = "only for this test";
    private static final int PAGES = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private final Queue<TraineeAtWork.Acknowledged> saved = new ConcurrentLinkedQueue<>();

    @Test
    void a_full_disk_is_told_on_a_page_and_by_health_and_costs_nothing_that_was_saved() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        mount(disk);
        try {
            Map<String, String> settings = Map.of("NEEDLEWISE_DEMO_PASSWORD", PASSWORD);
            try (RunningWar war = RunningWar.start(disk.resolve("data"), settings)) {
                TraineeBrowser browser = new TraineeBrowser(war.url(), new Random(7));
                browser.signIn("trainee1", PASSWORD);
                List<String> cases = browser.cases();
                work(browser, cases, 10);
                int before = saved.size();

                Path ballast = fill(disk);
                List<Integer> told = work(browser, cases, PAGES);
                assertThat(told).contains(503).doesNotContain(500);
                assertThat(browser.get("sources").statusCode()).isIn(200, 503);
                HttpResponse<String> ready = war.get("health/ready");
                assertThat(ready.statusCode()).isEqualTo(503);
                assertThat(ready.body()).contains("disk: Less than 64 MB are free");
                assertThat(war.get("health/live").statusCode()).isEqualTo(200);

                Files.delete(ballast);
                int full = saved.size();
                long end = System.nanoTime() + PATIENCE.toNanos();
                while (war.get("health/ready").statusCode() != 200 && System.nanoTime() < end) {
                    LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                }
                assertThat(war.get("health/ready").body()).startsWith("ready");
                assertThat(work(browser, cases, 60)).doesNotContain(500);
                assertThat(saved.size()).as("answers saved after room was made").isGreaterThan(full);
                assertThat(full).isGreaterThanOrEqualTo(before);
            }
            try (Database database = Database.inDirectory(disk.resolve("data/store"))) {
                StoredWork stored = new StoredWork(database.source());
                stored.holdsAll(List.copyOf(saved));
                stored.isWhole();
            }
        } finally {
            // The embedded engine keeps its log open for as long as this process.
            assertThat(run("umount", "--lazy", disk.toString())).isTrue();
        }
    }

    /** Answers so many pages, whatever comes, until one is refused for want of the store; gives every status. */
    private List<Integer> work(TraineeBrowser browser, List<String> cases, int pages) throws IOException {
        List<Integer> told = new ArrayList<>();
        for (int page = 0; page < pages && !told.contains(503); page++) {
            told.addAll(step(browser, cases.get(page % 3)));
        }
        return told;
    }

    private List<Integer> step(TraineeBrowser browser, String address) throws IOException {
        try {
            String session = browser.session(address);
            HttpResponse<String> shown = browser.page(session);
            Element form = Jsoup.parse(shown.body()).selectFirst("form:has(input[name=at])");
            if (form == null) {
                return List.of(shown.statusCode());
            }
            HttpResponse<String> answer = browser.post(session, browser.filled(form));
            if (answer.statusCode() == 303) {
                saved.add(new TraineeAtWork.Acknowledged(
                        session.substring(session.lastIndexOf('/') + 1),
                        form.selectFirst("input[name=at]").val()));
            }
            return List.of(shown.statusCode(), answer.statusCode());
        } catch (IllegalStateException notBegun) {
            return List.of(
                    Integer.parseInt(String.valueOf(notBegun.getMessage()).replaceAll("(?s).*?: (\\d{3})\\b.*", "$1")));
        }
    }

    /** Whatever is left of the disk. */
    private static Path fill(Path disk) throws IOException {
        Path ballast = disk.resolve("ballast");
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(Files.size(ballast)).isGreaterThan(block.length);
        }
        return ballast;
    }

    private static void mount(Path disk) throws Exception {
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs", disk.toString());
        if (!mounted) {
            String sentence = "Not run: no small file system can be mounted here, which takes root.";
            System.err.println(sentence);
            Assumptions.abort(sentence);
        }
    }

    private static boolean run(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
