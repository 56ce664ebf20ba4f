package dev.needlewise.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.scenario.PackProblem;
import dev.needlewise.domain.scenario.PackReader.Reading;
import dev.needlewise.domain.scenario.ScenarioId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A pack is read whole, or refused whole with everything that is wrong. */
class YamlPackReaderTest {
    private static final String BLISTER = "scenarios/blister-before-the-party.yaml";

    @Test
    void the_shipped_pack_has_no_problem() {
        var pack = WrittenCase.shippedPack();
        assertThat(pack.id()).isEqualTo("microneedling");
        assertThat(pack.scenarios()).hasSizeGreaterThan(20);
        assertThat(pack.version()).matches("[0-9a-f]{64}");
        assertThat(pack.site("cheek")).isPresent();
        assertThat(pack.passRule().casesToPassOf(7)).isEqualTo(7);
        assertThat(pack.defaultProtocol().profile().name()).isEqualTo("default");
    }

    @Test
    void a_case_is_keyed_for_the_profiles_that_it_is_written_for() {
        var pack = WrittenCase.shippedPack();
        ScenarioId salon = new ScenarioId("salon-in-san-diego");
        assertThat(pack.keyed(salon, "california")).isPresent();
        assertThat(pack.keyed(salon, "physician-clinic")).isEmpty();
        assertThat(pack.keyed(new ScenarioId("not-there"), "default")).isEmpty();
        assertThat(pack.scenariosFor("california"))
                .extracting(scenario -> scenario.id())
                .contains(salon);
        assertThat(pack.scenario(salon)).isPresent();
        assertThat(pack.protocol("nowhere")).isEmpty();
    }

    @Test
    void one_changed_letter_is_another_version() {
        Map<String, byte[]> files = ShippedPack.copy();
        Reading before = new YamlPackReader().read(files);
        change(files, BLISTER, "age: 34", "age: 35");
        Reading after = new YamlPackReader().read(files);
        assertThat(after.pack().orElseThrow().version())
                .isNotEqualTo(before.pack().orElseThrow().version());
        assertThat(scenarioVersion(after)).isNotEqualTo(scenarioVersion(before));
    }

    private static String scenarioVersion(Reading reading) {
        return reading.pack()
                .orElseThrow()
                .scenario(new ScenarioId("blister-before-the-party"))
                .orElseThrow()
                .version();
    }

    @Test
    void one_broken_case_refuses_the_pack_and_says_where() {
        Map<String, byte[]> files = ShippedPack.copy();
        change(files, BLISTER, "area: face", "area: fase");
        Reading reading = new YamlPackReader().read(files);
        assertThat(reading.pack()).isEmpty();
        PackProblem problem = reading.problems().get(0);
        assertThat(reading.problems()).hasSize(1);
        assertThat(problem.file()).isEqualTo(BLISTER);
        assertThat(problem.message()).isEqualTo("area 'fase' does not exist; did you mean 'face'?");
    }

    @Test
    void one_changed_rule_changes_every_key_that_rests_on_it() {
        Map<String, byte[]> files = ShippedPack.copy();
        change(files, "protocol.yaml", "preferred: \"0.5\"", "preferred: \"0.6\"");
        Reading reading = new YamlPackReader().read(files);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.pack()
                        .orElseThrow()
                        .defaultProtocol()
                        .decide(ShippedPack.presentation("concern: fine_lines, area: face")))
                .hasToString(reading.pack()
                        .orElseThrow()
                        .keyed(new ScenarioId("blister-before-the-party"), "default")
                        .orElseThrow()
                        .protocol()
                        .decide(ShippedPack.presentation("concern: fine_lines, area: face"))
                        .toString())
                .asString()
                .contains("0.6");
    }

    @Test
    void where_the_rules_cannot_be_read_broken_yaml_is_still_told() {
        Map<String, byte[]> files = ShippedPack.copy();
        files.remove("protocol.yaml");
        files.put(BLISTER, "scenario: [".getBytes(StandardCharsets.UTF_8));
        Reading reading = new YamlPackReader().read(files);
        assertThat(reading.pack()).isEmpty();
        assertThat(reading.problems()).extracting(PackProblem::file).contains("protocol.yaml", BLISTER);
    }

    @Test
    void a_set_names_cases_that_are_there() {
        Map<String, byte[]> files = ShippedPack.copy();
        String manifest = new String(files.get("pack.yaml"), StandardCharsets.UTF_8);
        String sets = manifest.substring(0, manifest.indexOf("\nsets:"))
                + "\nsets:\n  - {set: first, title: First, cases: [blister-before-the-party, blister-before-the-part]}\n";
        files.put("pack.yaml", sets.getBytes(StandardCharsets.UTF_8));
        assertThat(new YamlPackReader().read(files).problems())
                .singleElement()
                .asString()
                .endsWith(
                        "scenario 'blister-before-the-part' does not exist; did you mean 'blister-before-the-party'?");
    }

    @Test
    void a_file_among_the_scenarios_that_nobody_would_read() {
        Map<String, byte[]> files = ShippedPack.copy();
        files.put("scenarios/notes.txt", new byte[] {'x'});
        assertThat(new YamlPackReader().read(files).problems())
                .extracting(PackProblem::toString)
                .containsExactly("scenarios/notes.txt:1:1: a scenario's file ends in .yaml");
    }

    @Test
    void an_empty_pack_lacks_its_files() {
        assertThat(new YamlPackReader().read(Map.of()).problems())
                .extracting(PackProblem::toString)
                .contains("pack.yaml:1:1: the pack needs this file", "material.yaml:1:1: the pack needs this file");
    }

    @Test
    void anatomy_is_read_with_its_layers_and_other_measurements() {
        var cheek = WrittenCase.shippedPack().site("cheek").orElseThrow();
        assertThat(cheek.layers()).extracting(layer -> layer.name()).containsExactly("epidermis", "dermis", "fat");
        assertThat(cheek.layers().get(1).deviation()).isPresent();
        assertThat(cheek.layers().get(2).thickness()).isEmpty();
        assertThat(cheek.others()).isNotEmpty();
        assertThat(cheek.others().get(0).ranges()).isNotEmpty();
        assertThat(cheek.source()).isNotEmpty();
    }

    private static void change(Map<String, byte[]> files, String path, String written, String instead) {
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        assertThat(text).contains(written);
        files.put(
                path,
                text.replaceFirst(java.util.regex.Pattern.quote(written), instead)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
