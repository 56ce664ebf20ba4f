package dev.needlewise.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecideCommandTest {
    private static final String PACK = "quizzes/microneedling";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void a_decision_is_printed_as_json() throws IOException {
        int exit = decide("concern: pigment\narea: face\nfindings: [darker_skin_tone, diabetes]\n");
        JsonNode decision = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));

        assertThat(exit).isZero();
        assertThat(decision.path("disposition").asText()).isEqualTo("refer-or-clear");
        assertThat(decision.path("contraindications"))
                .hasToString("[{\"key\":\"diabetes\",\"rule\":\"C-24\",\"class\":\"clearance\",\"harm\":\"critical\","
                        + "\"claims\":[\"CI-11\"]}]");
        assertThat(decision.path("notContraindications").path(0).path("key").asText())
                .isEqualTo("darker_skin_tone");
        assertThat(decision.path("needed")).hasToString("[\"diabetes\"]");
        assertThat(decision.path("changes")).isEmpty();
        assertThat(decision.path("depth"))
                .hasToString("{\"rule\":\"D-03\",\"preferred\":{\"from\":\"0.5\",\"to\":\"0.5\"},"
                        + "\"acceptable\":{\"from\":\"0.5\",\"to\":\"1\"},"
                        + "\"supervisedOnly\":{\"from\":\"1\",\"to\":\"1.5\"},\"hardMaximum\":\"1.5\","
                        + "\"claims\":[\"DEP-14\",\"IND-03\",\"IND-08\",\"CMP-05\",\"DEP-09\"]}");
        assertThat(decision.path("numbing").asText()).isEqualTo("optional");
        assertThat(decision.path("speed").asText()).isEqualTo("low");
        assertThat(decision.path("sessions").asText()).isEqualTo("6-10");
        assertThat(decision.path("advise")).hasSize(15);
        assertThat(decision.path("neverAdvise")).hasSize(12);
        assertThat(decision.path("expect")).hasSize(11);
        assertThat(decision.path("escalation").isNull()).isTrue();
        assertThat(decision.path("scope"))
                .hasToString("{\"rule\":\"P-03\",\"permitted\":true,\"claims\":[\"SCO-06\",\"SCO-07\",\"SCO-04\"]}");
        assertThat(decision.path("profile").asText()).isEqualTo("default");
        assertThat(decision.path("cites").path("numbing").path("rule").asText()).isEqualTo("NB-01");
        assertThat(decision.path("cites").path("advise").path("keep_clean"))
                .hasToString("{\"rule\":\"A-01\",\"claims\":[\"AFT-08\"]}");
    }

    @Test
    void no_depth_comes_with_its_reason() throws IOException {
        decide("concern: fine_lines\narea: under_eye\nafter: {hours: 60, findings: [fresh_redness_swelling]}\n");
        JsonNode decision = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));

        assertThat(decision.path("depth").isNull()).isTrue();
        assertThat(decision.path("depthReason").path("rule").asText()).isEqualTo("D-11");
        assertThat(decision.path("depthReason").path("because").asText()).isNotBlank();
        assertThat(decision.path("numbing").isNull()).isTrue();
        assertThat(decision.path("escalation"))
                .hasToString("{\"action\":\"contact-clinic-same-day\",\"rule\":\"E-03\","
                        + "\"claims\":[\"EXP-02\",\"EXP-12\"]}");
    }

    @Test
    void a_profile_is_chosen_by_name() throws IOException {
        int exit = decide(
                "concern: pigment\narea: face\npractitioner: {role: aesthetician, permitted: unverified}\n",
                "--profile",
                "california");
        JsonNode decision = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));

        assertThat(exit).isZero();
        assertThat(decision.path("profile").asText()).isEqualTo("california");
        assertThat(decision.path("scope").path("permitted").asBoolean(true)).isFalse();
    }

    @Test
    void every_mistake_of_the_input_is_named_with_its_place() throws IOException {
        int exit = decide("concern: pigmnt\narea: face\nfindings: [active_acn]\ndevise: pen\n");

        assertThat(exit).isEqualTo(1);
        assertThat(said())
                .containsExactly(
                        folder.resolve("patient.yaml")
                                + ":1:10: concern 'pigmnt' does not exist; did you mean 'pigment'?",
                        folder.resolve("patient.yaml")
                                + ":3:12: finding 'active_acn' does not exist; did you mean 'active_acne'?",
                        folder.resolve("patient.yaml") + ":4:1: 'devise' is not known here; did you mean 'device'?");
        assertThat(out.size()).isZero();
    }

    @Test
    void a_depth_that_no_one_could_want_is_bad_input() throws IOException {
        assertThat(decide("concern: pigment\narea: face\nwantedDepth: \"0\"\n")).isEqualTo(1);
        assertThat(said()).singleElement().asString().contains("expected a depth in millimetres from 0.01 to 99.99");
    }

    @Test
    void a_profile_or_a_file_that_is_not_there_is_bad_input() throws IOException {
        assertThat(decide("concern: pigment\narea: face\n", "--profile", "californa"))
                .isEqualTo(1);
        assertThat(run(PACK, folder.resolve("nobody.yaml").toString())).isEqualTo(1);
        assertThat(run(PACK)).isEqualTo(1);
        assertThat(said())
                .containsExactly(
                        "profile 'californa' does not exist; did you mean 'california'?",
                        "The presentation cannot be read: " + folder.resolve("nobody.yaml"),
                        "Usage: decide PACK_DIR PRESENTATION.yaml [--profile NAME]");
    }

    @Test
    void a_broken_pack_decides_nothing() throws IOException {
        Files.writeString(folder.resolve("protocol.yaml"), "protocol: x\ndepht: []\n");
        Files.writeString(folder.resolve("patient.yaml"), "concern: pigment\narea: face\n");

        assertThat(run(folder.toString(), folder.resolve("patient.yaml").toString()))
                .isEqualTo(2);
        assertThat(run(
                        folder.resolve("nowhere").toString(),
                        folder.resolve("patient.yaml").toString()))
                .isEqualTo(2);
        assertThat(said())
                .contains("material.yaml:1:1: the pack needs this file")
                .contains("protocol.yaml:2:1: 'depht' is not known here; did you mean 'depth'?");
        assertThat(out.size()).isZero();
    }

    private int decide(String presentation, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("patient.yaml"), presentation);
        String[] args = new String[2 + more.length];
        args[0] = PACK;
        args[1] = file.toString();
        System.arraycopy(more, 0, args, 2, more.length);
        return run(args);
    }

    private int run(String... args) {
        return DecideCommand.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private List<String> said() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
