package dev.needlewise.domain.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How packs write the names of claims, of places in a text, and of what a claim is worth. */
class WrittenNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"DEP-14", "NU-01", "AFTR-123"})
    void a_claim_is_named_by_letters_and_a_number(String text) {
        assertThat(ClaimId.isForm(text)).isTrue();
        assertThat(new ClaimId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "D-14", "dep-14", "DEPTH-14", "DEP-1", "DEP-1234", "DEP14", "DEP-14 "})
    void and_by_nothing_else(String text) {
        assertThat(ClaimId.isForm(text)).isFalse();
        assertThatThrownBy(() -> new ClaimId(text)).hasMessageContaining("found '" + text + "'");
    }

    @Test
    void claims_are_sorted_by_their_names() {
        assertThat(Stream.of("NUM-02", "DEP-10", "DEP-09").map(ClaimId::new).sorted())
                .extracting(ClaimId::value)
                .containsExactly("DEP-09", "DEP-10", "NUM-02");
    }

    @Test
    void a_citation_names_its_passage_and_only_then_its_sentences() {
        assertThat(new Citation("002/p24", "s1-3")).hasToString("002/p24 s1-3");
        assertThat(new Citation("002/p24", "")).hasToString("002/p24");
    }

    @ParameterizedTest
    @CsvSource({
        "CLINICAL_RULE, clinical-rule",
        "REFERENCED_STATEMENT, referenced-statement",
        "SURVEY, survey",
        "MARKETING, marketing"
    })
    void how_strong_a_claim_is_has_a_name_in_small_letters(Strength strength, String code) {
        assertThat(strength.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "TEACH, teach",
        "CAVEAT, caveat",
        "DO_NOT_TEACH_AS_FACT, do-not-teach-as-fact",
        "OTHER_PROCEDURE, other-procedure"
    })
    void and_so_has_what_it_may_be_used_for(Use use, String code) {
        assertThat(use.code()).isEqualTo(code);
    }
}
