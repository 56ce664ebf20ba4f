package dev.needlewise.domain.grading;

import static dev.needlewise.domain.grading.Grading.chose;
import static dev.needlewise.domain.grading.Grading.depth;
import static dev.needlewise.domain.grading.Grading.does;
import static dev.needlewise.domain.grading.Grading.found;
import static dev.needlewise.domain.grading.Grading.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.needlewise.content.WrittenCase;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.PassRule;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A whole case: what counts, what passes, and what the receipt says. */
class GraderTest {
    /** A blister is found, treated wrongly on a branch, and healed on the best path. */
    static final String BLISTER = WrittenCase.file(
            "concern: fine_lines, area: face, findings: [active_herpes_labialis, wants_to_work_next_day]", """
              - scene: look
                stage: Screening
                tells: A blister at the mouth.
                asks:
                  - item: stops
                    asks: contraindications
                    prompt: What stops you?
                    options:
                      - {key: active_herpes_labialis, says: The blister}
                      - {key: wants_to_work_next_day, says: Works tomorrow}
                      - {key: older_age_or_wrinkles, says: Has lines}
                  - {item: decision, asks: disposition, prompt: What do you do?}
                next:
                  - {when: {decision: proceed}, go: spread}
                  - {go: healed}
              - scene: spread
                stage: Screening
                tells: Blisters along the cheek.
                asks:
                  - {item: in-spite, asks: depth, prompt: How deep had you set it?}
                  - {item: pressed, asks: speed, prompt: And the speed?}
                then: healed
              - scene: healed
                stage: Plan
                changes: {findings: {remove: [active_herpes_labialis]}}
                tells:
                  - {when: {decision: right}, text: Well done.}
                  - {when: {decision: unsafe}, text: The doctor took over.}
                  - {text: The supervisor decided.}
                asks:
                  - {item: depth, asks: depth, prompt: How deep?}
                  - {item: numbing, asks: numbing, for: depth, prompt: What do you plan?}
                  - {item: speed, asks: speed, prompt: How fast?, scored: false}
              - scene: home
                stage: Aftercare
                asks:
                  - item: leaflet
                    asks: aftercare
                    prompt: What do you tell her?
                    rows: [keep_clean]
                    red-flag: report_outside_window
            """);

    private static Grading blister() {
        return given(WrittenCase.of(BLISTER)).answeredBest();
    }

    @Test
    void the_best_answers_score_one_in_every_dimension_and_pass() {
        Outcome outcome = blister().outcome();

        assertThat(outcome.score()).isEqualTo(Fraction.ONE);
        assertThat(outcome.harm()).isEqualTo(Harm.NONE);
        assertThat(outcome.passed()).isTrue();
        assertThat(outcome.dimensions().values()).containsOnly(Fraction.ONE);
        assertThat(outcome.keyFeatures())
                .extracting(KeyFeature::item)
                .containsExactly("stops", "decision", "depth", "numbing", "leaflet");
    }

    @Test
    void no_answer_at_all_scores_nothing_and_harms_nobody() {
        Outcome outcome = given(WrittenCase.of(BLISTER)).outcome();

        assertThat(outcome.score()).isEqualTo(Fraction.ZERO);
        assertThat(outcome.harm()).isEqualTo(Harm.NONE);
        assertThat(outcome.passed()).isFalse();
        assertThat(outcome.keyFeatures()).hasSize(5);
    }

    @Test
    void a_key_feature_carries_the_harm_of_its_answer() {
        Outcome outcome = blister().answered("depth", depth("3.5")).outcome();

        assertThat(outcome.keyFeatures())
                .filteredOn(feature -> feature.harm() != Harm.NONE)
                .extracting(KeyFeature::item, KeyFeature::harm)
                .containsExactly(tuple("depth", Harm.CRITICAL));
    }

    @Test
    void a_case_is_the_mean_of_its_key_features() {
        assertThat(blister().unanswered("leaflet").outcome().score()).hasToString("4/5");
        assertThat(blister()
                        .answered("depth", depth("0.9"))
                        .answered("numbing", chose("clinician-decides"))
                        .outcome()
                        .score())
                .hasToString("9/10");
    }

    @Test
    void whatever_path_is_visited_the_denominator_stays() {
        Outcome outcome = blister()
                .answered("decision", does("proceed", "none"))
                .answered("in-spite", depth("hand-over"))
                .outcome();

        assertThat(outcome.keyFeatures()).hasSize(5);
        assertThat(outcome.score()).hasToString("4/5");
        assertThat(outcome.item("in-spite").orElseThrow().keyFeature()).isFalse();
        assertThat(outcome.item("in-spite").orElseThrow().score()).isEqualTo(Fraction.ONE);
    }

