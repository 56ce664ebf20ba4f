package dev.needlewise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.needlewise.testplatform.Client;
import dev.needlewise.testplatform.TestPlatform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Platforms as an administrator keeps them: registration by hand, keys, refusals in the audit and their limit. */
class PlatformAdminIT {
    private static final int REFUSALS = 6;
    private static final String CHANGED_AUDIENCE = "Changed a learning platform’s audience of tokens";

    @TempDir
    static Path home;

    private static TestPlatform platform;
    private static RunningWar war;
    private static Guest administrator;

    @BeforeAll
    static void start() throws IOException {
        platform = TestPlatform.start();
        war = RunningWar.start(
                home,
                Map.of(
                        "NEEDLEWISE_ALLOW_LOOPBACK_PLATFORMS",
                        "true",
                        "NEEDLEWISE_LTI_INVITATION",
                        Course.INVITATION,
                        "NEEDLEWISE_REFUSALS_PER_MINUTE",
                        String.valueOf(REFUSALS)));
        administrator = signedIn("administrator1");
    }

    @AfterAll
    static void stop() {
        war.close();
        platform.close();
    }

    @Test
    void a_platform_that_was_typed_in_launches_and_is_never_overwritten() throws IOException {
        Client client = client();
        assertThat(register(byHand(client)).statusCode()).isEqualTo(303);
        Course course = new Course(platform, war.url(), client);
        assertThat(course.launch(new Guest(), token -> token).statusCode()).isEqualTo(303);

        Map<String, String> again = byHand(client);
        again.put("authorizationEndpoint", "http://127.0.0.1:1/elsewhere");
        HttpResponse<String> known = register(again);
        assertThat(known.statusCode()).isEqualTo(409);
        assertThat(known.body()).contains("This platform is registered already. Nothing was changed.");
        assertThat(course.launch(new Guest(), token -> token).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "name, ''",
        "issuer, ''",
        "issuer, http://platform.example",
        "issuer, https://10.1.2.3",
        "issuer, https://somebody@platform.example",
        "clientId, ''",
        "authorizationEndpoint, javascript:alert(1)",
        "authorizationEndpoint, //platform.example/auth",
        "tokenEndpoint, https://169.254.169.254/token",
        "tokenEndpoint, https://[fd00::1]/token",
        "keySet, file:///etc/passwd",
        "keySet, not an address"
    })
    void what_is_wrong_with_a_field_is_said_at_that_field_and_nothing_is_kept(String field, String value)
            throws IOException {
        Map<String, String> typed = byHand(client());
        typed.put(field, value);
        assertThatIsRefusedAt(field, typed);
    }

    @ParameterizedTest
    @CsvSource({"name, 100", "issuer, 255", "clientId, 255", "authorizationEndpoint, 2000", "audience, 2000"})
    void what_is_too_long_is_refused_and_kept_whole_for_shortening(String field, int longest) throws IOException {
        Map<String, String> typed = byHand(client());
        typed.put(field, "x".repeat(2_100));
        HttpResponse<String> refused = register(typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("#" + field + "-error").text())
                .contains("Shorten this to " + longest + " characters. It has 2100.");
        assertThat(page.select("input[name=" + field + "]#" + field).attr("value"))
                .isEqualTo(typed.get(field));
        assertThat(page.select(".govuk-character-count[data-maxlength=" + longest + "] #" + field))
                .hasSize(1);
    }

    @Test
    void a_deployment_that_is_too_long_is_refused() throws IOException {
        Map<String, String> typed = byHand(client());
        typed.put("deployments", "x".repeat(2_100));
        assertThatIsRefusedAt("deployments", typed);
    }

