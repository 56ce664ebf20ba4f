package dev.needlewise.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schemas that help authors in their editors describe the packs that the readers take. */
class SchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCHEMAS = Path.of("quizzes", "schema");

    @ParameterizedTest
    @CsvSource({
        "pack, pack.yaml",
        "material, material.yaml",
        "protocol, protocol.yaml",
        "profile, profiles/default.yaml",
        "profile, profiles/california.yaml",
        "profile, profiles/physician-clinic.yaml"
    })
    void the_shipped_pack_fits_its_schemas(String schema, String file) throws IOException {
        assertThat(problems(schema, yaml(Files.readString(ShippedPack.FOLDER.resolve(file)))))
                .isEmpty();
    }

    @Test
    void a_schema_is_strict_about_names_and_values() throws IOException {
        String profile =
                "profile: x\ntitle: X\nwhy: Test\nextends: default\nrows:\n  - {row: D-01, prefered: \"0.5\"}\n";

        assertThat(problems("profile", yaml(profile)))
                .extracting(ValidationMessage::getMessage)
                .anyMatch(said -> said.contains("prefered"))
                .anyMatch(said -> said.contains("because"));
    }

    private static Set<ValidationMessage> problems(String name, JsonNode document) throws IOException {
        JsonNode text = JSON.readTree(Files.readString(SCHEMAS.resolve(name + ".schema.json")));
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
        return schema.validate(document);
    }

    private static JsonNode yaml(String text) {
        return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text));
    }
}