    @Test
    void an_item_met_only_on_a_branch_never_scores_but_its_harm_counts() {
        Outcome outcome = blister()
                .answered("decision", does("proceed", "none"))
                .answered("pressed", chose("raise-to-go-deeper"))
                .outcome();

        assertThat(outcome.score()).hasToString("4/5");
        assertThat(outcome.item("pressed").orElseThrow().harm()).isEqualTo(Harm.CRITICAL);
        assertThat(outcome.criticals()).isEqualTo(2);
    }

    @Test
    void an_answer_to_an_item_that_was_not_met_is_left_out() {
        Outcome outcome =
                blister().answered("pressed", chose("raise-to-go-deeper")).outcome();

        assertThat(outcome.item("pressed")).isEmpty();
        assertThat(outcome.passed()).isTrue();
        assertThat(outcome.receipt().lines()).noneMatch(line -> line.item().equals("pressed"));
    }

    @Test
    void an_unscored_item_is_explained_and_its_harm_counts_but_not_its_score() {
        Outcome outcome =
                blister().answered("speed", chose("raise-to-go-deeper")).outcome();

        assertThat(outcome.score()).isEqualTo(Fraction.ONE);
        assertThat(outcome.harm()).isEqualTo(Harm.CRITICAL);
        assertThat(outcome.passed()).isFalse();
        assertThat(outcome.item("speed").orElseThrow().keyFeature()).isFalse();
    }

    @Test
    void every_dimension_has_to_reach_the_cut() {
        Outcome outcome = blister()
                .answered("leaflet", Grading.says("report_outside_window", "do"))
                .outcome();

        assertThat(outcome.score()).hasToString("9/10");
        assertThat(outcome.dimension(Dimension.AFTERCARE)).contains(Fraction.HALF);
        assertThat(outcome.passed()).isFalse();
        assertThat(blister()
                        .answered("leaflet", Grading.says("report_outside_window", "do"))
                        .outcome(PassRule.of("0.5", 0))
                        .passed())
                .isTrue();
    }

    @Test
    void a_major_error_is_allowed_as_often_as_the_rule_says() {
        Grading shallow =
                blister().answered("stops", found()).answered("decision", does("postpone", "active_herpes_labialis"));

        assertThat(shallow.outcome().majors()).isEqualTo(1);
        assertThat(shallow.outcome(PassRule.of("0.5", 0)).passed()).isFalse();
        assertThat(shallow.outcome(PassRule.of("0.5", 1)).passed()).isTrue();
    }

    @Test
    void a_critical_error_never_passes() {
        Outcome outcome =
                blister().answered("speed", chose("raise-to-go-deeper")).outcome(PassRule.of("0", 9));

        assertThat(outcome.criticals()).isEqualTo(1);
        assertThat(outcome.passed()).isFalse();
    }

    @Test
    void minor_errors_alone_do_not_fail_a_case() {
        Outcome outcome = blister()
                .answered("speed", chose("clinic-sets"))
                .answered("leaflet", Grading.says("keep_clean", "not-needed", "report_outside_window", "do"))
                .outcome(PassRule.of("0.5", 0));

        assertThat(outcome.harm()).isEqualTo(Harm.MINOR);
        assertThat(outcome.majors()).isZero();
        assertThat(outcome.passed()).isTrue();
    }

    @Test
    void a_dimension_without_a_key_feature_is_not_there() {
        Outcome outcome = given("concern: fine_lines, area: face", "- {item: depth, asks: depth, prompt: How deep?}")
                .answeredBest()
                .outcome();

        assertThat(outcome.dimension(Dimension.CONTRAINDICATIONS)).isEmpty();
        assertThat(outcome.dimensions()).containsOnlyKeys(Dimension.DEPTH, Dimension.AFTERCARE);
        assertThat(outcome.passed()).isTrue();
    }

