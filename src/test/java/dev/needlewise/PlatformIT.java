package dev.needlewise;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import dev.needlewise.testplatform.Fault;
import dev.needlewise.testplatform.IdToken;
import dev.needlewise.testplatform.Service;
import dev.needlewise.testplatform.TestPlatform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A learning platform and the running WAR, over HTTP: registration, choosing, launches, marks and refusals. */
class PlatformIT {
    private static final String CASE = "first-fine-lines";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path home;

    private static TestPlatform platform;
    private static RunningWar war;
    private static Course course;

    @BeforeAll
    static void start() throws IOException {
        platform = TestPlatform.start();
        war = RunningWar.start(
                home,
                Map.of("NEEDLEWISE_ALLOW_LOOPBACK_PLATFORMS", "true", "NEEDLEWISE_LTI_INVITATION", Course.INVITATION));
        course = Course.registered(platform, war.url());
    }

    @AfterAll
    static void stop() {
        war.close();
        platform.close();
    }

    @BeforeEach
    void all_is_well() {
        platform.launches(token -> token);
        for (Service service : Service.values()) {
            platform.let(service, Fault.NONE);
        }
    }

    @Test
    void a_learner_opens_a_case_as_a_trainee() throws IOException {
        Guest guest = new Guest();
        HttpResponse<String> landed = course.launch(guest, Course.learner("ann", "link-a", CASE));

        assertThat(landed.statusCode()).isEqualTo(303);
        assertThat(landed.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("needlewise-launch=")
                        && cookie.endsWith("; Secure; HttpOnly; SameSite=None; Partitioned"));
        assertThat(Guest.location(landed).getQuery()).isNull();
        HttpResponse<String> activity = guest.get(Guest.location(landed));
        assertThat(activity.statusCode()).isEqualTo(200);
        assertThat(activity.body()).contains("data-embed=\"true\"");
        assertThat(guest.get(war.url("me")).body()).contains("\"role\":\"trainee\"", "Name of ann");
    }

    @Test
    void who_teaches_the_course_supervises_and_sees_who_has_not_started() throws IOException {
        platform.enrol("ben", "Ben of the roster", "Learner");
        Guest guest = new Guest();
        HttpResponse<String> landed =
                course.launch(guest, Course.asTeacher(course.withServices(Course.learner("tess", "link-b", CASE))));
        URI activity = Guest.location(landed);

        assertThat(guest.get(war.url("me")).body()).contains("\"role\":\"supervisor\"");
        HttpResponse<String> read = press(guest, activity, "/roster");
        assertThat(read.body()).contains("Ben of the roster", "Not started", "The roster was read.");
    }

    @Test
    void a_role_of_the_institution_or_part_of_a_word_never_makes_a_supervisor() throws IOException {
        for (String role : List.of(
                "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor",
                "http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator",
                "http://purl.imsglobal.org/vocab/lis/v2/membership#NotInstructor")) {
            Guest guest = new Guest();
            course.launch(guest, token -> token.with(IdToken.LTI + "roles", List.of(role)));
            assertThat(guest.get(war.url("me")).body()).as(role).contains("\"role\":\"trainee\"");
        }
    }

    @Test
    void a_mark_reaches_the_gradebook_though_it_was_down_when_the_case_was_finished() throws IOException {
        Guest guest = new Guest();
        HttpResponse<String> landed = course.launch(guest, course.withServices(Course.learner("cleo", "link-c", CASE)));
        platform.let(Service.SCORES, Fault.UNAVAILABLE);
        URI feedback = CasePlayer.play(guest, begun(guest, Guest.location(landed)));
        assertThat(guest.get(feedback).statusCode()).isEqualTo(200);
        awaitThat(() -> !platform.calls("/scores").isEmpty());
        platform.let(Service.SCORES, Fault.NONE);
        awaitThat(() -> platform.gradebook().posted().stream()
                .anyMatch(posted -> posted.userId().equals("cleo")));

        List<?> posted = platform.gradebook().posted().stream()
                .filter(each -> each.userId().equals("cleo"))
                .toList();
        assertThat(posted).hasSize(1);

        Guest teacher = new Guest();
        HttpResponse<String> seen =
                course.launch(teacher, Course.asTeacher(course.withServices(Course.learner("tess", "link-c", CASE))));
        assertThat(rowOf(Jsoup.parse(teacher.get(Guest.location(seen)).body()), "Name of cleo"))
                .contains("Finished", "Sent");
    }