    @Test
    void the_audience_of_tokens_can_be_changed_and_emptied_and_the_audit_tells() throws IOException {
        Map<String, String> typed = byHand(client());
        typed.put("audience", "https://typo.example");
        register(typed);
        Document page = platforms();
        String id = idOf(page, typed.get("clientId"));
        assertThat(page.select("#audience-" + id).attr("value")).isEqualTo("https://typo.example");

        assertThat(audience(id, " https://right.example ").statusCode()).isEqualTo(303);
        assertThat(platforms().select("#audience-" + id).attr("value")).isEqualTo("https://right.example");
        int rows = auditRows(CHANGED_AUDIENCE).size();
        assertThat(auditRows(CHANGED_AUDIENCE).get(0))
                .contains(platform.issuer() + ": https://typo.example to https://right.example");

        assertThat(audience(id, "https://right.example").statusCode()).isEqualTo(303);
        assertThat(auditRows(CHANGED_AUDIENCE)).as("nothing changed").hasSize(rows);

        HttpResponse<String> refused = audience(id, "x".repeat(2_001));
        assertThat(refused.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(refused.body());
        assertThat(again.select("#audience-" + id + "-error").text()).contains("Shorten this to 2000 characters");
        assertThat(again.select("#audience-" + id).attr("value")).hasSize(2_001);
        assertThat(again.select("#audience").attr("value")).isEmpty();

        assertThat(audience(id, "").statusCode()).isEqualTo(303);
        assertThat(platforms().select("#audience-" + id).attr("value")).isEmpty();
        assertThat(auditRows(CHANGED_AUDIENCE).get(0)).contains(platform.issuer() + "/token");
        assertThat(audience(UUID.randomUUID().toString(), "").statusCode()).isEqualTo(404);
    }

    private static void assertThatIsRefusedAt(String field, Map<String, String> typed) throws IOException {
        HttpResponse<String> refused = register(typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("#" + field + "-error").text()).contains("expected " + field);
        assertThat(page.select("input[name=tokenEndpoint]").attr("value")).isEqualTo(typed.get("tokenEndpoint"));
        assertThat(page.select(".panel dd").eachText()).doesNotContain(typed.get("clientId"));
    }

    @Test
    void a_name_that_looks_like_markup_is_shown_as_text() throws IOException {
        Map<String, String> typed = byHand(client());
        typed.put("name", "<script>alert(1)</script>");
        assertThat(register(typed).statusCode()).isEqualTo(303);
        assertThat(administrator.get(war.url("admin/platforms")).body())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert(1)");
    }

    @Test
    void nobody_else_gets_there_and_what_makes_no_sense_changes_nothing() throws IOException {
        Guest supervisor = signedIn("supervisor1");
        assertThat(supervisor.get(war.url("admin/platforms")).statusCode()).isEqualTo(404);
        List<Map.Entry<String, String>> tokenOfTheirs =
                Guest.form(supervisor.get(war.url("preferences")), "/signout").hidden();
        assertThat(supervisor
                        .post(war.url("admin/platforms/keys"), tokenOfTheirs)
                        .statusCode())
                .isEqualTo(404);
        assertThat(administrator
                        .post(war.url("admin/platforms/keys"), List.of())
                        .statusCode())
                .isEqualTo(400);

        Map<String, String> typed = byHand(client());
        register(typed);
        String id = idOf(platforms(), typed.get("clientId"));
        assertThat(change(id, "explode")).isEqualTo(400);
        assertThat(change("not-an-id", "suspend")).isEqualTo(404);
        assertThat(change(UUID.randomUUID().toString(), "suspend")).isEqualTo(404);
        Course course = new Course(
                platform, war.url(), platform.client(typed.get("clientId")).orElseThrow());
        assertThat(course.launch(new Guest(), token -> token).statusCode()).isEqualTo(303);
    }

    @Test
    void exchanged_keys_are_published_at_once_beside_the_old_ones_which_go_on_signing() throws Exception {
        List<String> before = keyIds();
        HttpResponse<String> page = administrator.get(war.url("admin/platforms"));
        Guest.Form exchange = Guest.form(page, "/admin/platforms/keys");
        assertThat(administrator
                        .post(page.uri().resolve(exchange.action()), exchange.hidden())
                        .statusCode())
                .isEqualTo(303);

        assertThat(keyIds()).containsAll(before).hasSize(before.size() + 1);
        assertThat(auditRows("Exchanged our keys")).hasSize(1);
    }

    @Test
    void launches_are_limited_by_failures_only_and_each_refusal_leaves_one_row_in_the_audit() throws IOException {
        Client client = client();
        register(byHand(client));
        Course course = new Course(platform, war.url(), client);
        for (int i = 0; i < 2 * REFUSALS; i++) {
            assertThat(course.launch(new Guest(), token -> token).statusCode()).isEqualTo(303);
        }
        int rows = auditRows("A launch was refused").size();
        for (int i = 0; i < REFUSALS; i++) {
            String nonce = "of-another-login-" + i;
            HttpResponse<String> refused = course.launch(new Guest(), token -> token.with("nonce", nonce));
            assertThat(refused.statusCode()).isEqualTo(401);
            String code = Jsoup.parse(refused.body()).select("code").text();
            assertThat(auditRows("A launch was refused")).hasSize(rows + i + 1);
            assertThat(auditRows("A launch was refused").get(0)).contains(code);
        }
        HttpResponse<String> tooMany = course.launch(new Guest(), token -> token.with("nonce", "one too many"));
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValue("Retry-After")).contains("60");
        assertThat(auditRows("A launch was refused")).hasSize(rows + REFUSALS);
        assertThat(course.launch(new Guest(), token -> token).statusCode())
                .as("the class behind the same address goes on")
                .isEqualTo(303);
    }

