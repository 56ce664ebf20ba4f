package dev.needlewise.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KEYS = List.of("active_acne", "acne_medication", "diabetes");

    @Test
    void a_slip_of_the_keys_finds_the_name_that_was_meant() {
        assertThat(Nearest.to("activ_acne", KEYS)).contains("active_acne");
        assertThat(Nearest.to("diabtees", KEYS)).contains("diabetes");
    }

    @Test
    void a_different_word_is_not_taken_for_a_known_one() {
        assertThat(Nearest.to("pregnancy", KEYS)).isEmpty();
        assertThat(Nearest.hint("pregnancy", KEYS)).isEqualTo("; known are active_acne, acne_medication, diabetes");
    }

    @Test
    void a_very_long_word_is_not_measured() {
        assertThat(Nearest.to("x".repeat(1_000_000), KEYS)).isEmpty();
    }
}