    @Test
    void who_left_the_course_is_marked_and_what_they_did_stays() throws IOException {
        platform.enrol("stays", "Somebody who stays", "Learner");
        platform.enrol("gone", "Name of gone", "Learner");
        for (String user : List.of("gone", "hidden")) {
            Guest guest = new Guest();
            begun(
                    guest,
                    Guest.location(course.launch(guest, course.withServices(Course.learner(user, "link-g", CASE)))));
        }
        Guest teacher = new Guest();
        URI seen = Guest.location(
                course.launch(teacher, Course.asTeacher(course.withServices(Course.learner("tess", "link-g", CASE)))));
        assertThat(press(teacher, seen, "/roster").body()).doesNotContain("Left the course");

        platform.unenrol("gone");
        Document roster = Jsoup.parse(press(teacher, seen, "/roster").body());
        assertThat(rowOf(roster, "Name of gone")).contains("Left the course");
        assertThat(rowOf(roster, "Somebody who stays")).contains("Not started");
        // The roster never listed this one, and so cannot miss them.
        assertThat(rowOf(roster, "Name of hidden")).contains("Started").doesNotContain("Finished");
    }

    @Test
    void a_refused_mark_is_shown_to_the_supervisor_and_sent_again() throws IOException {
        Guest guest = new Guest();
        HttpResponse<String> landed = course.launch(guest, course.withServices(Course.learner("dora", "link-d", CASE)));
        platform.let(Service.SCORES, Fault.FORBIDDEN);
        CasePlayer.play(guest, begun(guest, Guest.location(landed)));
        Guest teacher = new Guest();
        URI activity = Guest.location(
                course.launch(teacher, Course.asTeacher(course.withServices(Course.learner("tess", "link-d", CASE)))));
        awaitThat(() -> teacher.get(activity).body().contains("Send again"));

        platform.let(Service.SCORES, Fault.NONE);
        assertThat(press(teacher, activity, "/marks").body()).contains("1 mark is on its way again.");
        awaitThat(() -> platform.gradebook().posted().stream()
                .anyMatch(posted -> posted.userId().equals("dora")));
    }

    @Test
    void a_review_opens_the_feedback_for_the_trainee_and_the_session_for_the_supervisor() throws IOException {
        Guest guest = new Guest();
        UnaryOperator<IdToken> erin = Course.learner("erin", "link-e", CASE);
        URI session = begun(guest, Guest.location(course.launch(guest, erin)));
        CasePlayer.play(guest, session);
        String id = session.getPath().substring(session.getPath().lastIndexOf('/') + 1);

        UnaryOperator<IdToken> review = token -> erin.apply(token).asSubmissionReview(platform.lineItem(1), "erin");
        HttpResponse<String> own = course.launch(
                new Guest(), token -> review.apply(token).with(IdToken.LTI + "roles", List.of(IdToken.LEARNER)));
        assertThat(Guest.location(own).getPath()).endsWith("/sessions/" + id + "/feedback");
        HttpResponse<String> supervisor =
                course.launch(new Guest(), token -> review.apply(token).with("sub", "tess"));
        assertThat(Guest.location(supervisor).getPath()).endsWith("/reviews/" + id);
        HttpResponse<String> stranger = course.launch(
                new Guest(),
                token -> review.apply(token).with("sub", "eve").with(IdToken.LTI + "roles", List.of(IdToken.LEARNER)));
        assertThat(stranger.statusCode()).isEqualTo(403);
    }