    @Test
    void guessing_the_words_of_an_invitation_ends_soon() throws IOException {
        int rows = auditRows("A registration was refused").size();
        for (int i = 0; i < REFUSALS; i++) {
            assertThat(Course.register(platform, war.url(), new Guest(), "guess-" + i)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(auditRows("A registration was refused")).hasSize(rows + REFUSALS);
        assertThat(Course.register(platform, war.url(), new Guest(), Course.INVITATION)
                        .statusCode())
                .as("even the right words, for a minute")
                .isEqualTo(429);
    }

    @Test
    void the_configuration_for_canvas_names_our_addresses() throws IOException {
        HttpResponse<String> answer = war.get("lti/config.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, Object> configuration = TestPlatform.read(answer.body());
        assertThat(configuration)
                .containsEntry("oidc_initiation_url", war.url("lti/login").toString())
                .containsEntry("target_link_uri", war.url("lti/launch").toString())
                .containsEntry("public_jwk_url", war.url("lti/jwks").toString());
        assertThat((List<?>) configuration.get("scopes")).hasSize(5);
        assertThat(String.valueOf(configuration.get("extensions")))
                .contains("LtiDeepLinkingRequest", "link_selection", "privacy_level=name_only")
                .contains("icon_url=" + war.url("assets/favicon.svg"));
        assertThat(war.get("assets/favicon.svg").headers().firstValue("Content-Type"))
                .contains("image/svg+xml");
    }

    @Test
    void signing_out_takes_the_cookie_of_a_launch_along_with_the_attributes_it_was_set_with() throws IOException {
        Client client = client();
        register(byHand(client));
        Guest guest = new Guest();
        URI activity = Guest.location(new Course(platform, war.url(), client)
                .launch(guest, Course.learner("lea", "link-1", "first-fine-lines")));
        HttpResponse<String> page = guest.get(activity);
        List<Map.Entry<String, String>> token = Guest.form(page, "/lti/activities/").hidden().stream()
                .filter(field -> field.getKey().equals("csrf"))
                .toList();
        HttpResponse<String> out = guest.post(war.url("signout"), token);

        assertThat(out.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("needlewise-launch=;")
                        && cookie.contains("; Secure; HttpOnly; SameSite=None; Partitioned; Max-Age=0"));
        assertThat(guest.cookie("needlewise-launch")).isEmpty();
        assertThat(guest.get(war.url("me")).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everybody_can_use_these_pages(boolean dark) throws IOException {
        Client client = client();
        register(byHand(client));
        try (Browser browser = Browser.start()) {
            for (BrowserContext visitor : List.of(browser.visitor(), browser.telephone())) {
                visitor.addCookies(List.of(new Cookie("needlewise-theme", dark ? "dark" : "light")
                        .setUrl(war.url().toString())));
                Page page = visitor.newPage();
                page.navigate(war.url("signin").toString());
                page.getByLabel("Name").fill("administrator1");
                page.locator("#password").fill(war.password("administrator1").orElseThrow());
                page.locator("main form button").first().click();
                page.waitForURL(address -> !address.contains("/signin"));
                page.navigate(war.url("admin/platforms").toString());
                page.locator("form[action$='/invite'] button").click();
                page.locator("#invitation").waitFor();
                assertThatIsUsable(page);
                String invitation = page.locator("#invitation").textContent();

                page.navigate(invitation + "?openid_configuration=" + platform.configurationAddress());
                assertThatIsUsable(page);
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Connect this platform"))
                        .click();
                page.locator("[data-platform-close]").waitFor(attached());
                assertThatIsUsable(page);

                page.navigate(client.loginAddress() + "?iss=" + platform.issuer() + "&client_id=" + client.id()
                        + "&login_hint=paula&lti_message_hint=Instructor%20deep-linking&target_link_uri="
                        + client.launchAddress());
                page.waitForURL("**/lti/choose");
                assertThatIsUsable(page);
                page.locator("main form button").first().click();
                page.locator(".govuk-error-summary").waitFor();
                assertThatIsUsable(page);
                visitor.close();
            }
        }
    }

    private static com.microsoft.playwright.Locator.WaitForOptions attached() {
        return new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }

    private static void assertThatIsUsable(Page page) {
        assertThat(Browser.barriers(page)).as(page.url()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no scrolling sideways at " + page.url())
                .isEqualTo(true);
    }

    /** A tool that the platform knows and that is not registered here yet. */
    private static Client client() throws IOException {
        String tool = war.url().toString().replaceFirst("/$", "");
        return platform.register(tool, war.get("lti/jwks").body());
    }

    private static Map<String, String> byHand(Client client) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", "Typed in");
        typed.put("issuer", platform.issuer());
        typed.put("clientId", client.id());
        typed.put("authorizationEndpoint", platform.issuer() + "/auth");
        typed.put("tokenEndpoint", platform.issuer() + "/token");
        typed.put("keySet", platform.issuer() + "/jwks");
        typed.put("audience", "");
        typed.put("deployments", "1\n1\n\n2");
        return typed;
    }

    private static HttpResponse<String> register(Map<String, String> typed) throws IOException {
        HttpResponse<String> page = administrator.get(war.url("admin/platforms"));
        List<Map.Entry<String, String>> fields =
                Guest.form(page, "/admin/platforms/invite").hidden();
        typed.forEach((name, value) -> fields.add(Map.entry(name, value)));
        return administrator.post(war.url("admin/platforms"), fields);
    }

    private static Document platforms() throws IOException {
        return Jsoup.parse(administrator.get(war.url("admin/platforms")).body());
    }

    private static String idOf(Document page, String clientId) {
        return page.select(".panel:contains(" + clientId + ") form")
                .first()
                .attr("action")
                .replaceFirst(".*/", "");
    }

    private static HttpResponse<String> audience(String id, String typed) throws IOException {
        return post(id, List.of(Map.entry("do", "audience"), Map.entry("audience", typed)));
    }

    private static int change(String id, String what) throws IOException {
        return post(id, List.of(Map.entry("do", what))).statusCode();
    }

    private static HttpResponse<String> post(String id, List<Map.Entry<String, String>> typed) throws IOException {
        List<Map.Entry<String, String>> fields =
                new ArrayList<>(Guest.form(administrator.get(war.url("admin/platforms")), "/admin/platforms/invite")
                        .hidden());
        fields.addAll(typed);
        return administrator.post(war.url("admin/platforms/" + id), fields);
    }

    /** The newest first; the page holds the last hundred entries. */
    private static List<String> auditRows(String what) throws IOException {
        return Jsoup.parse(administrator.get(war.url("admin/audit")).body()).select("tbody tr").stream()
                .filter(row -> row.select("td").get(2).text().equals(what))
                .map(row -> row.text())
                .toList();
    }

    private static List<String> keyIds() throws IOException, ParseException {
        return JWKSet.parse(war.get("lti/jwks").body()).getKeys().stream()
                .map(JWK::getKeyID)
                .toList();
    }

    private static Guest signedIn(String account) throws IOException {
        Guest guest = new Guest();
        Guest.Form form = Guest.form(guest.get(war.url("signin")), "/signin");
        List<Map.Entry<String, String>> fields = form.hidden();
        fields.add(Map.entry("name", account));
        fields.add(Map.entry("password", war.password(account).orElseThrow()));
        guest.post(war.url("signin"), fields);
        return guest;
    }
}
