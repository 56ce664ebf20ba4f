package dev.needlewise.lti.deeplinking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.needlewise.lti.json.Claims;
import dev.needlewise.lti.json.MalformedJson;
import dev.needlewise.lti.key.ToolKey;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.platform.RegistrationId;
import java.math.BigDecimal;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeepLinkingTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final ToolKey KEY = ToolKey.generate(NOW);
    private static final AddressRules RULES = new AddressRules(false);

    private final Registration registration = new Registration(
            RegistrationId.fresh(),
            "Platform",
            "https://platform.example",
            "client-1",
            PlatformAddress.stored("https://platform.example/auth"),
            PlatformAddress.stored("https://platform.example/token"),
            PlatformAddress.stored("https://platform.example/jwks"),
            Optional.empty(),
            true);

    @Test
    void an_answer_names_both_sides_and_hands_the_note_back() throws Exception {
        JWTClaimsSet claims = answer(settings("\"accept_multiple\":true,\"data\":\"a \\u00e9 note\""), item("one"));

        assertThat(claims.getIssuer()).isEqualTo("client-1");
        assertThat(claims.getAudience()).containsExactly("https://platform.example");
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(NOW.plusSeconds(300)));
        assertThat(claims.getStringClaim("nonce")).isNotBlank();
        assertThat(claims.getStringClaim(LTI + "message_type")).isEqualTo("LtiDeepLinkingResponse");
        assertThat(claims.getStringClaim(LTI + "version")).isEqualTo("1.3.0");
        assertThat(claims.getStringClaim(LTI + "deployment_id")).isEqualTo("1");
        assertThat(claims.getStringClaim(DL + "data")).isEqualTo("a \u00e9 note");
    }

    @Test
    void an_item_carries_link_custom_values_and_column() throws Exception {
        Map<?, ?> item = (Map<?, ?>) items(answer(settings(""), item("one"))).get(0);

        assertThat(item.get("type")).isEqualTo("ltiResourceLink");
        assertThat(item.get("url")).isEqualTo("https://tool.example/needlewise/lti/launch?case=one");
        assertThat(item.get("custom")).isEqualTo(Map.of("case", "one"));
        Map<?, ?> column = (Map<?, ?>) item.get("lineItem");
        assertThat(column.get("scoreMaximum")).hasToString("100");
        assertThat(column.get("resourceId")).isEqualTo("one");
        assertThat(((Map<?, ?>) column.get("submissionReview")).get("url"))
                .isEqualTo("https://tool.example/needlewise/lti/launch");
        assertThat(((Map<?, ?>) item.get("submission")).get("endDateTime")).isEqualTo("2026-12-01T00:00:00Z");
    }

    @Test
    void a_platform_that_wants_no_columns_gets_none() throws Exception {
        Map<?, ?> item = (Map<?, ?>) items(answer(settings("\"accept_lineitem\":false"), item("one")))
                .get(0);

        assertThat(item.containsKey("lineItem")).isFalse();
    }

    @Test
    void several_items_go_only_where_they_are_welcome() throws Exception {
        assertThat(items(answer(settings("\"accept_multiple\":true"), item("one"), item("two"))))
                .hasSize(2);
        DeepLinkingSettings single = settings("");
        assertThatThrownBy(() -> answer(single, item("one"), item("two"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_cancelled_choice_goes_back_empty() throws Exception {
        var cancelled = new DeepLinkingResponse(registration, "1", settings(""), List.of(), Optional.empty());
        JWTClaimsSet claims = SignedJWT.parse(cancelled.signed(KEY, NOW)).getJWTClaimsSet();

        assertThat(items(claims)).isEmpty();
        assertThat(claims.getClaims()).doesNotContainKey(DL + "data");
        assertThat(cancelled.destination()).hasToString("https://platform.example/return?sesskey=5");
    }

    @Test
    void settings_come_back_from_where_they_were_kept() throws Exception {
        DeepLinkingSettings settings = settings("\"accept_multiple\":true,\"title\":\"T\",\"data\":\"d\"");

        assertThat(DeepLinkingSettings.stored(settings.json(), RULES)).isEqualTo(settings);
    }

    private JWTClaimsSet answer(DeepLinkingSettings settings, ContentItem... items) throws ParseException {
        var response = new DeepLinkingResponse(registration, "1", settings, List.of(items), Optional.empty());
        return SignedJWT.parse(response.signed(KEY, NOW)).getJWTClaimsSet();
    }

    private static List<?> items(JWTClaimsSet claims) {
        return (List<?>) claims.getClaim(DL + "content_items");
    }

    private static DeepLinkingSettings settings(String more) throws MalformedJson {
        String rest = more.isEmpty() ? "" : "," + more;
        return DeepLinkingSettings.read(
                Claims.parse("{\"deep_link_return_url\":\"https://platform.example/return?sesskey=5\","
                        + "\"accept_types\":[\"ltiResourceLink\"]" + rest + "}"),
                RULES);
    }

    private static ContentItem item(String scenario) {
        URI launch = URI.create("https://tool.example/needlewise/lti/launch");
        return new ContentItem(
                "Case " + scenario,
                Optional.empty(),
                URI.create(launch + "?case=" + scenario),
                Map.of("case", scenario),
                Optional.of(new ContentItem.Column(
                        new BigDecimal("100"), "Case " + scenario, scenario, "needlewise", Optional.of(launch))),
                Optional.of(Instant.parse("2026-12-01T00:00:00Z")));
    }
}