    @Test
    void a_review_opens_the_attempt_that_counts_though_another_came_later() throws IOException {
        Guest guest = new Guest();
        UnaryOperator<IdToken> nora = Course.learner("nora", "link-n", CASE);
        URI activity = Guest.location(course.launch(guest, nora));
        // Answers stand in another order in each attempt, so either may be the better one.
        URI first = CasePlayer.play(guest, begun(guest, activity));
        URI second = CasePlayer.play(guest, begun(guest, activity));
        URI counts = percent(guest, second) > percent(guest, first) ? second : first;

        HttpResponse<String> review = course.launch(
                new Guest(),
                token -> nora.apply(token)
                        .asSubmissionReview(platform.lineItem(1), "nora")
                        .with("sub", "tess"));
        assertThat(Guest.location(review).getPath())
                .endsWith(
                        counts.getPath().replaceFirst(".*/sessions", "/reviews").replace("/feedback", ""));
    }

    private static double percent(Guest guest, URI feedback) throws IOException {
        Matcher percent =
                Pattern.compile("([0-9.]+)%, ").matcher(guest.get(feedback).body());
        assertThat(percent.find()).isTrue();
        return Double.parseDouble(percent.group(1));
    }

    @Test
    void a_review_without_what_the_link_was_given_opens_the_session_of_that_link() throws IOException {
        Guest guest = new Guest();
        UnaryOperator<IdToken> omar = course.withServices(Course.learner("omar", "link-o", CASE));
        URI asked = begun(guest, Guest.location(course.launch(guest, omar)));
        CasePlayer.play(guest, asked);
        UnaryOperator<IdToken> other = course.withServices(Course.learner("omar", "link-p", CASE));
        CasePlayer.play(guest, begun(guest, Guest.location(course.launch(guest, other))));

        HttpResponse<String> review = course.launch(
                new Guest(),
                token -> omar.apply(token)
                        .without(IdToken.LTI + "custom")
                        .asSubmissionReview(platform.lineItem(1), "omar")
                        .with("sub", "tess"));
        assertThat(Guest.location(review).getPath()).endsWith(asked.getPath().replaceFirst(".*/sessions", "/reviews"));
    }

    @Test
    void a_refused_launch_leads_back_to_the_course_and_tells_the_platform_why() throws IOException {
        UnaryOperator<IdToken> nowhere = token -> token.with(IdToken.LTI + "custom", Map.of("case", "nowhere"))
                .with(
                        IdToken.LTI + "launch_presentation",
                        Map.of("return_url", platform.issuer() + "/course?id=1#top"));
        HttpResponse<String> refused = course.launch(new Guest(), nowhere);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("href=\"" + platform.issuer() + "/course?id=1&amp;lti_errormsg=The")
                .contains("&amp;lti_errorlog=target-link-wrong#top\">Back to the course</a>");

        HttpResponse<String> forged =
                course.launch(new Guest(), token -> nowhere.apply(token).with("nonce", "another"));
        assertThat(forged.body()).doesNotContain("Back to the course");
    }

    @Test
    void a_designer_chooses_a_set_and_a_case() throws Exception {
        Guest guest = new Guest();
        HttpResponse<String> landed = course.launch(guest, token -> token.asDeepLinking(platform.deepLinkReturn()));
        HttpResponse<String> picker = guest.get(Guest.location(landed));
        Guest.Form form = Guest.form(picker, "/lti/choose");
        List<Map.Entry<String, String>> chosen = form.hidden();
        chosen.add(Map.entry("item", "set:how-deep"));
        chosen.add(Map.entry("item", "case:" + CASE));
        HttpResponse<String> answer = guest.post(picker.uri().resolve(form.action()), chosen);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("form-action 'self' " + platform.issuer());
        Guest.Form back = Guest.form(answer, "/deep-link");
        new Guest().post(URI.create(back.action()), back.hidden());
        List<String> links = platform.deepLinks();
        Map<String, Object> claims =
                JWSObject.parse(links.get(links.size() - 1)).getPayload().toJSONObject();
        assertThat(claims)
                .containsEntry("iss", course.client().id())
                .containsEntry("aud", platform.issuer())
                .containsEntry("https://purl.imsglobal.org/spec/lti-dl/claim/data", "note of the platform");
        assertThat((List<?>) claims.get("https://purl.imsglobal.org/spec/lti-dl/claim/content_items"))
                .hasSize(2);
    }

