package dev.needlewise.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes of an author, each told at its own line with what was probably meant. */
class ScenarioReaderTest {
    private static final String SOUND = """
            scenario: written
            title: Written in a test
            profiles: [default]
            minutes: 9
            variant-of: another
            patient:
              name: Rosa Lind
              age: 34
              says: Good morning.
              notes: {Work: desk}
              facts: {concern: fine_lines, area: face, findings: [active_acne]}
            scenes:
              - scene: look
                stage: Screening
                because: [CI-01]
                asks:
                  - item: stops
                    asks: contraindications
                    prompt: What stops you?
                    options:
                      - {key: active_acne, says: Spots, at: cheek-left}
                      - {key: fear_of_needles, says: Afraid, disputed: X-11}
                      - {key: darker_skin_tone, says: Dark skin}
                      - {key: enlarged_pores, says: Wide pores}
                  - item: decision
                    asks: disposition
                    prompt: What do you do?
                    hint: Think of the chin.
                    in-words: true
                next:
                  - {when: {decision: proceed}, go: off}
                  - {go: home}
              - {scene: off, stage: Screening, title: Off, then: home}
              - scene: home
                stage: Aftercare
                tells:
                  - {when: {decision: [refuse, stop]}, text: Oh.}
                  - {text: Well.}
                asks:
                  - {item: depth, asks: depth, prompt: How deep?, drawing: cheek}
                  - {item: leaflet, asks: aftercare, prompt: What?, rows: [keep_clean], red-flag: report_outside_window}
            """;

    @Test
    void a_sound_file_has_no_problem() {
        assertThat(WrittenCase.problems(SOUND)).isEmpty();
    }

    @Test
    void what_is_written_is_what_is_read() {
        var scenario = WrittenCase.of(SOUND).scenario();
        assertThat(scenario.minutes()).isEqualTo(9);
        assertThat(scenario.family()).hasToString("another");
        assertThat(scenario.patient().notes()).singleElement().hasToString("Note[label=Work, text=desk]");
        var decision = scenario.item("decision").orElseThrow().asking();
        assertThat(decision.hint()).isEqualTo("Think of the chin.");
        assertThat(decision.inWords()).isTrue();
        assertThat(decision.scored()).isTrue();
        assertThat(scenario.scene("look").orElseThrow().because()).hasSize(1);
        assertThat(scenario.version()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "scenario: written | scenario: another | 1:11: the scenario is called 'another', but its file 'written'; let them agree",
                "title: Written in a test | titel: Written | 1:1: 'title' is missing here",
                "title: Written in a test | titel: Written | 2:1: 'titel' is not known here; did you mean 'title'?",
                "profiles: [default] | profiles: [defualt] | 3:12: profile 'defualt' does not exist; did you mean 'default'?",
                "profiles: [default] | profiles: [default, default] | 3:21: profile 'default' is named twice",
                "profiles: [default] | profiles: [] | 3:11: name at least one profile that the case is written for",
                "minutes: 9 | minutes: 900 | 4:10: a case takes 1 to 120 minutes, but found 900",
                "variant-of: another | variant-of: anothr | 5:13: scenario 'anothr' does not exist; did you mean 'another'?",
                "area: face | area: fase | 11:38: area 'fase' does not exist; did you mean 'face'?",
                "findings: [active_acne] | findings: [activ_acne] | 11:55: finding 'activ_acne' does not exist; did you mean 'active_acne'?",
                "stage: Aftercare | stage: Aftercaer | 35:12: stage 'Aftercaer' does not exist; did you mean 'Aftercare'?",
                "asks: disposition | asks: dispositon | 26:15: kind of item 'dispositon' does not exist; did you mean 'disposition'?",
                "item: decision | item: stops | 25:15: item 'stops' is given twice",
                "item: decision | item: The decision | 25:15: expected an item id such as depth or next-visit, but found 'The decision'",
                "in-words: true | in-word: true | 29:9: 'in-word' is not known here; did you mean 'in-words'?",
                "in-words: true | in-words: yes | 29:19: expected true or false, but found 'yes'",
                "key: active_acne, says: Spots | key: active_akne, says: Spots | 21:19: finding 'active_akne' does not exist; did you mean 'active_acne'?",
                "key: enlarged_pores | key: active_acne | 24:19: 'active_acne' is offered twice",
                "at: cheek-left | at: cheek-lef | 21:49: place 'cheek-lef' does not exist; did you mean 'cheek-left'?",
                "disputed: X-11 | disputed: X-99 | 22:60: conflict 'X-99' does not exist; did you mean 'X-09'?",
                "when: {decision: proceed} | when: {decison: proceed} | 31:17: no item is called 'decison'; did you mean 'decision'?",
                "when: {decision: proceed} | when: {decision: proced} | 31:27: answer to 'decision' 'proced' does not exist; did you mean 'proceed'?",
                "when: {decision: proceed} | when: {} | 31:16: name an item and the answers meant, such as {decision: proceed}",
                "then: home | then: hom | 33:54: scene 'hom' does not exist; did you mean 'home'?",
                "title: Off, then | then | 33:5: a scene that asks nothing needs a 'title', the heading of its page",
                "scene: off | scene: look | 33:13: scene 'look' is given twice",
                "drawing: cheek | drawing: cheeck | 40:64: drawing 'cheeck' does not exist; did you mean 'cheek'?",
                "rows: [keep_clean] | rows: [keep_cleen] | 41:64: aftercare row 'keep_cleen' does not exist; did you mean 'keep_clean'?",
                "rows: [keep_clean] | rows: [keep_clean, keep_clean] | 41:76: row 'keep_clean' is asked twice",
                "because: [CI-01] | because: [CI-00] | 15:15: claim 'CI-00' does not exist; did you mean 'CI-01'?",
                "- {text: Well.} | - {when: {depth: tiny}, text: Well.} | 38:24: answer to 'depth' 'tiny' does not exist; known are hand-over, right, partly, wrong, unsafe, critical"
            })
    void a_mistake_is_told_where_it_stands(String written, String instead, String problem) {
        String broken = SOUND.replace(written, instead);
        assertThat(broken).isNotEqualTo(SOUND);
        assertThat(WrittenCase.problems(broken))
                .anySatisfy(told -> assertThat(told.replaceAll("known are.*", ""))
                        .isEqualTo(problem.replaceAll("known are.*", "")));
    }

