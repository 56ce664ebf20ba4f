package dev.needlewise.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cases are called, and which of them belong together. */
class ScenarioNamesTest {
    private static final String EIGHTY = "x".repeat(80);

    @ParameterizedTest
    @ValueSource(strings = {"blister", "blister-before-the-party", "day-2", "2"})
    void a_case_is_named_by_words_joined_by_hyphens(String text) {
        assertThat(ScenarioId.isForm(text)).isTrue();
        assertThat(new ScenarioId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Blister", "-blister", "blister-", "a--b", "a b", "a/b", "../blister"})
    void and_by_nothing_that_could_not_stand_in_an_address(String text) {
        assertThat(ScenarioId.isForm(text)).isFalse();
        assertThatThrownBy(() -> new ScenarioId(text)).hasMessageContaining("found '" + text + "'");
    }

    @Test
    void a_name_has_room_for_eighty_characters() {
        assertThat(ScenarioId.isForm(EIGHTY)).isTrue();
        assertThat(ScenarioId.isForm(EIGHTY + "x")).isFalse();
    }

    @Test
    void cases_are_sorted_by_their_names() {
        assertThat(Stream.of("scars", "blister-again", "blister")
                        .map(ScenarioId::new)
                        .sorted())
                .extracting(ScenarioId::value)
                .containsExactly("blister", "blister-again", "scars");
    }

    @Test
    void a_variant_is_of_the_family_of_its_original() {
        ScenarioId blister = new ScenarioId("blister");
        assertThat(scenario("blister", Optional.empty()).family()).isEqualTo(blister);
        assertThat(scenario("blister-again", Optional.of(blister)).family()).isEqualTo(blister);
    }

    @Test
    void an_item_is_found_in_whichever_scene_asks_it() {
        Item stops = PlainCase.choice("stops", "yes", "no", "later");
        Item depth = PlainCase.choice("depth", "yes", "no", "later");
        Scenario scars = PlainCase.scenario(
                "scars", Optional.empty(), PlainCase.scene("look", stops), PlainCase.scene("plan", depth));
        assertThat(scars.item("depth")).contains(depth);
        assertThat(scars.item("speed")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FOREHEAD, forehead", "CHEEK_LEFT, cheek-left", "UNDER_EYE_RIGHT, under-eye-right"})
    void a_drawn_place_is_written_in_small_letters_with_hyphens(DrawnPlace place, String code) {
        assertThat(place.code()).isEqualTo(code);
        assertThat(DrawnPlace.codes()).contains(code).hasSameSizeAs(DrawnPlace.values());
    }

    private static Scenario scenario(String id, Optional<ScenarioId> variantOf) {
        return PlainCase.scenario(id, variantOf, PlainCase.scene("only"));
    }
}
