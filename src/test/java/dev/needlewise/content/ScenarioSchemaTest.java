package dev.needlewise.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.needlewise.domain.protocol.Area;
import dev.needlewise.domain.protocol.Concern;
import dev.needlewise.domain.scenario.DrawnPlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema that helps authors in their editors describes the scenarios that the reader takes. */
class ScenarioSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode TEXT = read(Path.of("quizzes", "schema", "scenario.schema.json"));
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TEXT);

    @Test
    void every_shipped_scenario_fits() {
        ShippedPack.copy().forEach((path, bytes) -> {
            if (path.startsWith("scenarios/")) {
                assertThat(problems(new String(bytes, StandardCharsets.UTF_8)))
                        .as(path)
                        .isEmpty();
            }
        });
    }

    @Test
    void a_misspelt_name_or_value_does_not() {
        String written = WrittenCase.file(
                "concern: fine_lines, area: face",
                "  - {scene: pen, stage: Plan, asks: [{item: depth, asks: depth, prompt: How deep?}]}\n");
        assertThat(problems(written)).isEmpty();
        assertThat(problems(written.replace("prompt:", "promt:"))).isNotEmpty();
        assertThat(problems(written.replace("asks: depth", "asks: dept"))).isNotEmpty();
        assertThat(problems(written.replace("stage: Plan", "stage: plan"))).isNotEmpty();
        assertThat(problems(written.replace("area: face", "area: fase"))).isNotEmpty();
    }

    @Test
    void its_lists_are_those_of_the_rooms() {
        assertThat(listed("/$defs/presentation/properties/concern/enum")).isEqualTo(Concern.codes());
        assertThat(listed("/$defs/presentation/properties/area/enum")).containsExactlyElementsOf(Area.codes());
        assertThat(listed("/$defs/option/properties/at/enum")).isEqualTo(DrawnPlace.codes());
    }

    private static List<String> listed(String pointer) {
        List<String> values = new ArrayList<>();
        TEXT.at(pointer).forEach(value -> values.add(value.asText()));
        return values;
    }

    private static Set<ValidationMessage> problems(String yaml) {
        return SCHEMA.validate(JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml)));
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
