package dev.needlewise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one command of the README: what a person sees who starts the WAR, and what goes wrong politely. */
class StartIT {
    private static final String SECRET = "open-sesame";

    @TempDir
    static Path home;

    private static RunningWar war;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        war = RunningWar.start(home.resolve("new/data"), Map.of("NEEDLEWISE_SECRET", SECRET));
    }

    @AfterAll
    static void stop() {
        war.close();
    }

    @Test
    void a_start_says_where_it_is_where_its_data_is_and_who_can_sign_in() throws IOException {
        assertThat(war.url().toString()).matches("http://127\\.0\\.0\\.1:[1-9]\\d*/needlewise/");
        assertThat(war.lines()).contains("Data: " + home.resolve("new/data"));
        assertThat(List.of("trainee1", "trainee2", "supervisor1", "administrator1"))
                .allMatch(name -> war.password(name).isPresent());
        assertThat(war.get("health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void a_secret_is_masked_among_the_settings() {
        assertThat(war.lines())
                .anyMatch(line -> line.contains("NEEDLEWISE_SECRET=***"))
                .noneMatch(line -> line.contains(SECRET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev/needlewise/launcher/Main.class",
                "dev/needlewise/launcher/",
                "dev",
                "WEB-INF/web.xml",
                "WEB-INF/launcher/",
                "META-INF/MANIFEST.MF"
            })
    void nothing_of_the_inside_can_be_fetched(String path) throws IOException {
        assertThat(war.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void a_taken_port_ends_the_second_start_with_one_sentence() {
        var port = String.valueOf(war.url().getPort());

        refused(RunningWar.call(Map.of(), "--port", port, "--home", folder.toString()), "Port " + port);
    }

    @Test
    void a_second_instance_on_the_same_data_is_refused() {
        refused(
                RunningWar.call(Map.of(), "--port", "0", "--home", home + "/new/data"),
                "Another Needlewise is using the data directory");
    }

    @Test
    void an_account_can_be_made_while_the_server_runs() {
        var made = RunningWar.call(Map.of(), "user", "add", "anna", "--home", home + "/new/data");

        assertThat(made.exit()).isZero();
        assertThat(made.printed()).startsWith("Account: anna (trainee) password ");
    }

    @Test
    void a_later_start_keeps_the_accounts_and_shows_no_password_again() throws IOException {
        try (var first = RunningWar.start(folder, Map.of())) {
            assertThat(first.password("trainee1")).isPresent();
        }
        var kept = Files.readString(folder.resolve("users"));
        try (var second = RunningWar.start(folder, Map.of())) {
            assertThat(second.password("trainee1")).isEmpty();
        }
        assertThat(folder.resolve("users")).hasContent(kept);
    }

    @Test
    void a_declined_demo_makes_no_accounts() {
        try (var plain = RunningWar.start(folder, Map.of("NEEDLEWISE_DEMO", "false"))) {
            assertThat(plain.lines()).noneMatch(line -> line.startsWith("Account: "));
        }
    }

    @Test
    void a_data_directory_that_cannot_be_written_is_refused() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        refused(RunningWar.call(Map.of(), "--port", "0", "--home", file.toString()), "cannot be written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot=1", "--port=x", "--port", "serve"})
    void a_wrong_flag_or_word_is_refused(String argument) {
        refused(RunningWar.call(Map.of(), argument), "");
    }

    @Test
    void an_unknown_setting_is_refused_with_the_nearest_known_one() {
        var settings = Map.of("NEEDLEWISE_PACK", "x");

        refused(RunningWar.call(settings, "--port", "0", "--home", folder.toString()), "NEEDLEWISE_PACKS");
    }

    @Test
    void a_database_that_does_not_answer_is_refused_without_a_word_about_other_settings() {
        var settings = Map.of("NEEDLEWISE_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none");

        refused(
                RunningWar.call(settings, "--port", "0", "--home", folder.toString()),
                "jdbc:postgresql://127.0.0.1:1/none cannot be reached");
    }

    @Test
    void another_secret_than_that_of_the_store_is_refused_before_the_start_says_anything() throws IOException {
        try (var first = RunningWar.start(folder, Map.of("NEEDLEWISE_SECRET", SECRET))) {
            assertThat(first.get("lti/jwks").body()).as("a key is sealed").contains("kid");
        }
        var settings = Map.of("NEEDLEWISE_SECRET", "another", "NEEDLEWISE_DEMO_PASSWORD", "correct-horse-9");

        refused(RunningWar.call(settings, "--port", "0", "--home", folder.toString()), "secret");
    }

    @Test
    void many_first_calls_at_once_share_one_unpacked_build() throws IOException {
        var cache = Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());

        var exits = IntStream.range(0, 4)
                .parallel()
                .map(i -> RunningWar.call(cache, "--port", "0", "--help").exit())
                .boxed()
                .toList();

        assertThat(exits).containsOnly(0);
        try (var entries = Files.list(folder.resolve("cache/needlewise"))) {
            assertThat(entries.filter(Files::isDirectory)).hasSize(1);
        }
    }

    @Test
    void the_visitors_of_a_known_proxy_are_told_apart_and_nobody_elses_word_is_believed() throws Exception {
        Map<String, String> strict = Map.of("NEEDLEWISE_DEMO", "false", "NEEDLEWISE_REFUSALS_PER_MINUTE", "1");
        Map<String, String> behind = new HashMap<>(strict);
        behind.put("NEEDLEWISE_PROXIES", "10.0.0.7, 127.0.0.1");
        try (var known = RunningWar.start(folder.resolve("known"), behind)) {
            assertThat(refusedLogin(known, "192.0.2.1")).isEqualTo(400);
            assertThat(refusedLogin(known, "192.0.2.1")).isEqualTo(429);
            assertThat(refusedLogin(known, "192.0.2.2")).isEqualTo(400);
        }
        try (var direct = RunningWar.start(folder.resolve("direct"), strict)) {
            assertThat(refusedLogin(direct, "192.0.2.1")).isEqualTo(400);
            assertThat(refusedLogin(direct, "192.0.2.2")).isEqualTo(429);
        }
    }

    private static int refusedLogin(RunningWar at, String visitor) throws Exception {
        var request = HttpRequest.newBuilder(at.url("lti/login"))
                .header("X-Forwarded-For", visitor)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static void refused(RunningWar.Ended ended, String reason) {
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.printed().lines()).singleElement().asString().contains(reason);
    }
}