    @Test
    void needle_depth_counts_at_least_half_of_depth() {
        String items = """
                - {item: depth, asks: depth, prompt: How deep?}
                - {item: numbing, asks: numbing, for: depth, prompt: What do you plan?}
                - {item: speed, asks: speed, prompt: How fast?}
                """;
        Grading onlyDepth = given("concern: fine_lines, area: face", items).answered("depth", depth("0.5"));
        assertThat(onlyDepth.outcome().dimension(Dimension.DEPTH)).contains(Fraction.HALF);

        Grading allButDepth = given("concern: fine_lines, area: face", items)
                .answered("numbing", chose("optional"))
                .answered("speed", chose("low"));
        assertThat(allButDepth.outcome().dimension(Dimension.DEPTH)).contains(Fraction.HALF);
        assertThat(allButDepth.answered("speed", chose("clinic-sets")).outcome().dimension(Dimension.DEPTH))
                .contains(Fraction.of(1, 4));
    }

    @Test
    void where_needle_depth_is_more_than_half_it_is_the_plain_mean() {
        String items = """
                - {item: first, asks: depth, prompt: How deep?}
                - {item: second, asks: depth, prompt: And here?}
                - {item: speed, asks: speed, prompt: How fast?}
                """;
        Grading depths = given("concern: fine_lines, area: face", items)
                .answered("first", depth("0.5"))
                .answered("second", depth("0.5"));
        assertThat(depths.outcome().dimension(Dimension.DEPTH)).contains(Fraction.of(2, 3));
        assertThat(given("concern: fine_lines, area: face", items)
                        .answered("speed", chose("low"))
                        .outcome()
                        .dimension(Dimension.DEPTH))
                .contains(Fraction.of(1, 3));
    }

    @Test
    void the_receipt_names_grader_case_profile_and_every_line() {
        Outcome outcome = blister().outcome();

        assertThat(outcome.receipt().graderVersion()).isEqualTo(Grader.GRADER_VERSION);
        assertThat(outcome.receipt().scenario()).hasToString("written");
        assertThat(outcome.receipt().scenarioVersion()).hasSize(64);
        assertThat(outcome.receipt().profile()).isEqualTo("default");
        assertThat(outcome.receipt().lines())
                .extracting(ReceiptLine::item)
                .containsExactly(
                        "stops", "stops", "stops", "decision", "depth", "numbing", "speed", "leaflet", "leaflet");
        assertThat(outcome.receipt().lines()).allSatisfy(line -> {
            assertThat(line.claims()).isNotEmpty();
            assertThat(line.because()).isNotEmpty();
            assertThat(line.accepted()).isNotEmpty();
        });
    }

    @Test
    void one_item_can_be_graded_on_the_way() {
        KeyedCase keyed = WrittenCase.of(BLISTER);
        var decision = keyed.scenario().item("decision").orElseThrow();
        var inSpite = keyed.scenario().item("in-spite").orElseThrow();

        ItemGrade first = new Grader().gradeItem(keyed, "look", decision, does("proceed", "none"), Map.of());
        assertThat(first.harm()).isEqualTo(Harm.CRITICAL);
        assertThat(first.isUnsafe()).isTrue();
        assertThat(first.keyFeature()).isTrue();

        ItemGrade after = new Grader()
                .gradeItem(keyed, "spread", inSpite, depth("0.5"), Map.of("decision", does("proceed", "none")));
        assertThat(after.harm()).isEqualTo(Harm.NONE);
        assertThat(after.lines().get(0).countedElsewhere()).contains("decision");

        ItemGrade alone = new Grader().gradeItem(keyed, "spread", inSpite, depth("0.5"), Map.of());
        assertThat(alone.harm()).isEqualTo(Harm.CRITICAL);
        assertThat(alone.scene()).isEqualTo("spread");
    }

    @Test
    void a_scene_that_is_not_there_is_the_callers_mistake() {
        KeyedCase keyed = WrittenCase.of(BLISTER);
        assertThatThrownBy(() -> keyed.scene("elsewhere")).hasMessageContaining("elsewhere");
    }

    @Test
    void a_profile_changes_the_key() {
        String facts = "concern: fine_lines, area: face, findings: [past_cold_sores_none_active]";
        String list = """
                - item: stops
                  asks: contraindications
                  prompt: What stops you?
                  options:
                    - {key: past_cold_sores_none_active, says: Had blisters once}
                    - {key: fear_of_needles, says: Afraid of needles}
                """;
        Response toTell = found("past_cold_sores_none_active");
        given(WrittenCase.asking(facts, list)).answered("stops", toTell).then("stops", "1/2 none");
        given(WrittenCase.asking(facts, list, "physician-clinic"))
                .answered("stops", toTell)
                .then("stops", "1 none");
    }
}
