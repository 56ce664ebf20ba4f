package dev.needlewise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Packs as an administrator works with them, over the pages of the built WAR. */
class PacksIT {
    private static final String PASSWORD = "only for this test";
    private static final String NOT_YET = "Not yet approved by a supervising clinician";
    private static final String CASE = "scenarios/first-fine-lines.yaml";

    @TempDir
    static Path home;

    private static RunningWar war;
    private static Guest administrator;

    @BeforeAll
    static void start() throws IOException {
        war = RunningWar.start(home, Map.of("NEEDLEWISE_DEMO_PASSWORD", PASSWORD));
        administrator = signedIn("administrator1");
    }

    @AfterAll
    static void stop() {
        war.close();
    }

    @Test
    void a_version_is_checked_compared_taken_into_use_and_left_again_while_attempts_keep_theirs() throws IOException {
        Guest trainee = signedIn("trainee1");
        URI begun = begin(trainee);
        URI before = inUse();
        URI page = accepted(SentPack.edition("1.1")
                .with(CASE, "Whatever hurts least, please.", "The shortest needle there is, please."));

        Document checked = read(page);
        assertThat(checked.text())
                .contains(
                        "The pack is sound and was kept",
                        "Nothing has changed yet",
                        "Cases changed: 1.",
                        "First fine lines",
                        "What is right stays.",
                        "Demo cohort 1 0");
        assertThat(inUse()).isEqualTo(before);
        assertThat(trainee.get(war.url("cases/first-fine-lines")).body()).doesNotContain("The shortest needle");

        takeIntoUse(page);
        assertThat(inUse().getPath()).isEqualTo(page.getPath());
        assertThat(trainee.get(begun).body()).contains("Whatever hurts least").doesNotContain("The shortest needle");
        Guest other = signedIn("trainee2");
        assertThat(other.get(begin(other)).body()).contains("The shortest needle");

        takeIntoUse(before);
        assertThat(inUse()).isEqualTo(before);
        assertThat(trainee.get(CasePlayer.play(trainee, begun)).body()).contains("Your score");
        assertThat(administrator.get(war.url("admin/audit")).body())
                .contains("Uploaded a pack", "Took a pack into use", "Went back to an earlier pack");
    }

    @Test
    void until_a_supervisor_signs_every_page_says_so_and_afterwards_who_answers() throws IOException {
        Guest trainee = signedIn("trainee1");
        Guest supervisor = signedIn("supervisor1");
        assertThat(trainee.get(war.url("cases/only-the-cheeks")).body()).contains(NOT_YET);
        URI approval = URI.create(inUse().toString().replace("/admin/packs/", "/sources/approval/"));
        assertThat(read(administrator, approval).text()).contains("Only supervisors can sign");

        HttpResponse<String> incomplete = sign(supervisor, approval, "Dr Ada Bonn", "");
        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(incomplete.body()).select("#name").val()).isEqualTo("Dr Ada Bonn");
        assertThat(sign(supervisor, approval, "Dr Ada Bonn", "I read all of it.")
                        .statusCode())
                .isEqualTo(303);

        URI session = begin(trainee, "only-the-cheeks");
        assertThat(trainee.get(session).body()).contains("Dr Ada Bonn").doesNotContain(NOT_YET);
        URI feedback = CasePlayer.play(trainee, session);
        assertThat(trainee.get(feedback).body()).contains("Dr Ada Bonn").doesNotContain(NOT_YET);
        assertThat(read(trainee, war.url("sources/approval")).text())
                .contains("I read all of it.")
                .contains(NOT_YET);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_is_no_sound_pack_is_refused_with_a_sentence_and_the_running_one_stays(
            String what, byte[] sent, int status, String sentence) throws IOException {
        URI before = inUse();
        int versions = versions();

        HttpResponse<String> refused = upload(administrator, sent);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(Jsoup.parse(refused.body()).select("main").text()).contains(sentence);
        assertThat(inUse()).isEqualTo(before);
        assertThat(versions()).isEqualTo(versions);
    }