    @Test
    void every_mistake_is_told_at_once() {
        String broken = SOUND.replace("[default]", "[defualt]")
                .replace("then: home", "then: hom")
                .replace("drawing: cheek", "drawing: chek");
        assertThat(WrittenCase.problems(broken))
                .extracting(problem -> problem.substring(0, problem.indexOf(':')))
                .containsExactly("3", "33", "40");
    }

    @Test
    void a_story_has_an_end() {
        StringBuilder scenes = new StringBuilder();
        for (int i = 0; i < 61; i++) {
            scenes.append("  - {scene: s").append(i).append(", stage: Plan, title: On and on}\n");
        }
        assertThat(WrittenCase.problems(WrittenCase.file("concern: fine_lines, area: face", scenes.toString())))
                .containsExactly("10:3: a scenario has at most 60 scenes, but found 61");
    }

    @Test
    void either_next_or_then() {
        assertThat(WrittenCase.problems(SOUND.replace("then: home}", "then: home, next: [{go: home}]}")))
                .contains("33:5: write either 'next' or 'then'");
    }

    @Test
    void what_comes_after_an_always_is_never_told() {
        assertThat(WrittenCase.problems(SOUND.replace("{when: {decision: proceed}, go: off}", "{go: off}")))
                .contains("32:9: the branch before this always holds, so this one never does");
        assertThat(WrittenCase.problems(SOUND.replace("{when: {decision: [refuse, stop]}, text: Oh.}", "{text: Oh.}")))
                .contains("37:9: this is always told, so what comes after it never is; put it last");
    }

    @Test
    void a_gate_needs_reasons() {
        String without = WrittenCase.file("concern: fine_lines, area: face", """
                  - scene: only
                    stage: Screening
                    asks:
                      - {item: decision, asks: disposition, prompt: What do you do?}
                      - {item: speed, asks: speed, prompt: How fast?}
                """);
        assertThat(WrittenCase.problems(without))
                .containsExactly("13:9: no list of contraindications comes before this, so give the 'reasons' here");
    }

    @Test
    void an_option_of_a_choice_says_score_claims_and_why() {
        String choice = WrittenCase.file("concern: fine_lines, area: face", """
                  - scene: only
                    stage: Screening
                    asks:
                      - {item: speed, asks: speed, prompt: How fast?}
                      - item: talk
                        asks: choice
                        dimension: aftercaer
                        prompt: What?
                        options:
                          - {option: one, says: One, score: "0.5", claims: [AFT-01], because: So.}
                          - {option: one, says: Two, score: "1", claims: [], because: So.}
                          - {option: right, says: Right, claims: [AFT-01], because: So.}
                          - {option: three, says: Three, harm: grave, claims: [AFT-1], part: combination, because: So.}
                """);
        List<String> problems = WrittenCase.problems(choice);
        assertThat(problems).contains("16:20: dimension 'aftercaer' does not exist; did you mean 'aftercare'?");
        assertThat(problems).contains("19:45: score '0.5' does not exist; known are 0, 1/2, 1");
        assertThat(problems).contains("20:22: option 'one' is given twice");
        assertThat(problems)
                .contains("21:22: 'right' means something else in conditions or in YAML; call the option otherwise");
        assertThat(problems).contains("20:58: cite at least one claim");
        assertThat(problems).anySatisfy(told -> assertThat(told).startsWith("22:48: harm 'grave' does not exist"));
        assertThat(problems).anySatisfy(told -> assertThat(told).startsWith("22:64: claim 'AFT-1' does not exist"));
        assertThat(problems).anySatisfy(told -> assertThat(told).startsWith("22:78: finding 'combination' does not"));
    }
}
