package dev.needlewise.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.content.WrittenCase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What keeps a scenario from being a case, told with line and column. */
class CaseProblemsTest {
    private static final String FACE = "concern: fine_lines, area: face";

    /** The first scene stands in line 10 of the file. */
    private static final String PEN = """
              - scene: pen
                stage: Plan
                asks:
                  - {item: depth, asks: depth, prompt: How deep?}
                  - {item: speed, asks: speed, prompt: How fast?}
            """;

    private static void thenProblems(String facts, String scenes, String... problems) {
        assertThat(WrittenCase.problems(WrittenCase.file(facts, scenes))).containsExactly(problems);
    }

    private static List<String> problems(String facts, String scenes) {
        return WrittenCase.problems(WrittenCase.file(facts, scenes));
    }

    @Test
    void a_sound_case_has_none() {
        thenProblems(FACE, PEN);
    }

    @Test
    void a_case_has_two_to_five_key_features() {
        assertThat(problems(FACE, PEN.replace("How fast?}", "How fast?, scored: false}")))
                .containsExactly("1:1: the best path pen asks 1 scored items, but a case has 2 to 5;"
                        + " mark lesser ones 'scored: false'");
        String many = PEN;
        for (int i = 0; i < 4; i++) {
            assertThat(problems(FACE, many)).isEmpty();
            many += "      - {item: more-" + i + ", asks: speed, prompt: How fast?}\n";
        }
        assertThat(problems(FACE, many)).singleElement().asString().contains("asks 6 scored items");
    }

    @Test
    void a_finding_that_the_patient_has_cannot_be_called_absent() {
        String list = PEN + "      - item: stops\n"
                + "        asks: contraindications\n"
                + "        prompt: What stops you?\n"
                + "        options:\n"
                + "          - {key: diabetes, says: Sugar, absent: nobody spoke of it.}\n"
                + "          - {key: enlarged_pores, says: Pores}\n"
                + "          - {key: fear_of_needles, says: Afraid}\n";
        thenProblems(FACE, list);
        assertThat(problems(FACE + ", findings: [diabetes]", list))
                .containsExactly("15:9: 'diabetes' is found here, so 'absent' cannot say what shows that it is not");
    }

    @Test
    void a_scene_that_no_answer_leads_to() {
        thenProblems(
                FACE,
                PEN + "    then: end\n  - {scene: forgotten, stage: Plan, title: Never told}\n"
                        + "  - {scene: end, stage: Outcome, title: Later}\n",
                "16:5: no answer leads to this scene");
    }

    @Test
    void a_branch_that_skips_a_key_feature() {
        String home = "  - scene: home\n"
                + "    stage: Aftercare\n"
                + "    asks:\n"
                + "      - {item: wait, asks: time, for: avoid_sun_1wk, prompt: How long?}\n";
        String end = "  - {scene: end, stage: Outcome, title: Later}\n";
        thenProblems(
                FACE,
                PEN + "    next: [{when: {depth: wrong}, go: end}, {go: home}]\n" + home + end,
                "15:12: this skips 'wait' in scene 'home', but every run asks every key feature of the best path");
        thenProblems(
                FACE,
                PEN
                        + "    next: [{when: {depth: wrong}, go: off}, {go: home}]\n"
                        + "  - {scene: off, stage: Plan, title: Off, then: end}\n"
                        + home
                        + end,
                "16:49: this skips 'wait' in scene 'home', but every run asks every key feature of the best path");
        thenProblems(
                FACE,
                PEN
                        + "    next: [{when: {depth: wrong}, go: end}, {go: home}]\n"
                        + home.replace("How long?", "How long?, scored: false")
                        + end);
    }

    @Test
    void a_branch_that_goes_back() {
        String scenes = PEN
                + "  - scene: home\n"
                + "    stage: Aftercare\n"
                + "    asks:\n"
                + "      - {item: wait, asks: time, for: avoid_sun_1wk, prompt: How long?}\n"
                + "    next:\n"
                + "      - {when: {wait: wrong}, go: pen}\n"
                + "      - {go: end}\n"
                + "  - {scene: end, stage: Outcome, title: Later}\n";
        thenProblems(FACE, scenes, "20:9: this goes back to 'pen', which was told before");
    }

    @Test
    void best_answers_that_go_in_a_circle() {
        assertThat(problems(FACE, PEN + "    then: pen\n"))
                .contains("10:5: the best answers lead back to this scene, so the case never ends");
    }

    @Test
    void branches_that_go_in_a_circle() {
        String scenes = PEN
                + "    next:\n"
                + "      - {when: {depth: wrong}, go: one}\n"
                + "      - {go: end}\n"
                + "  - {scene: one, stage: Plan, title: One, next: [{when: {depth: critical}, go: two}, {go: end}]}\n"
                + "  - {scene: two, stage: Plan, title: Two, then: one}\n"
                + "  - {scene: end, stage: Outcome, title: Later}\n";
        assertThat(problems(FACE, scenes))
                .contains("18:50: from here the story can go in a circle: 'two' leads back to 'one'");
    }

