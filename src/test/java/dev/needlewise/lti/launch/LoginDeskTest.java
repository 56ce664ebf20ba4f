package dev.needlewise.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.lti.Parameters;
import dev.needlewise.lti.Refusal;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.platform.RegistrationId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginDeskTest {
    private static final String HINT = "eyJ&=+%/? \u00e4 {\"cmid\":2}";

    private final LaunchBench bench = new LaunchBench();

    @Test
    void a_login_leads_to_the_registered_address_with_exactly_what_is_needed() {
        AuthenticationRequest request = bench.loginDesk
                .begin(LaunchBench.form(given("lti_message_hint", HINT)), bench.clock.instant())
                .value()
                .orElseThrow();

        assertThat(request.location().toString()).startsWith("https://platform.example/auth?tenant=1&scope=openid&");
        Map<String, String> query = LaunchBench.query(request.location().uri());
        assertThat(query)
                .containsEntry("response_type", "id_token")
                .containsEntry("response_mode", "form_post")
                .containsEntry("prompt", "none")
                .containsEntry("client_id", "client-1")
                .containsEntry("redirect_uri", "https://tool.example/needlewise/lti/launch")
                .containsEntry("login_hint", "user 5/&")
                .containsEntry("lti_message_hint", HINT)
                .containsEntry("state", request.state())
                .hasSize(11);
        assertThat(query.get("nonce")).hasSizeGreaterThanOrEqualTo(22).isNotEqualTo(request.state());
    }

    @Test
    void only_hashes_of_what_the_browser_holds_are_kept() {
        AuthenticationRequest request = begin(given());

        assertThat(bench.pending.size()).isEqualTo(1);
        PendingLaunch kept = bench.pending
                .find(dev.needlewise.lti.Unguessable.hashOf(request.state()))
                .orElseThrow();
        assertThat(kept.toString()).doesNotContain(request.state()).doesNotContain(request.proof());
        assertThat(request.cookieName()).matches("lti_[0-9a-f]{12}");
    }

    @Test
    void logins_that_are_never_ended_fill_the_store_up_to_a_bound_only_and_ended_ones_do_not_count() {
        LoginDesk small = new LoginDesk(bench.tool, bench.registrations, bench.pending, 2);
        for (int i = 0; i < 5; i++) {
            AuthenticationRequest request = small.begin(LaunchBench.form(given()), bench.clock.instant())
                    .value()
                    .orElseThrow();
            bench.pending.use(dev.needlewise.lti.Unguessable.hashOf(request.state()));
        }
        small.begin(LaunchBench.form(given()), bench.clock.instant());
        small.begin(LaunchBench.form(given()), bench.clock.instant());

        assertThat(small.begin(LaunchBench.form(given()), bench.clock.instant())
                        .refusal()
                        .orElseThrow()
                        .status())
                .isEqualTo(429);
        bench.clock.move(PendingLaunch.LIFE.plusSeconds(1));
        assertThat(small.begin(LaunchBench.form(given()), bench.clock.instant()).value())
                .isPresent();
    }

    @Test
    void every_login_has_its_own_state_proof_and_cookie() {
        AuthenticationRequest first = begin(given());
        AuthenticationRequest second = begin(given());

        assertThat(first.state()).isNotEqualTo(second.state());
        assertThat(first.proof()).isNotEqualTo(second.proof());
        assertThat(first.cookieName()).isNotEqualTo(second.cookieName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "login_hint", "target_link_uri"})
    void what_a_login_needs_must_be_there(String name) {
        Map<String, String> without = given();
        without.remove(name);
        Map<String, String> empty = given(name, "");

        assertThat(refusal(without).code()).isEqualTo("login-incomplete");
        assertThat(refusal(empty).code()).isEqualTo("login-incomplete");
        assertThat(bench.pending.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iss",
                "login_hint",
                "target_link_uri",
                "client_id",
                "lti_message_hint",
                "lti_deployment_id",
                "lti_storage_target"
            })
    void nothing_of_a_login_may_be_endless_or_repeated(String name) {
        Map<String, String[]> twice = new HashMap<>();
        given().forEach((key, value) -> twice.put(key, new String[] {value}));
        twice.put(name, new String[] {"a", "b"});

        assertThat(refusal(given(name, "x".repeat(16_001))).code()).isEqualTo("login-too-long");
        assertThat(bench.loginDesk
                        .begin(Parameters.of(twice), bench.clock.instant())
                        .refusal()
                        .orElseThrow()
                        .code())
                .isEqualTo("login-repeated");
    }

    @Test
    void a_platform_that_nobody_registered_is_refused_without_a_redirect() {
        assertThat(refusal(given("iss", "https://evil.example")).code()).isEqualTo("platform-unknown");
        assertThat(refusal(given("client_id", "other")).code()).isEqualTo("platform-unknown");
        assertThat(refusal(given("iss", "https://platform.example/")).code()).isEqualTo("platform-unknown");
        assertThat(bench.pending.size()).isZero();
    }

    @Test
    void without_a_client_id_the_only_registration_of_the_issuer_is_meant() {
        Map<String, String> given = given();
        given.remove("client_id");

        assertThat(begin(given).registration()).isEqualTo(bench.registration.id());

        bench.registrations.add(another("client-2"));
        assertThat(refusal(given).code()).isEqualTo("platform-ambiguous");
        assertThat(begin(given()).registration()).isEqualTo(bench.registration.id());
    }

    @Test
    void a_suspended_registration_is_refused() {
        bench.registrations.replace(bench.registration.suspended());

        assertThat(refusal(given()).code()).isEqualTo("registration-suspended");
        assertThat(refusal(given()).status()).isEqualTo(403);
    }

    private Registration another(String clientId) {
        Registration one = bench.registration;
        return new Registration(
                RegistrationId.fresh(),
                "Other",
                one.issuer(),
                clientId,
                one.authorizationEndpoint(),
                one.tokenEndpoint(),
                one.keySet(),
                Optional.empty(),
                true);
    }

    private AuthenticationRequest begin(Map<String, String> given) {
        return bench.loginDesk
                .begin(LaunchBench.form(given), bench.clock.instant())
                .value()
                .orElseThrow();
    }

    private Refusal refusal(Map<String, String> given) {
        return bench.loginDesk
                .begin(LaunchBench.form(given), bench.clock.instant())
                .refusal()
                .orElseThrow();
    }

    private static Map<String, String> given(String... more) {
        var given = new HashMap<>(Map.of(
                "iss", "https://platform.example",
                "client_id", "client-1",
                "login_hint", "user 5/&",
                "target_link_uri", "https://evil.example/target",
                "canvas_region", "eu-west-1"));
        for (int i = 0; i < more.length; i += 2) {
            given.put(more[i], more[i + 1]);
        }
        return given;
    }
}
