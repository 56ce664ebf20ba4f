package dev.needlewise.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeCommandTest {
    private static final String PACK = Path.of("quizzes", "microneedling").toString();
    private static final String CASE = "blister-before-the-party";
    private static final String BEST = """
            profile: default
            responses:
              stops: [active_herpes_labialis]
              decision: {action: postpone, reason: active_herpes_labialis}
              depth: "0.5"
              numbing: optional
              leaflet:
                sunscreen_generous: do
                avoid_sun_1wk: dont
                makeup_after_recovery: dont
                avoid_pool_natural_water: dont
                wrong_any_cream: dont
                work_when_comfortable: not-needed
                report_outside_window: do
              sun: {days: 7}
            """;

    @TempDir
    Path folder;

    private String out = "";
    private String err = "";

    private int grade(String responses) throws IOException {
        Path file = folder.resolve("responses.yaml");
        Files.writeString(file, responses);
        return run(PACK, CASE, file.toString());
    }

    private int run(String... arguments) {
        var written = new ByteArrayOutputStream();
        var complaints = new ByteArrayOutputStream();
        int exit = GradeCommand.run(
                List.of(arguments),
                new PrintStream(written, true, StandardCharsets.UTF_8),
                new PrintStream(complaints, true, StandardCharsets.UTF_8));
        out = written.toString(StandardCharsets.UTF_8);
        err = complaints.toString(StandardCharsets.UTF_8);
        return exit;
    }

    @Test
    void prints_the_outcome_as_json() throws IOException {
        assertThat(grade(BEST)).isZero();
        assertThat(err).isEmpty();
        assertThat(out).startsWith("""
                        {
                          "passed" : true,
                          "score" : "1",
                          "harm" : "none",
                          "dimensions" : {
                            "depth" : "1",
                            "contraindications" : "1",
                            "aftercare" : "1"
                          },
                          "keyFeatures" : [ {
                            "item" : "stops",
                            "score" : "1",
                            "harm" : "none"
                          },""").contains("""
                        "receipt" : [ {
                            "item" : "stops",
                            "key" : "active_herpes_labialis",
                            "rule" : "C-11",
                            "claims" : [ "CI-02", "HOM-02" ],
                            "score" : "1",
                            "harm" : "none"
                          },""");
    }

    @Test
    void fractions_stay_exact() throws IOException {
        assertThat(grade("responses: {depth: 0.75 mm, stops: [], leaflet: {sunscreen_generous: do}}"))
                .isZero();
        assertThat(out)
                .contains("\"score\" : \"9/70\"")
                .contains("\"aftercare\" : \"1/7\"")
                .contains("\"harm\" : \"major\"");
    }

    @Test
    void an_absent_answer_is_unanswered() throws IOException {
        assertThat(grade("responses: {}")).isZero();
        assertThat(out)
                .contains("\"passed\" : false")
                .contains("\"score\" : \"0\"")
                .contains("\"harm\" : \"none\"");
    }

    @Test
    void an_answer_off_the_way_is_named_and_left_out() throws IOException {
        Path pack = Files.createDirectory(folder.resolve("pack"));
        try (Stream<Path> shipped = Files.walk(Path.of(PACK))) {
            for (Path file : shipped.toList()) {
                Files.copy(file, pack.resolve(Path.of(PACK).relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path scenario = pack.resolve("scenarios").resolve(CASE + ".yaml");
        Files.writeString(
                scenario,
                Files.readString(scenario)
                        .replace(
                                "    title: Four days later\n",
                                "    title: Four days later\n    asks: [{item: branch, asks: speed, prompt: How fast?}]\n"));
        Path responses = folder.resolve("responses.yaml");
        Files.writeString(responses, "responses: {branch: high}");

        assertThat(run(pack.toString(), CASE, responses.toString())).isZero();
        assertThat(err).contains("'branch' is not asked on the way of these answers and is left out");
        assertThat(out).doesNotContain("branch");
    }

    @Test
    void names_every_wrong_line_of_the_responses() throws IOException {
        assertThat(grade("""
                        profile: defalt
                        responses:
                          stop: []
                          stops: [active_acne]
                          decision: {action: proced, reason: nobody}
                          depth: deep
                          numbing: optionally
                          leaflet: {keep_cleen: do, avoid_sun_1wk: never}
                          sun: {weeks: 1}
                        """)).isEqualTo(1);
        assertThat(out).isEmpty();
        assertThat(err.lines().map(line -> line.substring(line.indexOf("yaml:") + 5)))
                .containsExactly(
                        "1:10: profile of this case 'defalt' does not exist; did you mean 'default'?",
                        "3:3: no item is called 'stop'; did you mean 'stops'?",
                        "4:11: option 'active_acne' does not exist; known are active_herpes_labialis,"
                                + " wants_to_work_next_day, older_age_or_wrinkles, past_cold_sores_none_active",
                        "5:22: action 'proced' does not exist; did you mean 'proceed'?",
                        "5:38: reason 'nobody' does not exist; known are active_herpes_labialis,"
                                + " wants_to_work_next_day, older_age_or_wrinkles, past_cold_sores_none_active",
                        "6:10: expected a depth in millimetres, for example \"0.5\", or hand-over, but found 'deep'",
                        "7:12: answer 'optionally' does not exist; did you mean 'optional'?",
                        "8:13: row 'keep_cleen' does not exist; known are sunscreen_generous, avoid_sun_1wk,"
                                + " makeup_after_recovery, avoid_pool_natural_water, wrong_any_cream,"
                                + " work_when_comfortable, report_outside_window",
                        "8:44: column 'never' does not exist; known are do, dont, not-needed",
                        "9:9: 'weeks' is not known here; known are days, hours");
    }

    @Test
    void takes_every_way_to_write_a_depth_and_a_time() throws IOException {
        for (String depth : List.of("\"0,5\"", "\"0.5 mm\"", "0.50", "hand-over")) {
            assertThat(grade("responses: {depth: " + depth + "}")).as(depth).isZero();
        }
        for (String depth : List.of("\"0\"", "\"0.555\"", "\"-1\"", "\"100\"", "\"half\"")) {
            assertThat(grade("responses: {depth: " + depth + "}")).as(depth).isEqualTo(1);
        }
        assertThat(grade("responses: {sun: {hours: 168}}")).isZero();
        assertThat(grade("responses: {sun: clinic-sets}")).isZero();
        assertThat(grade("responses: {sun: {days: -7}}")).isEqualTo(1);
        assertThat(grade("responses: {sun: {days: 7, hours: 3}}")).isEqualTo(1);
        assertThat(grade("responses: {sun: a week}")).isEqualTo(1);
    }

    @Test
    void a_scenario_that_is_not_there_is_bad_input() {
        assertThat(run(PACK, "blister-before-the-part", "none.yaml")).isEqualTo(1);
        assertThat(err).contains("did you mean 'blister-before-the-party'?");
        assertThat(run(PACK, CASE, folder.resolve("none.yaml").toString())).isEqualTo(1);
        assertThat(err).contains("cannot be read");
        assertThat(run(PACK)).isEqualTo(1);
        assertThat(err).startsWith("Usage: grade");
    }

    @Test
    void a_bad_pack_is_told_apart() throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), "pack: x\n");
        assertThat(run(folder.toString(), CASE, "none.yaml")).isEqualTo(2);
        assertThat(err).contains("material.yaml:1:1: the pack needs this file");
        assertThat(run(folder.resolve("nowhere").toString(), CASE, "none.yaml")).isEqualTo(2);
    }
}
