package dev.needlewise;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The browser that is installed on this machine, driven by Playwright, with an eye for accessibility. */
public final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "google-chrome", "chromium-browser");

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts without a window. Without a browser tests are skipped with a loud word, and under CI they fail. */
    public static Browser start() {
        return startWith();
    }

    /** Starts with more flags, such as one that keeps cookies out of frames of other sites. */
    public static Browser startWith(String... more) {
        var program = program();
        var playwright = playwright();
        var options = new LaunchOptions()
                .setExecutablePath(program)
                .setArgs(Stream.concat(FLAGS.stream(), Arrays.stream(more)).toList())
                .setHeadless(true);
        return new Browser(playwright, playwright.chromium().launch(options));
    }

    /** One visitor of a browser that was set up in an own way, such as to take no cookies from somewhere. */
    public record SetUp(Playwright playwright, BrowserContext visitor) implements AutoCloseable {
        @Override
        public void close() {
            visitor.close();
            playwright.close();
        }
    }

    /**
     * Starts with settings as the browser itself keeps them.
     *
     * @param profile an empty folder
     */
    public static SetUp startWithSettings(Path profile, String preferences) throws IOException {
        var program = program();
        Files.writeString(Files.createDirectories(profile.resolve("Default")).resolve("Preferences"), preferences);
        var options = new LaunchPersistentContextOptions()
                .setExecutablePath(program)
                .setArgs(FLAGS)
                .setHeadless(true);
        var playwright = playwright();
        return new SetUp(playwright, playwright.chromium().launchPersistentContext(profile, options));
    }

    private static Path program() {
        var program = installed();
        if (program.isEmpty()) {
            var sentence = "No browser is installed: none of %s is on the path.".formatted(NAMES);
            System.err.println(sentence);
            assertThat(System.getenv("CI")).as(sentence).isNotEqualTo("true");
            Assumptions.abort(sentence);
        }
        return program.orElseThrow();
    }

    private static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static Optional<Path> installed() {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1);
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A visitor of its own, with no cookies, on a wide screen. */
    public BrowserContext visitor() {
        return browser.newContext(new NewContextOptions().setViewportSize(1280, 900));
    }

    /** A visitor on a telephone. */
    public BrowserContext telephone() {
        return browser.newContext(new NewContextOptions().setViewportSize(390, 844));
    }

    /** A visitor whose browser runs no scripts. */
    public BrowserContext withoutScripts() {
        return browser.newContext(new NewContextOptions().setJavaScriptEnabled(false));
    }

    /** What keeps this page from being used by everybody: each broken rule with the elements that break it. */
    public static List<String> barriers(Page page) {
        var options = new AxeRunOptions();
        // Every rule is asked; of those that hold, nothing is collected, which takes longer than the asking.
        options.setResultTypes(List.of("violations"));
        var results = new AxeBuilder(page)
                .options(options)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze();
        return results.getViolations().stream().flatMap(Browser::named).toList();
    }

    /** As {@link #barriers}, at a desk in light and on a telephone in the dark, where nothing may stick out either. */
    public static List<String> barriersEverywhere(Page page) {
        List<String> found = new ArrayList<>(seen(page, 1280, 900, ColorScheme.LIGHT));
        found.addAll(barriersOnATelephoneInTheDark(page));
        return found;
    }

    public static List<String> barriersOnATelephoneInTheDark(Page page) {
        return seen(page, 390, 844, ColorScheme.DARK);
    }

    private static List<String> seen(Page page, int width, int height, ColorScheme scheme) {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        int wide = (int) page.evaluate("document.documentElement.scrollWidth");
        String where = scheme + " at " + width + ": ";
        Stream<String> sticksOut = wide > width ? Stream.of("the page is " + wide + " wide") : Stream.of();
        return Stream.concat(sticksOut, barriers(page).stream())
                .map(barrier -> where + barrier)
                .toList();
    }

    private static Stream<String> named(Rule rule) {
        return rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml());
    }

    @Override
    public void close() {
        playwright.close();
    }
}
