package dev.needlewise.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.needlewise.Browser;
import dev.needlewise.Course;
import dev.needlewise.Guest;
import dev.needlewise.testplatform.Client;
import dev.needlewise.testplatform.TestPlatform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A platform that an administrator invites, and that registers itself: dynamic registration. */
class InvitationIT extends PlatformIT {
    @Test
    void an_administrator_invites_a_platform_once_and_suspends_it() throws IOException {
        Administrator administrator = Administrator.of(connection);
        String words = administrator.invite();

        try (TestPlatform second = TestPlatform.start()) {
            assertThat(Course.register(second, war.url(), new Guest(), words).statusCode())
                    .isEqualTo(200);
            assertThat(Course.register(second, war.url(), new Guest(), words).statusCode())
                    .isEqualTo(403);
            Course other = new Course(second, war.url(), second.clients().get(0));
            assertThat(other.launch(new Guest(), token -> token).statusCode()).isEqualTo(303);

            String id = administrator.idOf(other.client().id());
            assertThat(administrator.change(id, "suspend").statusCode()).isEqualTo(303);
            HttpResponse<String> refused = new Guest()
                    .get(URI.create(other.client().loginAddress() + "?iss=" + second.issuer()
                            + "&login_hint=x&target_link_uri=" + other.client().launchAddress()));
            assertThat(refused.statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everybody_can_use_these_pages(boolean dark) throws IOException {
        Client client = course.client();
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

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private static void assertThatIsUsable(Page page) {
        assertThat(Browser.barriers(page)).as(page.url()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no scrolling sideways at " + page.url())
                .isEqualTo(true);
    }
}
