package dev.needlewise.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.content.WrittenCase;
import dev.needlewise.domain.protocol.Disposition;
import dev.needlewise.domain.protocol.Key;
import org.junit.jupiter.api.Test;

/** Facts along the best path, and on branches. */
class StoryTest {
    private static final KeyedCase HEALING =
            WrittenCase.of(WrittenCase.file("concern: fine_lines, area: face, findings: [active_acne]", """
              - scene: look
                stage: Screening
                asks:
                  - item: decision
                    asks: disposition
                    prompt: What do you do?
                    reasons: [{key: active_acne, says: Spots on the chin}]
                next: [{when: {decision: [proceed, refuse]}, go: off}, {when: {decision: right}, go: healed}, {go: off}]
              - {scene: off, stage: Screening, title: Off, then: healed}
              - scene: healed
                stage: Plan
                changes: {findings: {remove: [active_acne], add: [settled_acne_scars]}, concern: mild_scars, wantedDepth: 0.7}
                asks: [{item: depth, asks: depth, prompt: How deep?}]
            """));

    @Test
    void the_best_path_is_that_of_the_best_answers() {
        assertThat(HEALING.bestPath()).containsExactly("look", "healed");
        assertThat(HEALING.isOnBestPath("healed")).isTrue();
        assertThat(HEALING.isOnBestPath("off")).isFalse();
        assertThat(HEALING.keyFeatures()).extracting(Item::id).containsExactly("decision", "depth");
    }

    @Test
    void facts_change_along_the_best_path() {
        assertThat(HEALING.scene("look").decision().disposition()).isEqualTo(Disposition.POSTPONE);
        assertThat(HEALING.scene("healed").decision().disposition()).isEqualTo(Disposition.PROCEED);
        assertThat(HEALING.scene("healed").facts().findings()).containsExactly(new Key("settled_acne_scars"));
        assertThat(HEALING.scene("healed").facts().concern().code()).isEqualTo("mild_scars");
    }

    @Test
    void a_branch_has_the_facts_of_the_scene_that_it_is_entered_from() {
        assertThat(HEALING.scene("off").facts()).isEqualTo(HEALING.scene("look").facts());
        assertThat(HEALING.scene("off").decision())
                .isEqualTo(HEALING.scene("look").decision());
    }

    @Test
    void an_item_is_found_in_the_scene_that_asks_it() {
        assertThat(HEALING.sceneAsking("depth").orElseThrow().scene().id()).isEqualTo("healed");
        assertThat(HEALING.sceneAsking("nothing")).isEmpty();
    }

    @Test
    void without_a_next_the_story_goes_on_with_the_scene_after_it() {
        KeyedCase plain = WrittenCase.of(WrittenCase.file("concern: fine_lines, area: face", """
                  - {scene: one, stage: Presentation, title: One}
                  - scene: two
                    stage: Plan
                    asks: [{item: depth, asks: depth, prompt: How deep?}, {item: speed, asks: speed, prompt: How fast?}]
                    next: [{when: {depth: right}, go: four}]
                  - {scene: three, stage: Plan, title: Three}
                  - {scene: four, stage: Outcome, title: Four}
                """));
        assertThat(plain.bestPath()).containsExactly("one", "two", "four");
        assertThat(plain.scene("three").scene().next()).extracting(Branch::go).containsExactly("four");
        assertThat(plain.scene("two").scene().next()).extracting(Branch::go).containsExactly("four", "three");
    }

    @Test
    void conditions_on_the_best_answer_of_every_kind_of_item_are_known() {
        KeyedCase kinds = WrittenCase.of(WrittenCase.file(
                "concern: hair_loss, area: scalp, after: {hours: 60, findings: [redness_not_fading]}", """
                  - scene: one
                    stage: Plan
                    asks:
                      - item: list
                        asks: contraindications
                        prompt: What stops you?
                        options:
                          - {key: area_without_depth, says: The place}
                          - {key: fear_of_needles, says: Afraid}
                          - {key: darker_skin_tone, says: Dark skin}
                      - {item: gate, asks: disposition, prompt: What do you do?}
                      - {item: depth, asks: depth, prompt: How deep?}
                      - {item: action, asks: escalation, prompt: Who?, scored: false}
                      - {item: wait, asks: time, for: no_repeat_before_interval, prompt: How long?, scored: false}
                      - item: talk
                        asks: choice
                        dimension: aftercare
                        scored: false
                        prompt: What?
                        options:
                          - {option: yes-do, says: "Do", claims: [AFT-01], because: So.}
                          - {option: no-do-not, says: "Do not", score: "1", claims: [AFT-01], because: So.}
                          - {option: wait, says: "Wait", claims: [AFT-01], because: So.}
                      - {item: said, asks: statement, dimension: aftercare, scored: false, prompt: So?, statement: So., claim: EXP-11, because: No.}
                    next:
                      - when:
                          list: area_without_depth
                          gate: refer
                          depth: hand-over
                          action: contact-clinic-same-day
                          wait: clinic-sets
                          talk: no-do-not
                          said: not-as-fact
                        go: two
                      - {go: three}
                  - {scene: two, stage: Outcome, title: Two, then: four}
                  - {scene: three, stage: Outcome, title: Three, then: four}
                  - {scene: four, stage: Outcome, title: Four}
                """));
        assertThat(kinds.bestPath()).containsExactly("one", "two", "four");
    }
}
