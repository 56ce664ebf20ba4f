package dev.needlewise.domain.grading;

import static dev.needlewise.domain.grading.Grading.chose;
import static dev.needlewise.domain.grading.Grading.depth;
import static dev.needlewise.domain.grading.Grading.does;
import static dev.needlewise.domain.grading.Grading.found;
import static dev.needlewise.domain.grading.Grading.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.content.WrittenCase;
import dev.needlewise.domain.scenario.KeyedCase;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The story as a trainee meets it. */
class WalkTest {
    private static final KeyedCase BLISTER = WrittenCase.of(GraderTest.BLISTER);

    @Test
    void begins_at_the_first_item_of_the_first_scene() {
        Walk walk = Walk.of(BLISTER, Map.of());
        assertThat(walk.finished()).isFalse();
        assertThat(walk.next().orElseThrow().id()).isEqualTo("stops");
        assertThat(walk.next().orElseThrow().told()).isEqualTo("A blister at the mouth.");
        assertThat(walk.steps()).hasSize(1);
    }

    @Test
    void goes_on_to_the_next_item_of_the_same_scene() {
        Walk walk = given(BLISTER).answered("stops", found()).walk();
        assertThat(walk.next().orElseThrow().id()).isEqualTo("decision");
        assertThat(walk.steps()).extracting(Walk.Step::done).containsExactly(true, false);
    }

    @Test
    void plays_the_unsafe_branch_out_and_comes_back() {
        Grading treated = given(BLISTER).answered("stops", found()).answered("decision", does("proceed", "none"));
        assertThat(treated.walk().next().orElseThrow().id()).isEqualTo("in-spite");

        treated.answered("in-spite", depth("0.5")).answered("pressed", chose("low"));
        Walk.Step back = treated.walk().next().orElseThrow();
        assertThat(back.id()).isEqualTo("depth");
        assertThat(back.told()).isEqualTo("The doctor took over.");
        assertThat(treated.walk().scenes())
                .extracting(scene -> scene.scene().id())
                .containsExactly("look", "spread", "healed");
    }

    @Test
    void tells_by_how_the_answer_was() {
        assertThat(told(does("postpone", "active_herpes_labialis"))).isEqualTo("Well done.");
        assertThat(told(does("postpone", "none"))).isEqualTo("The supervisor decided.");
        assertThat(told(does("refuse", "active_herpes_labialis"))).isEqualTo("The supervisor decided.");
    }

    private static String told(Response decision) {
        return given(BLISTER)
                .answered("stops", found())
                .answered("decision", decision)
                .walk()
                .step("depth")
                .orElseThrow()
                .told();
    }

    @Test
    void is_finished_after_the_last_item() {
        Walk walk = given(BLISTER).answeredBest().walk();
        assertThat(walk.finished()).isTrue();
        assertThat(walk.next()).isEmpty();
        assertThat(walk.steps())
                .extracting(Walk.Step::id)
                .containsExactly("stops", "decision", "depth", "numbing", "speed", "leaflet");
        assertThat(walk.step("spread")).isEmpty();
    }

    @Test
    void stops_at_a_scene_that_only_tells_until_it_is_read() {
        KeyedCase told = WrittenCase.of(WrittenCase.file("concern: fine_lines, area: face", """
                  - {scene: arrival, stage: Presentation, title: She comes in, tells: Good morning.}
                  - scene: pen
                    stage: Plan
                    asks:
                      - {item: depth, asks: depth, prompt: How deep?}
                      - {item: speed, asks: speed, prompt: How fast?}
                  - {scene: end, stage: Outcome, title: Later}
                """));
        Walk unread = Walk.of(told, Map.of(), Set.of());
        assertThat(unread.next().orElseThrow().id()).isEqualTo("arrival");
        assertThat(unread.next().orElseThrow().item()).isEmpty();

        assertThat(Walk.of(told, Map.of(), Set.of("arrival"))
                        .next()
                        .orElseThrow()
                        .id())
                .isEqualTo("depth");
        assertThat(Walk.of(told, Map.of()).next().orElseThrow().id()).isEqualTo("depth");

        Map<String, Response> answered = Map.of("depth", depth("0.5"), "speed", chose("low"));
        Walk last = Walk.of(told, answered, Set.of("arrival"));
        assertThat(last.finished()).isFalse();
        assertThat(last.next().orElseThrow().id()).isEqualTo("end");
        assertThat(last.next().orElseThrow().told()).isEmpty();
        assertThat(Walk.of(told, answered, Set.of("arrival", "end")).finished()).isTrue();
        assertThat(Walk.of(told, answered).finished()).isTrue();
    }

    /** Each word that a story can ask for, by the answer that gives it. */
    @Test
    void answers_give_their_words() {
        KeyedCase asked = WrittenCase.of(WrittenCase.file("concern: deep_wrinkles, area: face", """
                  - scene: pen
                    stage: Plan
                    asks:
                      - {item: depth, asks: depth, prompt: How deep?}
                      - {item: speed, asks: speed, prompt: How fast?}
                  - scene: later
                    stage: Outcome
                    title: Later
                    tells:
                      - {when: {depth: hand-over}, text: handed over}
                      - {when: {depth: critical}, text: critical}
                      - {when: {depth: unsafe}, text: unsafe}
                      - {when: {depth: [right, partly], speed: low}, text: well}
                      - {when: {depth: partly}, text: partly}
                      - {when: {depth: wrong}, text: wrong}
                """));
        assertThat(later(asked, "hand-over", "low")).isEqualTo("handed over");
        assertThat(later(asked, "9", "low")).isEqualTo("critical");
        assertThat(later(asked, "1.2", "low")).isEqualTo("well");
        assertThat(later(asked, "0.7", "low")).isEqualTo("well");
        assertThat(later(asked, "0.7", "clinic-sets")).isEqualTo("partly");
        assertThat(later(asked, "0.2", "low")).isEqualTo("wrong");
        assertThat(later(asked, "1.2", "clinic-sets")).isEmpty();
    }

    private static String later(KeyedCase asked, String millimetres, String speed) {
        return given(asked)
                .answered("depth", depth(millimetres))
                .answered("speed", chose(speed))
                .walk()
                .step("later")
                .orElseThrow()
                .told();
    }
}
