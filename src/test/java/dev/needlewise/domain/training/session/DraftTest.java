package dev.needlewise.domain.training.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was typed and not yet handed in. */
class DraftTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void its_length_is_that_of_every_name_and_every_value() {
        assertThat(draft(Map.of()).characters()).isZero();
        assertThat(draft(Map.of("depth", List.of("0.5"))).characters()).isEqualTo(8);
        assertThat(draft(Map.of("depth", List.of("0.5"), "found", List.of("eczema", "diabetes")))
                        .characters())
                .isEqualTo(27);
        assertThat(draft(Map.of("found", List.of())).characters()).isEqualTo(5);
    }

    @Test
    void it_keeps_its_fields_as_they_were_when_it_was_saved() {
        List<String> found = new ArrayList<>(List.of("eczema"));
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("words", List.of("I looked."));
        fields.put("found", found);
        Draft draft = draft(fields);
        found.add("diabetes");
        fields.clear();
        assertThat(draft.fields())
                .containsExactly(Map.entry("words", List.of("I looked.")), Map.entry("found", List.of("eczema")));
    }

    private static Draft draft(Map<String, List<String>> fields) {
        return new Draft("depth", fields, NOW);
    }
}
