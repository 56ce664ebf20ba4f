package dev.needlewise.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.scenario.PackProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A pack that is wrong is refused whole, and every problem is named where it stands. */
class BrokenPackTest {
    private final Map<String, byte[]> pack = ShippedPack.copy();

    @Test
    void a_claim_that_does_not_exist_is_named_where_it_is_cited() {
        int line = change("protocol.yaml", "claims: [CI-14, CI-15, CI-20]", "claims: [CI-14, CI-99, CI-20]");

        assertThat(problems())
                .containsExactly("protocol.yaml:" + line + ":21: claim 'CI-99' does not exist; did you mean 'CI-09'?");
    }

    @Test
    void every_problem_is_named_at_once() {
        int gone = change("protocol.yaml", "claims: [CMP-05]", "claims: []");
        int twice = change("protocol.yaml", "- row: C-11", "- row: C-10");
        int key = change("protocol.yaml", "twin: wrong_swim", "twin: wrong_swin");
        change("protocol.yaml", "because: They are named as a reason to treat.", "becuase: They are named.");

        assertThat(problems())
                .anyMatch(said ->
                        said.startsWith("protocol.yaml:" + gone + ":") && said.endsWith("cite at least one claim"))
                .anyMatch(said ->
                        said.startsWith("protocol.yaml:" + twice + ":") && said.endsWith("row 'C-10' is given twice"))
                .anyMatch(said -> said.startsWith("protocol.yaml:" + key + ":")
                        && said.endsWith("advice 'wrong_swin' does not exist; did you mean 'wrong_swim'?"))
                .anyMatch(said -> said.endsWith("'becuase' is not known here; did you mean 'because'?"))
                .anyMatch(said -> said.endsWith("'because' is missing here"));
    }

    @Test
    void a_mistake_in_the_protocol_hides_none_in_a_profile_or_a_case() {
        change("protocol.yaml", "claims: [CI-14, CI-15, CI-20]", "claims: [CI-14, CI-99, CI-20]");
        change("profiles/california.yaml", "extends: default", "extends: defualt");
        change("scenarios/blister-before-the-party.yaml", "concern: ", "concerm: ");

        assertThat(new YamlPackReader().read(pack).problems())
                .extracting(PackProblem::file)
                .containsOnly("profiles/california.yaml", "protocol.yaml", "scenarios/blister-before-the-party.yaml");
    }

    @Test
    void two_depth_rows_that_could_equally_decide_are_a_problem() {
        change("protocol.yaml", "    rank: -1\n", "");

        assertThat(problems())
                .singleElement()
                .asString()
                .contains("depth rows D-11 and D-18 tie")
                .contains("area 'under_eye', device 'rf'");
    }

    @Test
    void a_depth_beyond_the_ceiling_of_the_protocol_is_a_problem() {
        change(
                "protocol.yaml",
                "supervised: \"above 1.5 up to 3.0\"\n    hard-maximum: \"3.0\"",
                "supervised: \"above 1.5 up to 3.0\"\n    hard-maximum: \"3.5\"");

        assertThat(problems()).singleElement().asString().endsWith("row 'D-06' goes beyond this ceiling of 3.0 mm");
    }

    @Test
    void bands_that_do_not_fit_together_are_a_problem() {
        change(
                "protocol.yaml",
                "preferred: \"1.0-1.5\"\n    acceptable: \"0.5-1.5\"\n    hard",
                "preferred: \"1.0-1.6\"\n    acceptable: \"0.5-1.5\"\n    hard");

        assertThat(problems())
                .singleElement()
                .asString()
                .endsWith("the preferred depths have to be among the acceptable ones");
    }

    @Test
    void a_citation_beyond_the_last_sentence_is_a_problem() {
        int line = change("material.yaml", "[\"000/p04 s2\"]", "[\"000/p04 s4\"]");

        assertThat(problems())
                .contains("material.yaml:" + line + ":16: passage '000/p04' has sentences 1 to 3, but 's4' is cited");
    }

    @Test
    void a_passage_that_nobody_cites_has_to_be_left_out_with_a_reason() {
        change("material.yaml", "left-out: \"Heading only; asserts nothing\"", "gist: \"Heading only\"");

        assertThat(problems())
                .singleElement()
                .asString()
                .endsWith("passage '000/p14' is neither cited by a claim nor left out with a reason");
    }

    @Test
    void a_passage_that_is_left_out_carries_nothing() {
        change("material.yaml", "[\"000/p04 s2\"]", "[\"000/p14\"]");

        assertThat(problems())
                .singleElement()
                .asString()
                .endsWith("passage '000/p14' is left out, so nothing can rest on it");
    }

    @Test
    void a_missing_file_is_named() {
        pack.remove("protocol.yaml");
        pack.remove("profiles/default.yaml");

        assertThat(problems()).contains("protocol.yaml:1:1: the pack needs this file");
    }

    @Test
    void a_profile_never_raises_a_hard_maximum() {
        overlay("- {row: D-01, hard-maximum: \"2.0\", because: We are bold.}");

        assertThat(problems())
                .containsExactly("profiles/bold.yaml:8:5: row 'D-01': a profile never raises the hard maximum of 1.5");
    }

