package dev.needlewise.lti.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToolKeysTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final ToolKeys FIRST = ToolKeys.first(NOW);
    private static final ToolKeys ROTATED = FIRST.rotated(NOW);

    @Test
    void a_signature_is_verified_by_the_published_key() throws Exception {
        SignedJWT token = SignedJWT.parse(FIRST.signing(NOW).sign(Map.of("sub", "me")));
        var published =
                JWKSet.parse(FIRST.keySet()).getKeyByKeyId(token.getHeader().getKeyID());

        assertThat(token.verify(new RSASSAVerifier(published.toRSAKey()))).isTrue();
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(token.getHeader().getType().getType()).isEqualTo("JWT");
    }

    @Test
    void the_key_set_holds_no_private_part() throws Exception {
        assertThat(JWKSet.parse(ROTATED.keySet()).getKeys()).hasSize(2).noneMatch(key -> key.isPrivate());
        assertThat(ROTATED.keySet()).doesNotContain("\"d\"").doesNotContain("\"p\"");
    }

    @Test
    void a_new_key_is_published_a_day_before_it_signs() {
        ToolKey old = FIRST.signing(NOW);

        assertThat(ROTATED.signing(NOW.plus(Duration.ofHours(23))).id()).isEqualTo(old.id());
        assertThat(ROTATED.signing(NOW.plus(Duration.ofHours(24))).id()).isNotEqualTo(old.id());
    }

    @Test
    void an_old_key_stays_published_for_a_week_after_its_last_signature() {
        Instant followed = NOW.plus(ToolKeys.NOTICE);

        assertThat(ROTATED.withoutRetired(followed.plus(Duration.ofDays(6))).keys())
                .hasSize(2);
        assertThat(ROTATED.withoutRetired(followed.plus(Duration.ofDays(7))).keys())
                .extracting(ToolKey::id)
                .containsExactly(ROTATED.keys().get(1).id());
        assertThat(FIRST.withoutRetired(NOW.plus(Duration.ofDays(5_000))).keys())
                .hasSize(1);
    }

    @Test
    void keys_are_due_for_rotation_after_a_year() {
        assertThat(FIRST.areDueForRotation(NOW.plus(Duration.ofDays(364)))).isFalse();
        assertThat(FIRST.areDueForRotation(NOW.plus(Duration.ofDays(365)))).isTrue();
    }

    @Test
    void a_key_comes_back_from_its_bytes() {
        ToolKey key = FIRST.signing(NOW);
        ToolKey again = ToolKey.restore(key.privateBytes(), key.signsFrom());

        assertThat(again.id()).isEqualTo(key.id());
        assertThat(again.sign(Map.of("a", "b"))).isEqualTo(key.sign(Map.of("a", "b")));
        assertThatThrownBy(() -> ToolKey.restore(new byte[] {1, 2, 3}, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_key_does_not_print_itself() {
        assertThat(FIRST.signing(NOW).toString())
                .isEqualTo("ToolKey[" + FIRST.signing(NOW).id() + "]");
    }
}
