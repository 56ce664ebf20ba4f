package dev.needlewise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.persistence.Severable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator can ask of a running installation: health, figures, a backup; and what a lost database looks like. */
class OperationIT {
    private static final Map<String, String> PASSWORD = Map.of("NEEDLEWISE_DEMO_PASSWORD", "only for this test");

    @TempDir
    static Path folder;

    private static RunningWar war;

    @BeforeAll
    static void start() {
        war = RunningWar.start(folder.resolve("data"), PASSWORD);
    }

    @AfterAll
    static void stop() {
        war.close();
    }

    @Test
    void a_ready_server_says_what_it_looked_at() throws IOException {
        HttpResponse<String> ready = war.get("health/ready");

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body().lines()).containsExactly("ready", "store: well", "pack: well", "disk: well");
    }

    @Test
    void figures_name_routes_and_never_paths() throws IOException {
        war.get("cases/nothing-of-this-name");
        war.get("nowhere");

        HttpResponse<String> figures = war.get("metrics");

        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).matches("text/plain; ?version=0\\.0\\.4;.*"));
        assertThat(figures.body())
                .contains("needlewise_request_seconds_count{method=\"GET\",route=\"/cases/{scenario}\",status=\"303\"}")
                .contains("route=\"none\",status=\"404\"")
                .contains("needlewise_database_connections{state=\"open\"}")
                .contains("needlewise_scores_waiting 0.0")
                .doesNotContain("nothing-of-this-name");
    }

    @Test
    void a_backup_of_a_running_server_fills_an_empty_store_with_the_same_people() throws IOException {
        Path file = folder.resolve("running.zip");

        RunningWar.Ended backup = RunningWar.call(Map.of(), "backup", file.toString(), "--home", folder + "/data");
        RunningWar.Ended restored = RunningWar.call(Map.of(), "restore", file.toString(), "--home", folder + "/other");

        assertThat(backup.printed()).startsWith("Backup: " + file);
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(restored.printed()).startsWith("Restored: ").contains("Restored: " + folder.resolve("other/users"));
        assertThat(backup.exit() + restored.exit()).isZero();
        assertThat(folder.resolve("other/users")).hasSameTextualContentAs(folder.resolve("data/users"));
        try (RunningWar other = RunningWar.start(folder.resolve("other"), Map.of())) {
            assertThat(other.lines()).noneMatch(line -> line.startsWith("Account: "));
            assertThat(other.get("health/ready").statusCode()).isEqualTo(200);
        }
        RunningWar.Ended stopped =
                RunningWar.call(Map.of(), "backup", folder + "/stopped.zip", "--home", folder + "/other");
        assertThat(stopped.printed()).startsWith("Backup: " + folder.resolve("stopped.zip"));
        assertThat(permissions(folder.resolve("stopped.zip"))).isEqualTo("rw-------");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void a_backup_never_writes_over_a_file_and_a_restore_never_over_a_store() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.zip"), "mine");

        RunningWar.Ended backup = RunningWar.call(Map.of(), "backup", file.toString(), "--home", folder + "/data");
        RunningWar.Ended restored = RunningWar.call(Map.of(), "restore", file.toString(), "--home", folder + "/data");

        assertThat(backup.exit()).isEqualTo(1);
        assertThat(restored.exit()).isEqualTo(1);
        assertThat(file).hasContent("mine");
    }

    /** Whether the cookie is any good, only the store can say. */
    private static HttpResponse<String> sources(RunningWar war) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(war.url("sources"))
                    .header("Cookie", "needlewise=nobody")
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_lost_database_is_told_on_a_page_and_by_health_until_it_is_back() throws Exception {
        URI database = URI.create(Postgres.database(OperationIT.class).url().substring("jdbc:".length()));
        try (Severable wire = new Severable(database.getPort())) {
            Map<String, String> settings = Map.of(
                    "NEEDLEWISE_DATABASE_URL",
                    "jdbc:postgresql://127.0.0.1:" + wire.port() + database.getPath() + "?user=postgres");
            try (RunningWar far = RunningWar.start(folder.resolve("far"), settings)) {
                assertThat(sources(far).statusCode()).isNotEqualTo(503);
                wire.cut();

                HttpResponse<String> page = sources(far);
                assertThat(page.statusCode()).isEqualTo(503);
                assertThat(page.body()).contains("The database does not answer");
                assertThat(far.get("health/ready").statusCode()).isEqualTo(503);
                assertThat(far.get("health/live").statusCode()).isEqualTo(200);
                assertThat(far.get("metrics").body()).contains("needlewise_scores_waiting NaN");

                wire.mend();
                assertThat(Soon.is(() -> sources(far).statusCode() != 503)).isTrue();
                assertThat(far.get("health/ready").statusCode()).isEqualTo(200);
            }
        }
    }
}