    static Stream<Arguments> what_is_no_sound_pack_is_refused_with_a_sentence_and_the_running_one_stays() {
        byte[] sound = SentPack.edition("1.2").zipped();
        byte[] noise = new byte[21 * 1024 * 1024];
        new Random(5).nextBytes(noise);
        SentPack many = SentPack.edition("1.3");
        for (int i = 0; i < 5000; i++) {
            many.with("scenarios/s" + i + ".yaml", new byte[0]);
        }
        return Stream.of(
                Arguments.of("nothing", new byte[0], 422, "The file is empty"),
                Arguments.of("no zip", "hello".getBytes(StandardCharsets.UTF_8), 422, "The file is not a zip"),
                Arguments.of(
                        "half a zip", Arrays.copyOf(sound, sound.length / 2), 422, "The zip cannot be read to its end"),
                Arguments.of(
                        "a path out of the pack",
                        SentPack.edition("1.4")
                                .with("../evil.yaml", new byte[1])
                                .zipped(),
                        422,
                        "../evil.yaml: the path leads out of the pack"),
                Arguments.of("too many entries", many.zipped(), 422, "The zip holds more than 5000 entries"),
                Arguments.of(
                        "a bomb",
                        SentPack.edition("1.5")
                                .with("anatomy.yaml", new byte[1_000_000])
                                .zipped(),
                        422,
                        "anatomy.yaml: it unpacks to more than 100 times its size"),
                Arguments.of("more than 20 MiB", noise, 413, "A zipped pack may have at most 20 MiB."),
                Arguments.of(
                        "an unknown word",
                        SentPack.edition("1.6")
                                .with(CASE, "concern: fine_lines", "concerm: fine_lines")
                                .zipped(),
                        422,
                        CASE + ":18:5: 'concerm' is not known here"));
    }

    @Test
    void nobody_else_gets_there() throws IOException {
        for (String account : List.of("trainee1", "supervisor1")) {
            Guest guest = signedIn(account);
            assertThat(guest.get(war.url("admin/packs")).statusCode()).isEqualTo(404);
            List<Map.Entry<String, String>> token =
                    Guest.form(guest.get(war.url("preferences")), "/signout").hidden();
            assertThat(guest.upload(war.url("admin/packs/upload"), token, "pack", new byte[10])
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(administrator
                        .upload(war.url("admin/packs/upload"), List.of(), "pack", new byte[10])
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_version_that_nobody_used_is_removed_for_a_reason() throws IOException {
        URI page = accepted(SentPack.edition("1.7"));
        assertThat(remove(page, "").body()).contains("Enter a reason");

        HttpResponse<String> removed = remove(page, "It was the wrong file.");

        assertThat(removed.statusCode()).isEqualTo(303);
        assertThat(administrator.get(Guest.location(removed)).body()).contains("The version was removed");
        assertThat(administrator.get(page).statusCode()).isEqualTo(404);
        assertThat(read(war.url("admin/audit")).text()).contains("Removed a pack", "It was the wrong file.");
        assertThat(administrator.get(inUse()).body()).doesNotContain("/remove\"");
    }

    private static HttpResponse<String> remove(URI page, String reason) throws IOException {
        return administrator.submit(page, "/remove", List.of(Map.entry("reason", reason)));
    }

    private static void takeIntoUse(URI page) throws IOException {
        HttpResponse<String> done =
                administrator.submit(page, page.getPath(), List.of(Map.entry("reason", "For this test.")));
        assertThat(done.statusCode()).isEqualTo(303);
    }

    private static HttpResponse<String> sign(Guest supervisor, URI page, String name, String statement)
            throws IOException {
        return supervisor.submit(
                page,
                page.getPath(),
                List.of(
                        Map.entry("profile", "default"),
                        Map.entry("name", name),
                        Map.entry("statement", statement),
                        Map.entry("read", "yes")));
    }

    private static URI accepted(SentPack pack) throws IOException {
        HttpResponse<String> kept = upload(administrator, pack.zipped());
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
        return Guest.location(kept);
    }

    private static HttpResponse<String> upload(Guest guest, byte[] zip) throws IOException {
        HttpResponse<String> list = guest.get(war.url("admin/packs"));
        Guest.Form form = Guest.form(list, "/admin/packs/upload");
        return guest.upload(list.uri().resolve(form.action()), form.hidden(), "pack", zip);
    }

    private static URI inUse() throws IOException {
        return war.url()
                .resolve(read(war.url("admin/packs"))
                        .select("aside .panel a[href*=/admin/packs/]")
                        .attr("href"));
    }

    private static int versions() throws IOException {
        return read(war.url("admin/packs")).select("ul.rows li").size();
    }

    private static URI begin(Guest trainee) throws IOException {
        return begin(trainee, "first-fine-lines");
    }

    /** The page that the case begins with. */
    private static URI begin(Guest trainee, String scenario) throws IOException {
        HttpResponse<String> begun =
                trainee.submit(war.url("cases/" + scenario), "/cases/", List.of(Map.entry("kind", "own")));
        assertThat(begun.statusCode()).isEqualTo(303);
        return Guest.location(trainee.get(Guest.location(begun)));
    }

    private static Document read(URI page) throws IOException {
        return read(administrator, page);
    }

    private static Document read(Guest guest, URI page) throws IOException {
        return Jsoup.parse(guest.get(page).body());
    }

    private static Guest signedIn(String account) throws IOException {
        return Guest.signedIn(war.url(), account, PASSWORD);
    }
}
