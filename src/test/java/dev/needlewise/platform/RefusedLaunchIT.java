package dev.needlewise.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.Guest;
import dev.needlewise.testplatform.IdToken;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Launches that are refused: with a page that says why, and without a session. */
class RefusedLaunchIT extends PlatformIT {
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
}