    @Test
    void a_title_and_a_date_that_are_too_long_come_back_whole() throws IOException {
        Guest designer = new Guest();
        HttpResponse<String> landed = course.launch(designer, token -> token.asDeepLinking(platform.deepLinkReturn()));
        HttpResponse<String> picker = designer.get(Guest.location(landed));
        Guest.Form form = Guest.form(picker, "/lti/choose");
        List<Map.Entry<String, String>> chosen = form.hidden();
        String title = "Week one ".repeat(23) + "ends";
        chosen.addAll(List.of(
                Map.entry("item", "case:" + CASE),
                Map.entry("as", "assignment"),
                Map.entry("title", title),
                Map.entry("due", "Friday in the second week of term"),
                Map.entry("attempts", "250")));
        HttpResponse<String> answer = designer.post(picker.uri().resolve(form.action()), chosen);
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#title-error").text()).contains("Shorten this to 200 characters. It has 211.");
        assertThat(page.select(".govuk-character-count[data-maxlength=200] #title")
                        .attr("value"))
                .isEqualTo(title);
        assertThat(page.select("#due").attr("value")).isEqualTo("Friday in the second week of term");
        assertThat(page.select("#attempts").attr("value")).isEqualTo("250");
    }

    @Test
    void an_assignment_that_was_chosen_is_copied_for_another_course_without_its_dates() throws Exception {
        Guest designer = new Guest();
        HttpResponse<String> landed = course.launch(designer, token -> token.asDeepLinking(platform.deepLinkReturn()));
        HttpResponse<String> picker = designer.get(Guest.location(landed));
        Guest.Form form = Guest.form(picker, "/lti/choose");
        List<Map.Entry<String, String>> chosen = form.hidden();
        chosen.addAll(List.of(
                Map.entry("item", "case:" + CASE),
                Map.entry("as", "assignment"),
                Map.entry("title", "Week one"),
                Map.entry("due", "2099-01-01T10:00"),
                Map.entry("attempts", "2")));
        HttpResponse<String> answer = designer.post(picker.uri().resolve(form.action()), chosen);
        String jwt = Guest.form(answer, "/deep-link").fields().get(0).value();
        var items = (List<?>) JWSObject.parse(jwt)
                .getPayload()
                .toJSONObject()
                .get("https://purl.imsglobal.org/spec/lti-dl/claim/content_items");
        String assignment = String.valueOf(((Map<?, ?>) ((Map<?, ?>) items.get(0)).get("custom")).get("assignment"));

        UnaryOperator<IdToken> link = token -> token.with(IdToken.LTI + "custom", Map.of("assignment", assignment));
        HttpResponse<String> own = course.launch(new Guest(), link);
        assertThat(Guest.location(own).getPath()).endsWith("/lti/activities/" + assignment);
        Guest teacher = new Guest();
        HttpResponse<String> copied = course.launch(
                teacher,
                Course.asTeacher(token -> link.apply(token)
                        .with(IdToken.LTI + "context", Map.of("id", "course-2", "title", "Next year"))));
        assertThat(Guest.location(copied).getPath()).doesNotEndWith(assignment);
        assertThat(teacher.get(Guest.location(copied)).body()).contains("This activity came from another course");
    }

    @Test
    void a_launch_is_good_once_and_only_in_the_browser_that_began_it() throws IOException {
        Guest guest = new Guest();
        List<Map.Entry<String, String>> form = course.posted(guest, token -> token);
        HttpResponse<String> other = course.launch(new Guest(), form);
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.headers().allValues("Set-Cookie")).isEmpty();