    @Test
    void changes_on_a_branch() {
        String scenes = PEN
                + "    next:\n"
                + "      - {when: {depth: wrong}, go: off}\n"
                + "      - {go: end}\n"
                + "  - {scene: off, stage: Plan, title: Off, changes: {wantedDepth: 0.7}, then: end}\n"
                + "  - {scene: end, stage: Outcome, title: Later}\n";
        thenProblems(
                FACE,
                scenes,
                "18:5: this scene is off the best path, so it has the facts of 'pen' and no changes of its own;"
                        + " move the changes to the scene it returns to");
    }

    @Test
    void a_branch_with_two_sets_of_facts() {
        String scenes = PEN
                + "    next:\n"
                + "      - {when: {depth: wrong}, go: off}\n"
                + "      - {go: home}\n"
                + "  - scene: home\n"
                + "    stage: Aftercare\n"
                + "    changes: {wantedDepth: 0.7}\n"
                + "    asks:\n"
                + "      - {item: wait, asks: time, for: avoid_sun_1wk, prompt: How long?, scored: false}\n"
                + "    next: [{when: {wait: wrong}, go: off}, {go: end}]\n"
                + "  - scene: off\n"
                + "    stage: Plan\n"
                + "    asks: [{item: again, asks: depth, prompt: How deep?}]\n"
                + "    then: end\n"
                + "  - {scene: end, stage: Outcome, title: Later}\n";
        thenProblems(
                FACE,
                scenes,
                "24:5: this branch is entered with different facts (once from 'home'), so its answers would have two"
                        + " keys; write one scene for each");
    }

    @Test
    void a_condition_on_what_is_asked_later() {
        String scenes = "  - scene: arrival\n"
                + "    stage: Presentation\n"
                + "    title: She comes in\n"
                + "    tells: [{when: {depth: wrong}, text: Oh.}, {text: Good morning.}]\n"
                + "    next: [{when: {speed: low}, go: pen}, {go: pen}]\n"
                + PEN;
        thenProblems(
                FACE,
                scenes,
                "10:5: 'depth' is not asked before this, so the condition never holds",
                "14:12: 'speed' is not asked before this, so the condition never holds");
    }

    @Test
    void a_list_with_nothing_false() {
        assertThat(problems(FACE + ", findings: [active_acne]", screening("active_acne")))
                .containsExactly("13:9: this list offers nothing that is no reason to stop,"
                        + " so choosing everything would be right");
    }

    @Test
    void a_list_with_less_false_than_true_weight() {
        assertThat(problems(FACE + ", findings: [active_acne]", screening("active_acne", "fear_of_needles")))
                .containsExactly("13:9: what is to be found weighs 2 (2 where treating would be critical), but only 1"
                        + " option(s) are no reason to stop; offer at least as many as the weight");
        assertThat(problems(
                        FACE + ", findings: [active_acne]",
                        screening("active_acne", "fear_of_needles", "darker_skin_tone")))
                .isEmpty();
    }

    private static String screening(String... keys) {
        StringBuilder options = new StringBuilder();
        for (String key : keys) {
            options.append("          - {key: ").append(key).append(", says: Something seen}\n");
        }
        return "  - scene: look\n"
                + "    stage: Screening\n"
                + "    asks:\n"
                + "      - item: stops\n"
                + "        asks: contraindications\n"
                + "        prompt: What stops you?\n"
                + "        options:\n"
                + options
                + "      - {item: speed, asks: speed, prompt: How fast?}\n";
    }

    @Test
    void a_gate_without_a_right_reason() {
        String gate = PEN
                + "      - item: decision\n"
                + "        asks: disposition\n"
                + "        prompt: What do you do?\n"
                + "        reasons: [{key: fear_of_needles, says: Afraid}]\n";
        assertThat(problems(FACE + ", findings: [diabetes, anticoagulant]", gate))
                .containsExactly("15:9: the decision is refer-or-clear, but no right reason is offered;"
                        + " offer one of anticoagulant, diabetes");
        assertThat(problems(FACE, gate)).isEmpty();
    }

    @Test
    void a_problem_of_one_profile_names_it() {
        String list = screening("past_cold_sores_none_active");
        assertThat(problems(FACE + ", findings: [past_cold_sores_none_active]", list))
                .containsExactly("13:9: this list offers nothing that is no reason to stop,"
                        + " so choosing everything would be right (under physician-clinic)");
    }

    @Test
    void a_fixed_choice_without_its_right_answer() {
        assertThat(problems(FACE, PEN.replace("How fast?", "How fast?, offers: [high, clinic-sets]")))
                .containsExactly("14:9: 'low' can be right here but is not offered");
        assertThat(problems(FACE, PEN.replace("How fast?", "How fast?, offers: [low]")))
                .containsExactly("14:9: a choice offers at least two answers");
    }

    @Test
    void a_choice_that_the_protocol_has_no_answer_for() {
        assertThat(problems(FACE, PEN.replace("asks: speed", "asks: escalation")))
                .containsExactly(
                        "14:9: for these facts the protocol has no right answer about escalation; leave the item"
                                + " out or give it an 'own-key'");
    }

