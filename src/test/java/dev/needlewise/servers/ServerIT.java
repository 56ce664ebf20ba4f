package dev.needlewise.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.CasePlayer;
import dev.needlewise.Course;
import dev.needlewise.Guest;
import dev.needlewise.testplatform.TestPlatform;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The WAR as it was built, dropped into a server that is not ours. */
@EnabledIf(value = "dev.needlewise.servers.Jdk#isThere", disabledReason = "its JDK is not installed here")
@ArquillianTest
@RunAsClient
@Tag("server")
class ServerIT {
    private static final String COHORT = "Zoës Kurs – 皮膚 & <b>";

    private final URI home = Row.present().address();

    @Deployment(testable = false)
    static WebArchive war() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("needlewise.war")));
    }

    @ParameterizedTest(name = "{0} is a {1}")
    @CsvSource({"tess, trainee", "sam, supervisor", "ada, administrator"})
    void people_of_the_server_sign_in_with_their_role(String name, String role) throws IOException {
        Person person = Person.signedIn(home, name);
        assertThat(person.get("").statusCode()).isEqualTo(200);
        assertThat(person.get("me").body()).contains("\"role\":\"" + role + "\"", "\"name\":\"" + name + "\"");
    }

    @Test
    void a_wrong_password_and_an_account_without_a_role_are_told_apart_from_success() throws IOException {
        assertThat(Person.comesTo(home).signIn("sam", "wrong").statusCode()).isEqualTo(422);
        HttpResponse<String> nora = Person.comesTo(home).signIn("nora", "nora");
        assertThat(nora.statusCode()).isEqualTo(403);
        assertThat(nora.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("needlewise="));
    }

    @Test
    void our_cookie_alone_signs_in_and_signing_out_ends_it() throws IOException {
        Person person = Person.comesTo(home);
        HttpResponse<String> answer = person.signIn("tess", "tess");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("needlewise=")
                        && cookie.endsWith("; Path=/needlewise; HttpOnly; SameSite=Lax"));
        Guest bare = new Guest();
        person.browser().cookie("needlewise").ifPresent(value -> bare.saying("Cookie", "needlewise=" + value));
        assertThat(bare.get(home.resolve("me")).statusCode()).isEqualTo(200);

        person.done(person.get(""), "/signout", Map.of());
        assertThat(person.get("me").statusCode()).isEqualTo(401);
    }

    @Test
    void a_whole_case_is_taken_and_graded() throws IOException {
        HttpResponse<String> feedback = Person.signedIn(home, "tess").take("spots-on-both-cheeks");
        assertThat(feedback.statusCode()).isEqualTo(200);
        assertThat(feedback.body()).contains("Your score");
    }

    @Test
    void a_supervisor_reviews_what_a_trainee_of_their_cohort_did() throws IOException {
        Person sam = Person.signedIn(home, "sam");
        HttpResponse<String> made = cohort(sam);
        assertThat(made.body()).contains("Zoës Kurs – 皮膚 &amp; &lt;b&gt;");
        Person tia = Person.signedIn(home, "tia");
        HttpResponse<String> joined = tia.send(tia.get("join"), "/join", Map.of("code", code(made)));
        assertThat(joined.body()).contains("Zoës Kurs – 皮膚");
        URI session = tia.begin("cases/first-fine-lines");
        CasePlayer.play(tia.browser(), session);

        String review = session.getPath().replace("/sessions/", "/reviews/");
        HttpResponse<String> decided = sam.done(
                sam.get(review),
                "/decision",
                Map.of("verdict", "meet", "words", "Schön, aber tiefer – 0,5 mm", "read", "yes"));
        assertThat(decided.body()).contains("The decision was recorded.");
        assertThat(tia.get(session.getPath() + "/feedback").body()).contains("Schön, aber tiefer – 0,5 mm");
    }

    private static HttpResponse<String> cohort(Person supervisor) throws IOException {
        HttpResponse<String> page = supervisor.get("cohorts/new");
        Document fields = Jsoup.parse(page.body());
        Map<String, String> typed = Map.of(
                "name", COHORT,
                "profile", fields.select("input[name=profile][checked]").val(),
                "zone", fields.select("input[name=zone]").val());
        return supervisor.done(page, "/cohorts", typed);
    }

    private static String code(HttpResponse<String> settings) {
        return Jsoup.parse(settings.body()).select("p.lead.num b").text();
    }

    @Test
    void a_learning_platform_opens_a_case_and_the_learner_takes_it() throws IOException {
        try (TestPlatform platform = TestPlatform.start()) {
            Course course = Course.registered(platform, home);
            Guest learner = new Guest();
            HttpResponse<String> landed = course.launch(
                    learner, Course.learner("ann", "link-" + Row.present().id(), "first-fine-lines"));
            assertThat(landed.statusCode()).isEqualTo(303);
            assertThat(landed.headers().allValues("Set-Cookie"))
                    .anyMatch(cookie -> cookie.startsWith("needlewise-launch=")
                            && cookie.endsWith("; Secure; HttpOnly; SameSite=None; Partitioned"));
            HttpResponse<String> activity = learner.get(Guest.location(landed));
            assertThat(activity.body()).contains("data-embed=\"true\"");
            Guest.Form begin = Guest.form(activity, "/lti/activities/");
            URI session = Guest.location(learner.post(activity.uri().resolve(begin.action()), begin.hidden()));
            assertThat(learner.get(CasePlayer.play(learner, session)).body()).contains("Your score");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "assets/needlewise.css, text/css",
        "assets/boot.js, text/javascript",
        "assets/favicon.svg, image/svg+xml",
        "assets/fonts/source-sans-3-latin-wght-normal.woff2, font/woff2",
        "assets/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.js, text/javascript"
    })
    void assets_have_the_same_type_and_tag_everywhere(String path, String type) throws IOException {
        HttpResponse<String> asset = new Guest().get(home.resolve(path));
        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        String tag = asset.headers().firstValue("ETag").orElseThrow();
        assertThat(new Guest()
                        .saying("If-None-Match", tag)
                        .get(home.resolve(path))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void pages_carry_the_same_strict_headers_everywhere() throws IOException {
        HttpResponse<String> page = new Guest().get(home.resolve("signin"));
        assertThat(page.headers().firstValue("Content-Type").orElse("").toLowerCase(java.util.Locale.ROOT))
                .matches("text/html; ?charset=utf-8");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; script-src 'self'");
        assertThat(page.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).startsWith("no-store");
        assertThat(page.headers().allValues("Set-Cookie")).allMatch(cookie -> cookie.startsWith("needlewise"));
    }

    @ParameterizedTest
    @CsvSource({
        "dev/needlewise/launcher/Main.class",
        "WEB-INF/web.xml",
        "WEB-INF/launcher/",
        "META-INF/MANIFEST.MF",
        "no-such-page",
        "assets/",
        "assets/no-such-file.css"
    })
    void what_is_not_for_visitors_is_not_there(String path) throws IOException {
        HttpResponse<String> answer = Person.signedIn(home, "tess").get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void the_application_says_that_it_is_ready() throws IOException {
        assertThat(new Guest().get(home.resolve("health/live")).statusCode()).isEqualTo(200);
        assertThat(new Guest().get(home.resolve("health/ready")).body()).startsWith("ready");
    }

    @Test
    void the_store_is_what_the_server_binds_or_else_in_the_data_directory() {
        assertThat(Files.isDirectory(Row.present().data().resolve("store")))
                .isEqualTo(!Row.present().bindsDataSource());
    }
}
