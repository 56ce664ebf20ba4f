package dev.needlewise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator does for one person: hand over everything that is kept, and erase it. */
class PeopleIT {
    private static final String PASSWORD = "only for this test";

    @TempDir
    static Path home;

    private static RunningWar war;

    @BeforeAll
    static void start() {
        war = RunningWar.start(
                home, Map.of("NEEDLEWISE_DEMO_PASSWORD", PASSWORD, "NEEDLEWISE_RETENTION_ANSWERS_DAYS", "400"));
    }

    @AfterAll
    static void stop() {
        war.close();
    }

    @Test
    void everything_about_a_person_is_one_file_and_an_erased_one_is_nobody_from_then_on() throws IOException {
        WebVisitor trainee = new WebVisitor(war.url());
        trainee.signIn("trainee2", PASSWORD);
        trainee.practise("first-fine-lines");
        Guest administrator = Guest.signedIn(war.url(), "administrator1", PASSWORD);
        URI person = URI.create(war.url()
                .resolve(administrator
                        .get(war.url("admin/people?q=Jonas"))
                        .body()
                        .replaceFirst("(?s).*href=\"([^\"]*/admin/people/[0-9a-f-]{36})\".*", "$1"))
                .toString());

        HttpResponse<String> file = administrator.press(person, "/export");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment; filename=");
        JsonNode data = new ObjectMapper().readTree(file.body()).get("data");
        assertThat(data.at("/person/0/name").asText()).isEqualTo("Jonas Lindqvist");
        assertThat(data.at("/person_identity/0/subject").asText()).isEqualTo("trainee2");
        assertThat(data.get("session_event")).hasSizeGreaterThan(5);
        assertThat(file.body()).doesNotContain("csrf", "joining_code");

        HttpResponse<String> refused =
                administrator.submit(person, "/erase", List.of(Map.entry("name", "Jonas"), Map.entry("reason", "")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Type the name exactly as it is shown");

        HttpResponse<String> erased = administrator.submit(
                person,
                "/erase",
                List.of(Map.entry("name", "Jonas Lindqvist"), Map.entry("reason", "Asked to be erased.")));
        assertThat(erased.statusCode()).isEqualTo(303);
        assertThat(administrator.get(Guest.location(erased)).body()).contains("The person was erased.");
        assertThat(administrator.get(person).statusCode()).isEqualTo(404);
        assertThat(administrator.get(war.url("admin/audit")).body())
                .contains("Erased a person", "Asked to be erased.")
                .doesNotContain("Jonas");

        assertThat(trainee.get("me").statusCode()).isEqualTo(401);
        assertThat(new WebVisitor(war.url()).signIn("trainee2", PASSWORD).statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void an_administrator_settles_cohorts_and_opens_nobodys_answers() throws IOException {
        Guest administrator = Guest.signedIn(war.url(), "administrator1", PASSWORD);
        String list = administrator.get(war.url("cohorts")).body();
        String settings = list.replaceFirst("(?s).*href=\"([^\"]*/cohorts/[0-9a-f-]{36}/settings)\".*", "$1");

        assertThat(administrator.get(war.url().resolve(settings)).body()).contains("Helen Marsh");
        assertThat(administrator
                        .get(war.url().resolve(settings.replace("/settings", "")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(administrator.get(war.url("privacy")).body())
                .contains("is forgotten 400 days after it ended", "The audit trail is kept for good");
    }

    @Test
    void the_pages_about_people_are_open_to_everybody() {
        List<String> barriers = new ArrayList<>();
        try (var browser = Browser.start();
                var wide = browser.visitor();
                var narrow = browser.telephone()) {
            for (BrowserContext visitor : List.of(wide, narrow)) {
                Page page = visitor.newPage();
                page.navigate(war.url().toString());
                page.fill("#name", "administrator1");
                page.fill("#password", PASSWORD);
                page.click("main button[type=submit]");
                page.navigate(war.url("admin/people").toString());
                look(page, barriers);
                page.locator("main a:has-text('Priya Raman')").click();
                look(page, barriers);
                page.locator("button:has-text('Erase this person')").click();
                assertThat(page.locator(".govuk-error-summary").innerText()).contains("Type the name");
                look(page, barriers);
                page.navigate(war.url("privacy").toString());
                look(page, barriers);
            }
        }
        assertThat(barriers).isEmpty();
    }

    /** Nothing is broken, and nothing sticks out of the screen. */
    private static void look(Page page, List<String> barriers) {
        Browser.barriers(page).forEach(barrier -> barriers.add(page.url() + " " + barrier));
        Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) wider).intValue() > 0) {
            barriers.add(page.url() + " is wider than its screen by " + wider);
        }
    }
}
