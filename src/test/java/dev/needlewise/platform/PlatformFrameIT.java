package dev.needlewise.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.needlewise.Browser;
import dev.needlewise.Course;
import dev.needlewise.testplatform.IdToken;
import dev.needlewise.testplatform.TestPlatform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A launch in a real browser, in a frame of another site: 127.0.0.1 framed by localhost. */
class PlatformFrameIT {
    /** The setting of somebody who blocks all cookies of ours inside pages of the platform, partitioned ones too. */
    private static final String NO_COOKIES_IN_COURSE_PAGES = """
        {"profile": {"content_settings": {"exceptions": {"cookies": {
          "http://127.0.0.1,http://localhost": {"setting": 2, "last_modified": "0"}}}}}}
        """;

    @TempDir
    static Path home;

    private static Connection connection;
    private static TestPlatform platform;
    private static Course course;

    @BeforeAll
    static void start() throws IOException {
        connection = Connection.start(TestPlatform.startAt("localhost"), home, Map.of());
        platform = connection.platform();
        course = connection.course();
        platform.launches(token -> token.with(IdToken.LTI + "custom", Map.of("case", "first-fine-lines")));
    }

    @AfterAll
    static void stop() {
        connection.close();
    }

    @ParameterizedTest(name = "third-party cookies: {0}")
    @ValueSource(strings = {"--disable-features=TrackingProtection3pcd", "--test-third-party-cookie-phaseout"})
    void a_case_is_begun_inside_the_course_page(String cookies) {
        try (Browser browser = Browser.startWith(cookies);
                BrowserContext visitor = browser.visitor()) {
            Page page = visitor.newPage();
            page.navigate(platform.coursePage(course.client()) + "&user=frida");
            FrameLocator frame = page.frameLocator("#tool");
            frame.getByRole(
                            AriaRole.HEADING,
                            new FrameLocator.GetByRoleOptions()
                                    .setName("First case")
                                    .setLevel(1))
                    .waitFor();
            assertThat(frame.locator(".nw-top").isVisible()).isFalse();
            page.waitForFunction("document.querySelector('#tool').style.height !== ''");
            frame.getByRole(AriaRole.BUTTON).first().click();
            frame.locator("form[action*='/sessions/']").first().waitFor();
        }
    }

    @Test
    void without_any_cookie_the_platform_keeps_the_proof_and_the_case_opens_in_a_new_window() {
        try (Browser browser = Browser.start();
                BrowserContext visitor = browser.visitor()) {
            // As a browser that keeps nothing of ours inside a frame: the login's cookie is gone when the launch comes.
            visitor.route(address -> address.contains("/auth?"), route -> {
                visitor.clearCookies();
                route.resume();
            });
            Page page = visitor.newPage();
            page.navigate(platform.coursePage(course.client()) + "&storage=1&user=gus");
            FrameLocator frame = page.frameLocator("#tool");
            Page window = page.waitForPopup(() -> frame.getByRole(
                            AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Open in a new window"))
                    .click());
            window.getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName("First case").setLevel(1))
                    .waitFor();
            assertThat(page.getAttribute("body", "data-messages")).contains("lti.put_data", "lti.get_data");
            assertThat(Browser.barriers(window)).isEmpty();
        }
    }

    @Test
    void without_cookies_or_storage_in_the_frame_the_whole_launch_is_offered_in_a_new_window(@TempDir Path profile)
            throws IOException {
        try (Browser.SetUp browser = Browser.startWithSettings(profile, NO_COOKIES_IN_COURSE_PAGES)) {
            Page page = browser.visitor().newPage();
            page.navigate(platform.coursePage(course.client()) + "&user=hana");
            FrameLocator frame = page.frameLocator("#tool");
            var open = frame.getByRole(
                    AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Open in a new window"));
            open.waitFor();
            assertThat(platform.calls("/auth")).noneMatch(call -> call.query().contains("login_hint=hana"));

            Page window = page.waitForPopup(open::click);
            window.getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName("First case").setLevel(1))
                    .waitFor();
            window.getByRole(AriaRole.BUTTON).first().click();
            window.locator("form[action*='/sessions/']").first().waitFor();
        }
    }
}
