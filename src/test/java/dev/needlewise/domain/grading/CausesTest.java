package dev.needlewise.domain.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.content.ShippedPack;
import dev.needlewise.domain.protocol.Decision;
import dev.needlewise.domain.protocol.Key;
import org.junit.jupiter.api.Test;

/** Which facts an unsafe answer goes back to. */
class CausesTest {
    private static final Key DIABETES = new Key("diabetes");

    @Test
    void the_expected_course_is_no_sign_of_anything() {
        assertThat(Causes.signs(decide("after: {hours: 60, findings: [fading_flaking_bruise, redness_not_fading]}")))
                .containsExactly(new Key("redness_not_fading"));
    }

    @Test
    void only_rows_about_who_needles_are_about_scope() {
        assertThat(Causes.scope(decide("findings: [diabetes], practitioner: {permitted: unverified}")))
                .containsExactly(new Key("scope_unverified"));
        assertThat(Causes.scope(decide("findings: [diabetes]"))).isEmpty();
    }

    @Test
    void a_row_stands_until_it_is_cleared_and_another_never_did() {
        assertThat(Causes.stands(decide("findings: [diabetes]"), DIABETES)).isTrue();
        assertThat(Causes.stands(decide("findings: [diabetes], cleared: [diabetes]"), DIABETES))
                .isFalse();
        assertThat(Causes.stands(decide("findings: [diabetes]"), new Key("active_acne")))
                .isFalse();
    }

    private static Decision decide(String facts) {
        return ShippedPack.decide("default", "concern: fine_lines, area: face, " + facts);
    }
}