    @Test
    void a_profile_loosens_only_what_is_marked_supervised() {
        overlay(
                "- {row: D-04, acceptable: \"0.3-1.5\", because: We are bold.}",
                "- {row: D-05, preferred: \"0.5-1.2\", acceptable: \"0.5-1.2\", supervised: \"above 1.2 up to 1.5\","
                        + " because: So.}",
                "- {row: C-10, class: supervisor, because: We are bold.}",
                "- {row: C-20, class: not, because: We are bold.}",
                "- {row: C-31, class: not, because: We are bold.}",
                "- {row: NB-03, value: optional, because: We are bold.}",
                "- {row: A-03, wait: {days: 3, harm: major}, because: We are bold.}",
                "- {row: A-15, call: {hours: 72, harm: critical}, because: We are bold.}",
                "- {row: E-05, action: clinician-review, because: We are bold.}",
                "- {row: P-01, never: false, because: We are bold.}",
                "- {row: D-11, acceptable: \"0.5\", because: We are bold.}",
                "- {row: S-07, because: We are bold.}",
                "- {row: D-1, because: We are bold.}");

        assertThat(problems()).hasSize(13).allMatch(said -> said.startsWith("profiles/bold.yaml:"));
        assertThat(problems())
                .anyMatch(said -> said.contains("row 'D-04': these acceptable depths go beyond those of the row"))
                .anyMatch(said -> said.contains("row 'D-05': these preferred depths are deeper than those of the row"))
                .anyMatch(said -> said.contains("row 'C-10': 'supervisor' is less strict than 'postpone'"))
                .anyMatch(said -> said.contains("row 'C-31': 'not' is less strict than 'supervisor'"))
                .anyMatch(said -> said.contains("row 'NB-03': 'optional' is less careful than 'required'"))
                .anyMatch(said -> said.contains("row 'A-03': this time is less careful"))
                .anyMatch(said -> said.contains("row 'D-11' gives no number"))
                .anyMatch(said -> said.contains("row 'S-07' only explains"))
                .anyMatch(said -> said.contains("row 'D-1' does not exist; did you mean"));
    }

    @Test
    void a_profile_tightens_any_row_and_sets_what_the_sources_leave_to_the_clinic() {
        overlay(
                "- {row: D-06, supervised: \"above 1.5 up to 2.0\", hard-maximum: \"2.0\", because: We stop at 2 mm.}",
                "- {row: D-16, no-number: true, because: We do not do this.}",
                "- {row: N-09, class: supervisor, harm: minor, because: We ask.}",
                "- {row: C-33, class: postpone, because: We wait.}",
                "- {row: C-28, class: not, because: The physician has decided for all.}",
                "- {row: NB-02, value: required, because: We always numb.}",
                "- {row: A-13, wait: {days: 28, harm: major}, because: Our interval.}",
                "- {row: E-04, action: clinician-same-day, because: We look at once.}",
                "- {row: P-03, never: true, because: Only physicians here.}");

        assertThat(problems()).isEmpty();
    }

    @Test
    void profiles_that_extend_one_another_in_a_circle_are_a_problem() {
        write("profiles/a.yaml", "profile: a\ntitle: A\nwhy: For a test\nextends: b\n");
        write("profiles/b.yaml", "profile: b\ntitle: B\nwhy: For a test\nextends: a\n");

        assertThat(problems()).isNotEmpty().allMatch(said -> said.contains("extend one another in a circle"));
    }

    @Test
    void a_first_profile_has_to_say_who_needles_with_what() {
        write("profiles/bare.yaml", "profile: bear\ntitle: Bare\nwhy: For a test\npractitioner: {role: nurse}\n");

        assertThat(problems())
                .containsExactly(
                        "profiles/bare.yaml:1:1: 'device' is missing here",
                        "profiles/bare.yaml:1:10: a profile has the name of its file, 'bare'",
                        "profiles/bare.yaml:4:15: 'deviceTrained' is missing here",
                        "profiles/bare.yaml:4:15: 'permitted' is missing here",
                        "profiles/bare.yaml:4:15: 'supervisor' is missing here");
    }

    private void overlay(String... rows) {
        write(
                "profiles/bold.yaml",
                "profile: bold\ntitle: Bold\nwhy: >-\n  For a test.\nextends: default\n\nrows:\n  "
                        + String.join("\n  ", rows)
                        + "\n");
    }

    private void write(String path, String text) {
        pack.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Changes the first occurrence, and answers with its line. */
    private int change(String path, String from, String to) {
        String text = new String(pack.get(path), StandardCharsets.UTF_8);
        int at = text.indexOf(from);
        assertThat(at).as("'%s' in %s", from, path).isNotNegative();
        write(path, text.substring(0, at) + to + text.substring(at + from.length()));
        return (int) text.substring(0, at).lines().count() + (from.startsWith("\n") ? 1 : 0);
    }

    private List<String> problems() {
        Problems problems = new Problems();
        var rules = ClinicRules.read(pack, problems);
        assertThat(rules.isPresent()).isEqualTo(problems.isEmpty());
        return problems.all().stream().map(Object::toString).toList();
    }
}
