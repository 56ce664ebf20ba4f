package dev.needlewise.lti.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import dev.needlewise.lti.json.MalformedJson;
import dev.needlewise.lti.key.ToolKey;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.PlatformAnswer;
import dev.needlewise.lti.platform.PlatformUnreachable;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.platform.RegistrationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Set<Scope> SCORE = Set.of(Scope.SCORE);

    @Test
    void an_assertion_says_who_asks_whom_and_for_how_long() throws Exception {
        ToolKey key = ToolKey.generate(NOW);
        var assertion = new ClientAssertion(registration(Optional.empty()), "1");
        SignedJWT token = SignedJWT.parse(assertion.signed(key, NOW));
        var claims = token.getJWTClaimsSet();

        assertThat(claims.getIssuer()).isEqualTo("client-1").isEqualTo(claims.getSubject());
        assertThat(claims.getAudience()).containsExactly("https://platform.example/token");
        assertThat(claims.getIssueTime()).isEqualTo(Date.from(NOW));
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(NOW.plusSeconds(300)));
        assertThat(claims.getStringClaim("https://purl.imsglobal.org/spec/lti/claim/deployment_id"))
                .isEqualTo("1");
        assertThat(SignedJWT.parse(assertion.signed(key, NOW)).getJWTClaimsSet().getJWTID())
                .isNotEqualTo(claims.getJWTID());
        assertThat(assertion.form(SCORE, key, NOW))
                .startsWith("grant_type=client_credentials&client_assertion_type="
                        + "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=")
                .endsWith("&scope=https%3A%2F%2Fpurl.imsglobal.org%2Fspec%2Flti-ags%2Fscope%2Fscore");
    }

    @Test
    void a_platform_may_want_another_audience() throws Exception {
        var assertion = new ClientAssertion(registration(Optional.of("https://auth.example")), "1");

        assertThat(SignedJWT.parse(assertion.signed(ToolKey.generate(NOW), NOW))
                        .getJWTClaimsSet()
                        .getAudience())
                .containsExactly("https://auth.example");
    }

    @Test
    void a_token_is_used_until_a_minute_before_its_end() throws MalformedJson {
        AccessToken token = AccessToken.read("{\"access_token\":\"t\",\"expires_in\":3600}", SCORE, NOW);

        assertThat(token.isUsableAt(NOW.plusSeconds(3_539))).isTrue();
        assertThat(token.isUsableAt(NOW.plusSeconds(3_540))).isFalse();
        assertThat(token.grants(SCORE)).isTrue();
        assertThat(token.toString()).doesNotContain("\"t\"").contains("until");
    }

    @Test
    void a_token_may_grant_less_than_was_asked() throws MalformedJson {
        AccessToken token = AccessToken.read(
                "{\"access_token\":\"t\",\"token_type\":\"bearer\",\"scope\":\"" + Scope.LINE_ITEM.uri() + " x\"}",
                SCORE,
                NOW);

        assertThat(token.grants(SCORE)).isFalse();
        assertThat(token.grants(Set.of(Scope.LINE_ITEM))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"30,0", "0,0", "-5,0", "61,1", "1e300,86340"})
    void a_strange_life_of_a_token_is_bounded(String told, long usable) throws MalformedJson {
        AccessToken token = AccessToken.read("{\"access_token\":\"t\",\"expires_in\":" + told + "}", SCORE, NOW);

        assertThat(token.usableUntil()).isEqualTo(NOW.plusSeconds(usable));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{}",
                "{\"access_token\":null}",
                "{\"access_token\":5}",
                "{\"access_token\":\"\"}",
                "{\"access_token\":\"a\\r\\nb\"}",
                "{\"access_token\":\"a b\"}",
                "{\"access_token\":\"t\",\"token_type\":\"mac\"}",
                "{\"access_token\":\"t\",\"expires_in\":\"3600\"}",
                "{\"error\" : \"\"kid\" invalid\"}"
            })
    void an_answer_that_is_no_token_is_told_so(String json) {
        assertThatThrownBy(() -> AccessToken.read(json, SCORE, NOW)).isInstanceOf(MalformedJson.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<https://p.example/x?from=2>; rel=\"next\" | https://p.example/x?from=2",
                "<https://p.example/x?from=2>; rel=next | https://p.example/x?from=2",
                "<https://p.example/x?from=2>;REL=\"Next\" | https://p.example/x?from=2",
                "<https://p.example/d>; rel=\"differences\", <https://p.example/n>; rel=\"next\" | https://p.example/n",
                "<https://p.example/n>; title=\"a, b; c\"; rel=\"last next\" | https://p.example/n",
                "<?from=4>; rel=\"next\" | https://p.example/page?from=4",
                "<https://p.example/d>; rel=\"differences\" | ",
                "<https://evil.example/n>; rel=\"next\" | ",
                "<http://p.example/n>; rel=\"next\" | ",
                "<https://p.example/page?from=0>; rel=\"next\" | ",
                "<ht tp://x>; rel=\"next\" | ",
                "nonsense | "
            })
    void the_next_page_is_on_the_same_origin_or_not_at_all(String header, String expected) {
        PlatformAddress page = PlatformAddress.stored("https://p.example/page?from=0");
        var answer = new PlatformAnswer(200, Map.of("Link", List.of(header)), "");

        assertThat(NextPage.of(answer, page, new AddressRules(false)).map(PlatformAddress::toString))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void the_next_page_may_stand_in_a_header_of_its_own() {
        PlatformAddress page = PlatformAddress.stored("https://p.example/page");
        var answer = new PlatformAnswer(
                200,
                Map.of("link", List.of("<https://p.example/a>; rel=\"first\"", "<https://p.example/b>; rel=\"next\"")),
                "");

        assertThat(NextPage.of(answer, page, new AddressRules(false))).hasToString("Optional[https://p.example/b]");
    }

    @ParameterizedTest
    @CsvSource({
        "400, LASTING",
        "401, TOKEN",
        "403, LASTING",
        "404, LASTING",
        "408, PASSING",
        "409, CONFLICT",
        "412, LASTING",
        "422, LASTING",
        "425, PASSING",
        "429, PASSING",
        "500, PASSING",
        "502, PASSING",
        "503, PASSING"
    })
    void a_status_tells_whether_another_try_may_help(int status, ServiceFailure.Kind kind) {
        assertThat(ServiceFailure.of(new PlatformAnswer(status, Map.of(), ""), NOW)
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void canvas_says_too_many_with_403() {
        var answer = new PlatformAnswer(403, Map.of(), "403 Forbidden (Rate Limit Exceeded)");

        assertThat(ServiceFailure.of(answer, NOW).kind()).isEqualTo(ServiceFailure.Kind.PASSING);
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "'Fri, 20 Nov 2026 10:00:30 GMT', 30", "999999999, 86400"})
    void a_platform_may_ask_for_a_pause(String header, long seconds) {
        var answer = new PlatformAnswer(503, Map.of("Retry-After", List.of(header)), "");

        assertThat(ServiceFailure.of(answer, NOW).pause()).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "0", "Fri, 20 Nov 2026 09:00:00 GMT", "99999999999999999999"})
    void a_pause_that_makes_no_sense_is_none(String header) {
        var answer = new PlatformAnswer(503, Map.of("Retry-After", List.of(header)), "");

        assertThat(ServiceFailure.of(answer, NOW).pause()).isEmpty();
    }

    @Test
    void an_unreachable_platform_may_be_back_later_unless_its_address_is_refused() {
        assertThat(ServiceFailure.of(PlatformUnreachable.forNow("x")).kind()).isEqualTo(ServiceFailure.Kind.PASSING);
        assertThat(ServiceFailure.of(PlatformUnreachable.forGood("x")).kind()).isEqualTo(ServiceFailure.Kind.LASTING);
    }

    private static Registration registration(Optional<String> audience) {
        return new Registration(
                RegistrationId.fresh(),
                "Platform",
                "https://platform.example",
                "client-1",
                PlatformAddress.stored("https://platform.example/auth"),
                PlatformAddress.stored("https://platform.example/token"),
                PlatformAddress.stored("https://platform.example/jwks"),
                audience,
                true);
    }
}
