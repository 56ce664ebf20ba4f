package dev.needlewise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.CheckOptions;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser's own Back, and forms that are refused: nothing is lost, and nothing is sent twice. */
class BackIT {
    private static final String PASSWORD = "only-for-this-test";

    @TempDir
    private static Path home;

    private static RunningWar war;

    @BeforeAll
    static void start() {
        war = RunningWar.start(home, Map.of("NEEDLEWISE_DEMO_PASSWORD", PASSWORD));
    }

    @AfterAll
    static void stop() {
        war.close();
    }

    @Test
    void back_leads_through_the_pages_of_a_case_one_by_one() {
        try (var browser = Browser.start();
                var visitor = browser.visitor()) {
            Page page = signedIn(visitor.newPage(), "trainee1", "cases/blister-before-the-party");
            List<String> headings = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                headings.add(page.locator("h1").innerText());
                answer(page);
            }
            for (int i = headings.size() - 1; i >= 0; i--) {
                page.goBack();
                assertThat(page.locator("h1").innerText()).isEqualTo(headings.get(i));
            }
        }
    }

    @Test
    void back_after_a_refused_form_never_asks_to_send_it_again() {
        try (var browser = Browser.start();
                var visitor = browser.visitor()) {
            Page page = signedIn(visitor.newPage(), "trainee2", "cases/blister-before-the-party");
            while (page.locator("main input[name=a]").count() == 0) {
                answer(page);
            }
            String question = page.locator("h1").innerText();
            page.locator("main form button[type=submit]").last().click();
            assertThat(page.locator("main").innerText()).contains("There is a problem");
            answer(page);
            assertThat(page.locator("h1").innerText()).isNotEqualTo(question);

            page.goBack();

            assertThat(page.locator("h1").innerText()).isEqualTo(question);
        }
    }

    @Test
    void everything_that_is_wrong_with_an_assignment_is_said_at_once_and_nothing_typed_is_cut() {
        try (var browser = Browser.start();
                var visitor = browser.visitor()) {
            Page page = signedIn(visitor.newPage(), "supervisor1", "assignments");
            page.locator("main a[href*='/assignments/new']").first().click();
            page.fill("#title", "x".repeat(300));
            page.fill("#attempts", "abc");
            page.locator("main form button[type=submit]").last().click();
            assertThat(page.locator(".govuk-error-summary li").allInnerTexts())
                    .containsExactly(
                            "Enter a title of at most 200 characters",
                            "Select at least one case or set",
                            "Enter a number of attempts from 1 to 99, or leave it empty");
            assertThat(page.inputValue("#title")).hasSize(300);
            assertThat(page.inputValue("#attempts")).isEqualTo("abc");
        }
    }

    @Test
    void a_name_without_an_end_does_not_make_a_page_wider() {
        try (var browser = Browser.start();
                var visitor = browser.visitor()) {
            Page page = signedIn(visitor.newPage(), "supervisor1", "cohorts/new");
            page.fill("#name", "W".repeat(200));
            page.locator("main form button[type=submit]").last().click();
            assertThat(page.url()).contains("/settings");
            assertThat(Browser.barriersEverywhere(page)).isEmpty();
            page.navigate(war.url("admin/audit").toString());
            assertThat(Browser.barriersEverywhere(page)).isEmpty();
        }
    }

    private static Page signedIn(Page page, String name, String address) {
        page.navigate(war.url().toString());
        page.fill("#name", name);
        page.fill("#password", PASSWORD);
        page.click("main button[type=submit]");
        page.navigate(war.url(address).toString());
        if (address.startsWith("cases/")) {
            page.locator("main form button").first().click();
        }
        return page;
    }

    private static void answer(Page page) {
        if (page.url().contains("?after=")) {
            page.locator("main .btn-row a").first().click();
            return;
        }
        for (String field : List.of("a", "b")) {
            if (page.locator("main input[name=" + field + "]").count() > 0) {
                page.locator("main input[name=" + field + "]").first().check(new CheckOptions().setForce(true));
            }
        }
        page.locator("main form button[type=submit]").last().click();
    }
}
