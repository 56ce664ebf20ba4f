package dev.needlewise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever links lead to, for each role: one page of each kind, on a telephone in the dark.
 *
 * <p>At a desk and in light pages are looked at on the way through the other tests.
 */
class EveryPageIT {
    private static final String PASSWORD = "only-for-this-test";

    @TempDir
    private static Path home;

    private static RunningWar war;

    @BeforeAll
    static void start() throws java.io.IOException {
        war = RunningWar.start(home, Map.of("NEEDLEWISE_DEMO_PASSWORD", PASSWORD));
        WebVisitor trainee = new WebVisitor(war.url());
        trainee.signIn("trainee1", PASSWORD);
        trainee.practise("first-fine-lines");
    }

    @AfterAll
    static void stop() {
        war.close();
    }

    @ParameterizedTest
    @CsvSource({"trainee1, 10", "supervisor1, 14", "administrator1, 9"})
    void every_page_is_open_to_everybody(String name, int kinds) {
        List<String> barriers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (var browser = Browser.start();
                var visitor = browser.visitor()) {
            Page page = visitor.newPage();
            page.navigate(war.url("signin").toString());
            look(page, barriers);
            page.fill("#name", name);
            page.fill("#password", PASSWORD);
            page.click("main button[type=submit]");
            Deque<String> open = new ArrayDeque<>(List.of(war.url().toString()));
            while (!open.isEmpty()) {
                String address = open.remove();
                Response answer = page.navigate(address);
                assertThat(answer.status()).as(address).isEqualTo(200);
                look(page, barriers);
                linked(page).stream().filter(next -> seen.add(kind(next))).forEach(open::add);
            }
        }
        assertThat(barriers).isEmpty();
        assertThat(seen).as("kinds of pages: " + seen).hasSizeGreaterThanOrEqualTo(kinds);
    }

    /** Pages of ours; what is downloaded is no page. */
    private static List<String> linked(Page page) {
        @SuppressWarnings("unchecked")
        List<String> all = (List<String>) page.evaluate(
                "[...document.querySelectorAll('a[href]:not([download])')].map(a => a.href.split('#')[0])");
        return all.stream()
                .filter(address -> address.startsWith(war.url().toString()))
                .filter(address -> !address.matches(".*[./](csv|json|zip|export)([?].*)?"))
                .toList();
    }

    /** One claim or one case stands for all of them. */
    private static String kind(String address) {
        return URI.create(address)
                .getPath()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("/(sources|cases)/[^/]+", "/$1/*")
                .replaceAll("[0-9a-f]{64}", "*");
    }

    private static void look(Page page, List<String> barriers) {
        Browser.barriersOnATelephoneInTheDark(page).forEach(barrier -> barriers.add(page.url() + " " + barrier));
    }
}
