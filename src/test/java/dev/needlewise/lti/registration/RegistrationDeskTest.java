package dev.needlewise.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.needlewise.gradebook.HttpPlatformCalls;
import dev.needlewise.gradebook.NameLookup;
import dev.needlewise.lti.DeploymentsInMemory;
import dev.needlewise.lti.InvitationsInMemory;
import dev.needlewise.lti.Parameters;
import dev.needlewise.lti.RegistrationsInMemory;
import dev.needlewise.lti.Tool;
import dev.needlewise.lti.Unguessable;
import dev.needlewise.lti.Verdict;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.Deployment;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.PlatformAnswer;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.service.Scope;
import dev.needlewise.testplatform.Fault;
import dev.needlewise.testplatform.Service;
import dev.needlewise.testplatform.TestPlatform;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RegistrationDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final AddressRules RULES = new AddressRules(true);

    private final TestPlatform platform = TestPlatform.start();
    private final RegistrationsInMemory registrations = new RegistrationsInMemory();
    private final DeploymentsInMemory deployments = new DeploymentsInMemory();
    private final InvitationsInMemory invitations = new InvitationsInMemory();
    private final Unguessable invitation = Unguessable.fresh();
    private final Tool tool = new Tool("Needlewise", URI.create("http://127.0.0.1:8080/needlewise"));
    private final RegistrationDesk desk = new RegistrationDesk(
            new ToolConfiguration(tool, "Case training"),
            RULES,
            new HttpPlatformCalls(RULES, NameLookup.ofSystem(), Duration.ofSeconds(4)),
            new Doorkeeper(invitations, Optional.empty()),
            registrations,
            deployments);

    RegistrationDeskTest() {
        invitations.keep(Invitation.of(invitation, "admin", NOW, Invitation.USUAL_LIFE));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void looking_shows_who_asks_and_what_is_granted() {
        OpenIdConfiguration shown =
                desk.look(invitation.value(), initiation(), NOW).value().orElseThrow();

        assertThat(shown.issuer()).isEqualTo(platform.issuer());
        assertThat(shown.family()).contains("testplatform");
        assertThat(shown.scopes()).isEqualTo(Set.of(Scope.values()));
        assertThat(platform.calls("/register")).isEmpty();
        assertThat(registrations.all()).isEmpty();
    }

    @Test
    void a_confirmed_registration_is_sent_and_kept_with_its_deployment() {
        Registered registered = register().value().orElseThrow();

        assertThat(registrations.all()).containsExactly(registered.registration());
        assertThat(registered.registration().issuer()).isEqualTo(platform.issuer());
        assertThat(registered.registration().name()).isEqualTo("testplatform at 127.0.0.1");
        assertThat(platform.client(registered.registration().clientId())).isPresent();
        assertThat(deployments.of(registered.registration().id()))
                .extracting(Deployment::deploymentId, Deployment::standing)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("1", Deployment.Standing.ACTIVE));
        assertThat(platform.calls("openid-configuration").get(0).header("Authorization"))
                .isEqualTo("Bearer registration-token");
        assertThat(platform.calls("/register").get(0).header("Authorization")).isEqualTo("Bearer registration-token");
    }

    @Test
    void the_registration_tells_and_asks_what_platforms_need() {
        register();
        Map<String, Object> sent =
                TestPlatform.read(platform.calls("/register").get(0).body());
        Map<?, ?> configuration = (Map<?, ?>) sent.get("https://purl.imsglobal.org/spec/lti-tool-configuration");

        assertThat(sent)
                .containsEntry("application_type", "web")
                .containsEntry("response_types", List.of("id_token"))
                .containsEntry("grant_types", List.of("implicit", "client_credentials"))
                .containsEntry("initiate_login_uri", "http://127.0.0.1:8080/needlewise/lti/login")
                .containsEntry("redirect_uris", List.of("http://127.0.0.1:8080/needlewise/lti/launch"))
                .containsEntry("jwks_uri", "http://127.0.0.1:8080/needlewise/lti/jwks")
                .containsEntry("logo_uri", "http://127.0.0.1:8080/needlewise/assets/favicon.svg")
                .containsEntry("client_uri", "http://127.0.0.1:8080/needlewise")
                .containsEntry("policy_uri", "http://127.0.0.1:8080/needlewise/privacy")
                .containsEntry("token_endpoint_auth_method", "private_key_jwt")
                .containsEntry("client_name", "Needlewise");
        assertThat(String.valueOf(sent.get("scope"))).contains(Scope.SCORE.uri(), Scope.MEMBERSHIP_READ.uri());
        assertThat(configuration.get("domain")).isEqualTo("127.0.0.1:8080");
        assertThat((List<?>) configuration.get("claims"))
                .asString()
                .contains("name", "sub")
                .doesNotContain("email");
        assertThat((List<?>) configuration.get("messages"))
                .asString()
                .contains("LtiResourceLinkRequest", "LtiDeepLinkingRequest", "LtiSubmissionReviewRequest");
    }

    @Test
    void an_invitation_makes_one_registration() {
        register();

        assertThat(code(register())).isEqualTo("invitation-used");
        assertThat(registrations.all()).hasSize(1);
    }

    @Test
    void a_known_registration_is_never_overwritten() {
        Registration known = register().value().orElseThrow().registration();
        invitations.release(invitation.hash());
        var answering = desk(call -> call.method().equals("POST")
                ? new PlatformAnswer(200, Map.of(), "{\"client_id\":\"" + known.clientId() + "\"}")
                : new HttpPlatformCalls(RULES, NameLookup.ofSystem(), Duration.ofSeconds(10)).call(call));

        Verdict<Registered> second = answering.register(invitation.value(), initiation(), platform.issuer(), NOW);

        assertThat(code(second)).isEqualTo("already-registered");
        assertThat(registrations.all()).containsExactly(known);
    }

    @Test
    void a_platform_that_became_another_since_it_was_shown_is_refused() {
        assertThat(code(desk.register(invitation.value(), initiation(), "https://shown.example", NOW)))
                .isEqualTo("configuration-changed");
        assertThat(platform.calls("/register")).isEmpty();
    }

    static Stream<Arguments> configurations() {
        return Stream.of(
                arguments("issuer", null, "configuration-malformed"),
                arguments("issuer", 5, "configuration-malformed"),
                arguments("issuer", "https://evil.example", "configuration-inconsistent"),
                arguments("issuer", "not an address", "address-refused"),
                arguments("issuer", "http://10.0.0.1", "address-refused"),
                arguments("authorization_endpoint", null, "configuration-malformed"),
                arguments("authorization_endpoint", "https://evil.example/auth", "configuration-inconsistent"),
                arguments("authorization_endpoint", "javascript:alert(1)", "address-refused"),
                arguments("token_endpoint", null, "configuration-malformed"),
                arguments("token_endpoint", "https://evil.example/token", "configuration-inconsistent"),
                arguments("jwks_uri", null, "configuration-malformed"),
                arguments("jwks_uri", "https://evil.example/jwks", "configuration-inconsistent"),
                arguments("jwks_uri", "http://169.254.169.254/keys", "address-refused"),
                arguments("registration_endpoint", null, "configuration-malformed"),
                arguments("registration_endpoint", "https://evil.example/register", "configuration-inconsistent"),
                arguments("registration_endpoint", List.of(), "configuration-malformed"),
                arguments("token_endpoint_auth_methods_supported", null, "method-unsupported"),
                arguments("token_endpoint_auth_methods_supported", List.of("client_secret"), "method-unsupported"),
                arguments("token_endpoint_auth_methods_supported", "private_key_jwt", "configuration-malformed"),
                arguments("token_endpoint_auth_signing_alg_values_supported", List.of("HS256"), "method-unsupported"),
                arguments("id_token_signing_alg_values_supported", List.of("none"), "method-unsupported"),
                arguments("scopes_supported", "openid", "configuration-malformed"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("configurations")
    void a_configuration_that_does_not_hold_together_is_refused(String name, Object value, String expected) {
        platform.tellsConfiguration(with(name, value));

        assertThat(code(desk.look(invitation.value(), initiation(), NOW))).isEqualTo(expected);
        assertThat(code(register())).isEqualTo(expected);
        assertThat(registrations.all()).isEmpty();
        assertThat(desk.look(invitation.value(), initiation(), NOW)
                        .refusal()
                        .orElseThrow()
                        .status())
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIGURATION, UNAVAILABLE, configuration-refused",
        "CONFIGURATION, LOST, configuration-refused",
        "CONFIGURATION, HANGS_UP, platform-silent",
        "CONFIGURATION, SLOW, platform-silent",
        "CONFIGURATION, REDIRECTS, platform-silent",
        "CONFIGURATION, ENDLESS, platform-silent",
        "REGISTRATION, UNAVAILABLE, registration-refused",
        "REGISTRATION, REVOKED, registration-refused",
        "REGISTRATION, HANGS_UP, platform-silent",
        "REGISTRATION, SLOW, platform-silent",
        "REGISTRATION, REDIRECTS, platform-silent"
    })
    void a_platform_that_fails_leaves_nothing_behind_and_the_invitation_good(
            Service service, Fault fault, String expected) {
        platform.let(service, fault);

        assertThat(code(register())).isEqualTo(expected);
        assertThat(registrations.all()).isEmpty();

        platform.let(service, Fault.NONE);
        assertThat(register().value()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "[]",
                "<html>",
                "{\"client_id\":null}",
                "{\"client_id\":5}",
                "{\"client_id\":\"\"}",
                "{\"client_id\":\"x\",\"https://purl.imsglobal.org/spec/lti-tool-configuration\":5}"
            })
    void an_answer_that_is_no_registration_is_refused(String answer) {
        var answering = desk(call -> call.method().equals("POST")
                ? new PlatformAnswer(201, Map.of(), answer)
                : new HttpPlatformCalls(RULES, NameLookup.ofSystem(), Duration.ofSeconds(10)).call(call));

        assertThat(code(answering.register(invitation.value(), initiation(), platform.issuer(), NOW)))
                .isEqualTo("registration-malformed");
    }

    @Test
    void canvas_has_its_endpoints_on_another_host_that_is_known() throws Exception {
        String json = "{\"issuer\":\"https://canvas.instructure.com\","
                + "\"authorization_endpoint\":\"https://sso.canvaslms.com/api/lti/authorize_redirect\","
                + "\"token_endpoint\":\"https://sso.canvaslms.com/login/oauth2/token\","
                + "\"jwks_uri\":\"https://sso.canvaslms.com/api/lti/security/jwks\","
                + "\"registration_endpoint\":\"https://sso.canvaslms.com/api/lti/registrations\","
                + "\"authorization_server\":\"canvas.instructure.com\","
                + "\"token_endpoint_auth_methods_supported\":[\"private_key_jwt\"],"
                + "\"token_endpoint_auth_signing_alg_values_supported\":[\"RS256\"],"
                + "\"id_token_signing_alg_values_supported\":[\"RS256\"],"
                + "\"https://purl.imsglobal.org/spec/lti-platform-configuration\":{\"product_family_code\":\"canvas\","
                + "\"messages_supported\":[{\"type\":\"LtiResourceLinkRequest\"},{\"type\":\"LtiDeepLinkingRequest\"}]}}";
        var rules = new AddressRules(false);
        var from = PlatformAddress.stored("https://sso.canvaslms.com/api/lti/security/openid-configuration");

        OpenIdConfiguration canvas = OpenIdConfiguration.read(json, from, rules);

        assertThat(canvas.tokenAudience()).isEmpty();
        assertThat(new ToolConfiguration(tool, "x").json(canvas))
                .contains("assignment_selection", "LtiDeepLinkingRequest")
                .doesNotContain("LtiSubmissionReviewRequest");
    }

    static Stream<Arguments> initiations() {
        return Stream.of(
                arguments(Map.of(), "request-incomplete"),
                arguments(Map.of("openid_configuration", new String[] {""}), "request-incomplete"),
                arguments(Map.of("openid_configuration", new String[] {"x"}), "address-refused"),
                arguments(Map.of("openid_configuration", new String[] {"http://p.example/"}), "address-refused"),
                arguments(Map.of("openid_configuration", new String[] {"https://10.0.0.1/"}), "address-refused"),
                arguments(
                        Map.of("openid_configuration", new String[] {"https://p.example/", "https://q.example/"}),
                        "request-malformed"),
                arguments(
                        Map.of(
                                "openid_configuration", new String[] {"https://p.example/"},
                                "registration_token", new String[] {"a\r\nb"}),
                        "request-malformed"));
    }

    @ParameterizedTest
    @MethodSource("initiations")
    void a_request_that_cannot_be_used_is_refused(Map<String, String[]> given, String expected) {
        assertThat(code(RegistrationInitiation.read(Parameters.of(given), RULES)))
                .isEqualTo(expected);
    }

    @Test
    void a_registration_by_hand_is_held_to_the_same_rules() {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "name", "Our Moodle",
                "issuer", "https://moodle.example.org",
                "clientId", " abc ",
                "authorizationEndpoint", "https://moodle.example.org/auth",
                "tokenEndpoint", "https://moodle.example.org/token",
                "keySet", "https://moodle.example.org/jwks",
                "deployments", "1\n\n 2 \n1"));

        Registered registered =
                ManualRegistration.read(form(fields), RULES).value().orElseThrow();
        assertThat(registered.deployments()).containsExactly("1", "2");
        assertThat(registered.registration().clientId()).isEqualTo("abc");

        for (String name : List.of("issuer", "authorizationEndpoint", "tokenEndpoint", "keySet")) {
            Map<String, String> bad = new LinkedHashMap<>(fields);
            bad.put(name, "http://192.168.0.1/");
            assertThat(code(ManualRegistration.read(form(bad), RULES))).isEqualTo("address-refused");
            bad.remove(name);
            assertThat(code(ManualRegistration.read(form(bad), RULES))).isEqualTo("form-incomplete");
        }
    }

    private Verdict<Registered> register() {
        return desk.register(invitation.value(), initiation(), platform.issuer(), NOW);
    }

    private RegistrationDesk desk(dev.needlewise.lti.platform.PlatformCalls calls) {
        return new RegistrationDesk(
                new ToolConfiguration(tool, "Case training"),
                RULES,
                calls,
                new Doorkeeper(invitations, Optional.empty()),
                registrations,
                deployments);
    }

    private RegistrationInitiation initiation() {
        return RegistrationInitiation.read(
                        form(Map.of(
                                "openid_configuration",
                                platform.configurationAddress(),
                                "registration_token",
                                "registration-token")),
                        RULES)
                .value()
                .orElseThrow();
    }

    private static UnaryOperator<Map<String, Object>> with(String name, Object value) {
        return document -> {
            document.put(name, value);
            return document;
        };
    }

    private static Parameters form(Map<String, String> fields) {
        var values = new LinkedHashMap<String, String[]>();
        fields.forEach((name, value) -> values.put(name, new String[] {value}));
        return Parameters.of(values);
    }

    private static String code(Verdict<?> verdict) {
        return verdict.refusal().orElseThrow().code();
    }
}
