package dev.needlewise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole case in a real browser, taken dangerously, and its review; every page on the way is open to everybody. */
class CaseIT {
    private static final String PASSWORD = "only-for-this-test";
    private static final int PAGES_OF_A_CASE = 60;

    /** A ring or a colour of its own, on the element or on the label that stands for it. */
    private static final String FOCUS_IS_SEEN = """
            () => {
              const it = document.activeElement;
              if (it === document.body) return true;
              const ring = of => {
                const style = getComputedStyle(of), before = getComputedStyle(of, '::before');
                return [style, before].some(s => s.boxShadow !== 'none'
                    || (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0));
              };
              return [it, it.nextElementSibling, it.parentElement, it.closest('label')].some(of => of && ring(of));
            }
            """;

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
    void an_unsafe_attempt_is_explained_to_the_trainee_and_stands_first_for_the_supervisor() {
        List<String> barriers = new ArrayList<>();
        try (var browser = Browser.start();
                var trainee = browser.visitor();
                var supervisor = browser.telephone()) {
            Page page = signedIn(trainee, "trainee1");
            look(page, barriers);
            page.navigate(war.url("cases/blister-before-the-party").toString());
            look(page, barriers);
            page.locator("main form button").first().click();
            take(page, barriers);
            assertThat(page.locator(".critical h2").innerText()).contains("Critical error");
            assertThat(page.locator("main").innerText()).contains("unsafe: a critical error", "rule C-11");

            Page review = signedIn(supervisor, "supervisor1");
            assertThat(review.locator("main").innerText()).contains("Priya Raman");
            look(review, barriers);
            review.navigate(war.url("reviews").toString());
            look(review, barriers);
            review.locator("main a[href*='/reviews/']").first().click();
            look(review, barriers);
            assertThat(review.locator("h1").innerText()).contains("Priya Raman");
            review.locator("input[type=radio][value=competent]").check(force());
            review.locator("input[type=checkbox]").first().check(force());
            review.locator("form button:has-text('Record decision')").click();
            assertThat(review.locator("main").innerText()).contains("choose another outcome");
        }
        assertThat(barriers).isEmpty();
    }

    @Test
    void a_case_can_be_taken_by_keyboard_alone() {
        try (var browser = Browser.start();
                var visitor = browser.visitor()) {
            Page page = signedIn(visitor, "trainee2");
            page.navigate(war.url("cases/the-sales-visit").toString());
            press(page, "main form button", "Enter");
            page.waitForURL("**/sessions/*");
            for (int i = 0; i < 4; i++) {
                String before = standing(page);
                if (page.locator("main input[name=a][type=text]").count() > 0) {
                    press(page, "main input[name=a][type=text]", "1");
                } else if (page.locator("main input[name=a]").count() > 0) {
                    press(page, "main input[name=a]", "Space");
                }
                if (page.locator("main input[name=b]").count() > 0) {
                    press(page, "main input[name=b]", "Space");
                }
                press(page, "main .btn-row a, main form:has(input[name=at]) button[type=submit]", "Enter");
                page.waitForCondition(() -> !standing(page).equals(before));
            }
        }
    }

    private static String standing(Page page) {
        return page.url() + page.locator("main").innerText();
    }

    /** Goes on from element to element, as long as each shows that it is the one, to the first of these. */
    private static void press(Page page, String wanted, String key) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            assertThat((boolean) page.evaluate(FOCUS_IS_SEEN))
                    .as("the focus is seen")
                    .isTrue();
            if ((boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", wanted)) {
                page.keyboard().press(key);
                return;
            }
        }
        throw new AssertionError("No key leads to " + wanted + " at " + page.url());
    }

    @Test
    void a_case_can_be_taken_without_scripts() {
        WebVisitor visitor = new WebVisitor(war.url());
        assertThat(visitor.signIn("trainee2", PASSWORD).statusCode()).isEqualTo(200);

        var feedback = visitor.practise("first-fine-lines");

        assertThat(feedback.uri().getPath()).endsWith("/feedback");
        assertThat(feedback.body()).contains("Your score", "Your answers", "/needlewise/sources/");
    }

    @Test
    void somebody_else_finds_nothing_at_the_address_of_a_session() {
        WebVisitor owner = new WebVisitor(war.url());
        owner.signIn("trainee2", PASSWORD);
        String address = owner.practise("a-name-on-the-arm").uri().getPath();

        WebVisitor stranger = new WebVisitor(war.url());
        stranger.signIn("trainee1", PASSWORD);

        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
        assertThat(stranger.get(address.replace("/feedback", "")).statusCode()).isEqualTo(404);
        assertThat(stranger.get("cohorts").statusCode()).isEqualTo(404);
        assertThat(new WebVisitor(war.url()).get("me").statusCode()).isEqualTo(401);
    }

    private static Page signedIn(BrowserContext visitor, String name) {
        Page page = visitor.newPage();
        page.navigate(war.url().toString());
        page.fill("#name", name);
        page.fill("#password", PASSWORD);
        page.click("main button[type=submit]");
        return page;
    }

    /** Treats whatever is found, and ticks and types the first thing that every page offers. */
    private static void take(Page page, List<String> barriers) {
        for (int i = 0; i < PAGES_OF_A_CASE && !page.url().endsWith("/feedback"); i++) {
            look(page, barriers);
            if (page.url().contains("?after=")) {
                page.locator("main .btn-row a").first().click();
                continue;
            }
            for (int row = 1; page.locator("input[name='a.r" + row + "']").count() > 0; row++) {
                page.locator("input[name='a.r" + row + "'][value=do]").check(force());
            }
            if (page.locator("input[name=b]").count() > 0) {
                page.locator("input[name=a]").first().check(force());
                page.locator("input[name=b][value='0']").check(force());
            } else if (page.locator("input[name=a][type=text]").count() > 0) {
                page.fill("input[name=a]", "2,0");
            } else if (page.locator("input[name=a]").count() > 0) {
                page.locator("input[name=a]").first().check(force());
            }
            page.locator("main form button[type=submit]").last().click();
        }
        look(page, barriers);
    }

    private static com.microsoft.playwright.Locator.CheckOptions force() {
        return new com.microsoft.playwright.Locator.CheckOptions().setForce(true);
    }

    private static void look(Page page, List<String> barriers) {
        Browser.barriersEverywhere(page).forEach(barrier -> barriers.add(page.url() + " " + barrier));
    }
}