        Guest again = new Guest();
        List<Map.Entry<String, String>> fresh = course.posted(again, token -> token);
        assertThat(course.launch(again, fresh).statusCode()).isEqualTo(303);
        assertThat(course.launch(again, fresh).statusCode()).isEqualTo(400);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("issuer", 401, token -> token.with("iss", "https://elsewhere.example")),
                refusal("audience", 401, token -> token.with("aud", "somebody")),
                refusal(
                        "second audience",
                        401,
                        token -> token.with("aud", List.of(course.client().id(), "other"))),
                refusal("authorized party", 401, token -> token.with("azp", "somebody")),
                refusal("expired", 401, token -> token.with("exp", Instant.now().getEpochSecond() - 3600)),
                refusal("expiry as text", 400, token -> token.with("exp", "soon")),
                refusal(
                        "issued ahead",
                        401,
                        token -> token.with("iat", Instant.now().getEpochSecond() + 3600)),
                refusal("nonce", 401, token -> token.with("nonce", "another")),
                refusal("no key id", 401, token -> token.withoutHeader("kid")),
                refusal("unknown key", 401, token -> token.withHeader("kid", "another")),
                refusal("algorithm", 401, token -> token.withHeader("alg", "none")),
                refusal("critical header", 401, token -> token.withHeader("crit", List.of("b64"))),
                refusal("version", 400, token -> token.with(IdToken.LTI + "version", "1.1")),
                refusal("message", 400, token -> token.with(IdToken.LTI + "message_type", "Other")),
                refusal("deployment", 400, token -> token.without(IdToken.LTI + "deployment_id")),
                refusal("other deployment", 403, token -> token.with(IdToken.LTI + "deployment_id", "99")),
                refusal("subject", 400, token -> token.without("sub")),
                refusal("roles", 400, token -> token.without(IdToken.LTI + "roles")),
                refusal(
                        "target",
                        400,
                        token -> token.with(IdToken.LTI + "target_link_uri", "https://elsewhere.example/needlewise")),
                refusal("link", 400, token -> token.without(IdToken.LTI + "resource_link")),
                refusal(
                        "unknown case",
                        400,
                        token -> token.with(IdToken.LTI + "custom", Map.of("case", "no-such-case"))));
    }

    private static Arguments refusal(String what, int status, UnaryOperator<IdToken> change) {
        return Arguments.of(what, status, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void what_is_wrong_with_a_token_is_refused_with_a_page_and_no_session(
            String what, int status, UnaryOperator<IdToken> change) throws IOException {
        Guest guest = new Guest();
        HttpResponse<String> refused = course.launch(guest, change);

        assertThat(refused.statusCode()).as(what).isEqualTo(status);
        assertThat(refused.body()).contains("This did not work", "Code for your administrator");
        assertThat(guest.cookie("needlewise-launch")).isEmpty();
        assertThat(guest.get(war.url("me")).statusCode()).isEqualTo(401);
    }

    @Test
    void the_launch_address_takes_posts_only() throws IOException {
        assertThat(war.get("lti/launch").statusCode()).isEqualTo(405);
        assertThat(war.get("lti/login").statusCode()).isEqualTo(400);
    }

    @Test
    void the_key_set_holds_public_keys_only_and_may_be_kept_for_an_hour() throws IOException {
        HttpResponse<String> keys = war.get("lti/jwks");
        assertThat(keys.body()).contains("\"kty\":\"RSA\"", "\"kid\"").doesNotContain("\"d\"", "\"p\"");
        assertThat(keys.headers().firstValue("Cache-Control")).contains("public, max-age=3600");
        assertThat(keys.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    }

    @Test
    void pages_are_framed_by_registered_platforms_and_signing_in_and_administration_by_nobody() throws IOException {
        assertThat(policy(war.get("help"))).endsWith("frame-ancestors " + platform.issuer());
        assertThat(policy(war.get("signin"))).endsWith("frame-ancestors 'none'");
        assertThat(policy(war.get("admin/platforms"))).endsWith("frame-ancestors 'none'");
        assertThat(policy(war.get("lti/register/no-such-words"))).endsWith("frame-ancestors 'none'");
        assertThat(policy(new Guest()
                        .get(URI.create(war.url("lti/register/" + Course.INVITATION) + "?openid_configuration="
                                + platform.configurationAddress()))))
                .endsWith("frame-ancestors " + platform.issuer());
    }

    @Test
    void an_administrator_invites_a_platform_once_and_suspends_it() throws IOException {
        Guest administrator = signedIn("administrator1");
        HttpResponse<String> page = administrator.get(war.url("admin/platforms"));
        Guest.Form invite = Guest.form(page, "/admin/platforms/invite");
        String made = administrator
                .post(page.uri().resolve(invite.action()), invite.hidden())
                .body();
        String words = made.replaceFirst("(?s).*<code id=\"invitation\">[^<]*/lti/register/([^<]+)</code>.*", "$1");

        try (TestPlatform second = TestPlatform.start()) {
            assertThat(Course.register(second, war.url(), new Guest(), words).statusCode())
                    .isEqualTo(200);
            assertThat(Course.register(second, war.url(), new Guest(), words).statusCode())
                    .isEqualTo(403);
            Course other = new Course(second, war.url(), second.clients().get(0));
            assertThat(other.launch(new Guest(), token -> token).statusCode()).isEqualTo(303);

            HttpResponse<String> known = administrator.get(war.url("admin/platforms"));
            int at = known.body().indexOf(second.issuer());
            String below = known.body().substring(at);
            String id = below.replaceFirst("(?s).*?action=\"[^\"]*/admin/platforms/([0-9a-f-]{36})\".*", "$1");
            List<Map.Entry<String, String>> fields = new ArrayList<>(invite.hidden());
            fields.add(Map.entry("do", "suspend"));
            assertThat(administrator
                            .post(war.url("admin/platforms/" + id), fields)
                            .statusCode())
                    .isEqualTo(303);
            HttpResponse<String> refused = new Guest()
                    .get(URI.create(other.client().loginAddress() + "?iss=" + second.issuer()
                            + "&login_hint=x&target_link_uri=" + other.client().launchAddress()));
            assertThat(refused.statusCode()).isEqualTo(403);
        }
    }

    private static String rowOf(Document page, String name) {
        return page.select("tbody tr").stream()
                .filter(row -> row.select("th").text().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static URI begun(Guest guest, URI activity) throws IOException {
        HttpResponse<String> page = guest.get(activity);
        Guest.Form begin = Guest.form(page, "/lti/activities/");
        return Guest.location(guest.post(activity.resolve(begin.action()), begin.hidden()));
    }

    private static HttpResponse<String> press(Guest guest, URI page, String actionEnd) throws IOException {
        Guest.Form form = Guest.form(guest.get(page), actionEnd);
        return guest.post(page.resolve(form.action()), form.hidden());
    }

    private static Guest signedIn(String account) throws IOException {
        Guest guest = new Guest();
        Guest.Form form = Guest.form(guest.get(war.url("signin")), "/signin");
        List<Map.Entry<String, String>> fields = form.hidden();
        fields.add(Map.entry("name", account));
        fields.add(Map.entry("password", war.password(account).orElseThrow()));
        assertThat(guest.post(war.url("signin"), fields).statusCode()).isEqualTo(303);
        return guest;
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }

    /** Something that becomes true by itself. */
    @FunctionalInterface
    private interface Soon {
        boolean isTrue() throws IOException;
    }

    private static void awaitThat(Soon soon) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        boolean yes = soon.isTrue();
        while (!yes && Instant.now().isBefore(end)) {
            // A request to the server is pause enough between two looks.
            war.get("health/live");
            yes = soon.isTrue();
        }
        assertThat(yes).isTrue();
    }
}
