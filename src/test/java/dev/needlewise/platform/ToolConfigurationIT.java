package dev.needlewise.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.needlewise.testplatform.TestPlatform;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a platform reads about this tool: its key set and its addresses. */
class ToolConfigurationIT extends PlatformIT {
    @Test
    void the_key_set_holds_public_keys_only_and_may_be_kept_for_an_hour() throws IOException {
        HttpResponse<String> keys = war.get("lti/jwks");
        assertThat(keys.body()).contains("\"kty\":\"RSA\"", "\"kid\"").doesNotContain("\"d\"", "\"p\"");
        assertThat(keys.headers().firstValue("Cache-Control")).contains("public, max-age=3600");
        assertThat(keys.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    }

    @Test
    void exchanged_keys_are_published_at_once_beside_the_old_ones_which_go_on_signing() throws Exception {
        Administrator administrator = Administrator.of(connection);
        List<String> before = keyIds();
        assertThat(administrator.exchangeKeys().statusCode()).isEqualTo(303);

        assertThat(keyIds()).containsAll(before).hasSize(before.size() + 1);
        assertThat(administrator.auditRows("Exchanged our keys")).hasSize(1);
    }

    @Test
    void the_configuration_for_canvas_names_our_addresses() throws IOException {
        HttpResponse<String> answer = war.get("lti/config.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, Object> configuration = TestPlatform.read(answer.body());
        assertThat(configuration)
                .containsEntry("oidc_initiation_url", war.url("lti/login").toString())
                .containsEntry("target_link_uri", war.url("lti/launch").toString())
                .containsEntry("public_jwk_url", war.url("lti/jwks").toString());
        assertThat((List<?>) configuration.get("scopes")).hasSize(5);
        assertThat(String.valueOf(configuration.get("extensions")))
                .contains("LtiDeepLinkingRequest", "link_selection", "privacy_level=name_only")
                .contains("icon_url=" + war.url("assets/favicon.svg"));
        assertThat(war.get("assets/favicon.svg").headers().firstValue("Content-Type"))
                .contains("image/svg+xml");
    }

    private static List<String> keyIds() throws IOException, ParseException {
        return JWKSet.parse(war.get("lti/jwks").body()).getKeys().stream()
                .map(JWK::getKeyID)
                .toList();
    }
}
