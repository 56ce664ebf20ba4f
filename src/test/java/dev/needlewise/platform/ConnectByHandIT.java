package dev.needlewise.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.Course;
import dev.needlewise.Guest;
import dev.needlewise.testplatform.Client;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A platform that an administrator types in, and what is changed of it afterwards. */
class ConnectByHandIT extends PlatformIT {
    private static final String CHANGED_AUDIENCE = "Changed a learning platform’s audience of tokens";

    private static Administrator administrator;

    @BeforeAll
    static void signIn() throws IOException {
        administrator = Administrator.of(connection);
    }

    @Test
    void a_platform_that_was_typed_in_launches_and_is_never_overwritten() throws IOException {
        Client client = client();
        assertThat(administrator.register(byHand(client)).statusCode()).isEqualTo(303);
        Course course = new Course(platform, war.url(), client);
        assertThat(course.launch(new Guest(), token -> token).statusCode()).isEqualTo(303);

        Map<String, String> again = byHand(client);
        again.put("authorizationEndpoint", "http://127.0.0.1:1/elsewhere");
        HttpResponse<String> known = administrator.register(again);
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
        HttpResponse<String> refused = administrator.register(typed);
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
        administrator.register(typed);
        String id = administrator.idOf(typed.get("clientId"));
        assertThat(administrator.platforms().select("#audience-" + id).attr("value"))
                .isEqualTo("https://typo.example");

        assertThat(administrator.changeAudience(id, " https://right.example ").statusCode())
                .isEqualTo(303);
        assertThat(administrator.platforms().select("#audience-" + id).attr("value"))
                .isEqualTo("https://right.example");
        int rows = administrator.auditRows(CHANGED_AUDIENCE).size();
        assertThat(administrator.auditRows(CHANGED_AUDIENCE).get(0))
                .contains(platform.issuer() + ": https://typo.example to https://right.example");

        assertThat(administrator.changeAudience(id, "https://right.example").statusCode())
                .isEqualTo(303);
        assertThat(administrator.auditRows(CHANGED_AUDIENCE))
                .as("nothing changed")
                .hasSize(rows);

        HttpResponse<String> refused = administrator.changeAudience(id, "x".repeat(2_001));
        assertThat(refused.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(refused.body());
        assertThat(again.select("#audience-" + id + "-error").text()).contains("Shorten this to 2000 characters");
        assertThat(again.select("#audience-" + id).attr("value")).hasSize(2_001);
        assertThat(again.select("#audience").attr("value")).isEmpty();

        assertThat(administrator.changeAudience(id, "").statusCode()).isEqualTo(303);
        assertThat(administrator.platforms().select("#audience-" + id).attr("value"))
                .isEmpty();
        assertThat(administrator.auditRows(CHANGED_AUDIENCE).get(0)).contains(platform.issuer() + "/token");
        assertThat(administrator
                        .changeAudience(UUID.randomUUID().toString(), "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_name_that_looks_like_markup_is_shown_as_text() throws IOException {
        Map<String, String> typed = byHand(client());
        typed.put("name", "<script>alert(1)</script>");
        assertThat(administrator.register(typed).statusCode()).isEqualTo(303);
        assertThat(administrator.guest().get(war.url("admin/platforms")).body())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert(1)");
    }

    @Test
    void nobody_else_gets_there_and_what_makes_no_sense_changes_nothing() throws IOException {
        Guest supervisor = connection.signedIn("supervisor1");
        assertThat(supervisor.get(war.url("admin/platforms")).statusCode()).isEqualTo(404);
        List<Map.Entry<String, String>> tokenOfTheirs =
                Guest.form(supervisor.get(war.url("preferences")), "/signout").hidden();
        assertThat(supervisor
                        .post(war.url("admin/platforms/keys"), tokenOfTheirs)
                        .statusCode())
                .isEqualTo(404);
        assertThat(administrator
                        .guest()
                        .post(war.url("admin/platforms/keys"), List.of())
                        .statusCode())
                .isEqualTo(400);

        Map<String, String> typed = byHand(client());
        administrator.register(typed);
        String id = administrator.idOf(typed.get("clientId"));
        assertThat(administrator.change(id, "explode").statusCode()).isEqualTo(400);
        assertThat(administrator.change("not-an-id", "suspend").statusCode()).isEqualTo(404);
        assertThat(administrator.change(UUID.randomUUID().toString(), "suspend").statusCode())
                .isEqualTo(404);
        Course course = new Course(
                platform, war.url(), platform.client(typed.get("clientId")).orElseThrow());
        assertThat(course.launch(new Guest(), token -> token).statusCode()).isEqualTo(303);
    }

    private static void assertThatIsRefusedAt(String field, Map<String, String> typed) throws IOException {
        HttpResponse<String> refused = administrator.register(typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("#" + field + "-error").text()).contains("expected " + field);
        assertThat(page.select("input[name=tokenEndpoint]").attr("value")).isEqualTo(typed.get("tokenEndpoint"));
        assertThat(page.select(".panel dd").eachText()).doesNotContain(typed.get("clientId"));
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
}