    @Test
    void numbing_without_a_depth() {
        String numbing = PEN + "      - {item: numbing, asks: numbing, for: depth, prompt: What do you plan?}\n";
        assertThat(problems("concern: hair_loss, area: scalp", numbing))
                .containsExactly("15:9: numbing is judged for a depth, but for 'depth' no number is right");
        assertThat(problems(FACE, numbing.replace("for: depth", "for: dept")))
                .anySatisfy(problem -> assertThat(problem).startsWith("15:9: "));
        assertThat(problems(FACE, numbing.replace("What do you plan?", "Which?, offers: [optional, required]")))
                .containsExactly();
    }

    @Test
    void numbing_asked_before_its_depth() {
        String scenes = "  - scene: pen\n"
                + "    stage: Plan\n"
                + "    asks:\n"
                + "      - {item: numbing, asks: numbing, for: depth, prompt: What do you plan?}\n"
                + "      - {item: depth, asks: depth, prompt: How deep?}\n";
        thenProblems(FACE, scenes, "13:9: 'depth' is not asked before this, so no depth stands yet");
    }

    @Test
    void a_depth_that_nobody_could_score_at() {
        assertThat(problems("concern: fine_lines, area: face, practitioner: {role: self}, device: home_tool", PEN))
                .containsExactly("13:9: row D-15 prefers no depth, so nobody could score here; add 'scored: false'");
    }

    @Test
    void a_matrix_whose_red_flag_is_none() {
        String matrix = PEN
                + "      - {item: leaflet, asks: aftercare, prompt: What?, rows: [keep_clean], red-flag: avoid_sun_1wk}\n";
        thenProblems(FACE, matrix, "15:9: every matrix has a red-flag row, such as 'red-flag: report_outside_window'");
    }

    @Test
    void a_time_for_a_row_without_one() {
        thenProblems(
                FACE,
                PEN + "      - {item: wait, asks: time, for: keep_clean, prompt: How long?}\n",
                "15:9: no time belongs to 'keep_clean'");
    }

    @Test
    void a_choice_without_a_fair_key() {
        assertThat(problems(FACE, choice("1", "Yes, go", "1", "No, do not", "1", "Later on")))
                .containsExactly("15:9: every option has score \"1\"");
        assertThat(problems(FACE, choice("0", "Yes, go", "1/2", "No, do not", "0", "Later on")))
                .containsExactly("15:9: no option has score \"1\"");
        assertThat(problems(FACE, choice("0", "Yes, go", "1", "No, do not")))
                .containsExactly("15:9: a choice has 3 to 5 options, but found 2");
        String five = choice("0", "Yes, go", "1", "No, do not", "0", "Later on", "0", "Go on", "0", "Perhaps");
        assertThat(problems(FACE, five)).isEmpty();
        assertThat(problems(
                        FACE,
                        five + five.substring(five.lastIndexOf("          - ")).replace("option-8", "option-9")))
                .containsExactly("15:9: a choice has 3 to 5 options, but found 6");
        assertThat(problems(FACE, choice("0", "Yes, go", "1", "No, do not", "0", "Later on")))
                .isEmpty();
    }

    @Test
    void a_right_option_that_gives_itself_away_by_its_length() {
        assertThat(problems(
                        FACE,
                        choice("0", "Yes, go on", "1", "No, since the skin has to have recovered first", "0", "Later")))
                .containsExactly("15:9: the right option is much longer than every other, which gives it away");
        assertThat(problems(
                        FACE,
                        choice(
                                "0", "Yes, go on, whatever the skin looks like",
                                "1", "No, since the skin has to have recovered first",
                                "0", "Later")))
                .isEmpty();
    }

    @Test
    void of_several_right_options_one_that_is_short_enough_gives_nothing_away() {
        assertThat(problems(
                        FACE,
                        choice(
                                "1", "No, since the skin has to have recovered first",
                                "1", "No, not yet",
                                "0", "Later")))
                .isEmpty();
    }

    private static String choice(String... scoresAndWords) {
        StringBuilder options = new StringBuilder();
        for (int i = 0; i < scoresAndWords.length; i += 2) {
            options.append(
                    "          - {option: option-%d, score: \"%s\", says: \"%s\", claims: [AFT-01], because: So.}%n"
                            .formatted(i, scoresAndWords[i], scoresAndWords[i + 1]));
        }
        return PEN
                + "      - item: talk\n"
                + "        asks: choice\n"
                + "        dimension: aftercare\n"
                + "        prompt: What do you say?\n"
                + "        options:\n"
                + options;
    }

    @Test
    void all_problems_are_told_at_once() {
        String scenes = PEN.replace("asks: speed", "asks: escalation")
                + "      - {item: wait, asks: time, for: keep_clean, prompt: How long?}\n"
                + "  - {scene: end, stage: Outcome, title: Later, tells: [{when: {wait: wrong}, text: Oh.}]}\n";
        assertThat(problems(FACE, scenes)).hasSize(2);
    }
}
