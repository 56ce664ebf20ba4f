package dev.needlewise.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.testplatform.IdToken;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever is posted, the desk answers; it never throws and never accepts by accident. */
class NoTokenBreaksTheDeskTest {
    private static final java.util.List<String> CLAIMS = java.util.List.of(
            "iss",
            "aud",
            "azp",
            "sub",
            "exp",
            "iat",
            "nbf",
            "nonce",
            "name",
            "locale",
            IdToken.LTI + "version",
            IdToken.LTI + "message_type",
            IdToken.LTI + "deployment_id",
            IdToken.LTI + "target_link_uri",
            IdToken.LTI + "roles",
            IdToken.LTI + "context",
            IdToken.LTI + "resource_link",
            IdToken.LTI + "custom",
            IdToken.LTI + "launch_presentation",
            IdToken.LTI + "tool_platform",
            IdToken.LTI + "role_scope_mentor",
            IdToken.AGS,
            IdToken.NRPS);

    private final LaunchBench bench = new LaunchBench();

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void any_text_as_token_is_refused(@ForAll String text) {
        LaunchBench.Begun begun = bench.begin();

        assertThat(bench.receive(begun, text, Optional.of(begun.proof()))).isInstanceOf(LaunchAnswer.No.class);
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void any_value_of_any_claim_gets_an_answer(@ForAll("claims") String claim, @ForAll("values") Object value) {
        LaunchAnswer answer = bench.launch(token -> token.with(claim, value));

        answer.match(
                proven ->
                        assertThat(proven.launch().message().person().subject()).isNotEmpty(),
                asked -> {
                    throw new AssertionError("nobody has a storage target here");
                },
                refusal -> assertThat(refusal.status()).isBetween(400, 499));
    }

    @Provide
    Arbitrary<String> claims() {
        return Arbitraries.of(CLAIMS);
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(400).map(text -> (Object) text),
                Arbitraries.longs().map(number -> (Object) number),
                Arbitraries.bigDecimals().map(number -> (Object) number),
                Arbitraries.of(true, false).map(flag -> (Object) flag));
        Arbitrary<String> names =
                Arbitraries.of("id", "scope", "lineitem", "lineitems", "title", "locale", "return_url", "a");
        return Arbitraries.oneOf(
                leaves,
                leaves.list().ofMaxSize(4).map(list -> (Object) list),
                Arbitraries.maps(names, leaves).ofMaxSize(4).map(map -> (Object) Map.copyOf(map)));
    }
}
