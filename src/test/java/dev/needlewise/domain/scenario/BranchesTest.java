package dev.needlewise.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.scenario.CaseProblem.Where;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a branch may lead: forward, and past nothing that is scored. */
class BranchesTest {
    @Test
    void a_consequence_told_in_several_scenes_comes_back_to_where_it_left_off() {
        assertThat(problems(
                        asking("one", "two"),
                        asking("two", "off", "three"),
                        asking("three"),
                        telling("off", "further-off"),
                        telling("further-off", "three")))
                .isEmpty();
    }

    @Test
    void a_scene_is_not_asked_again_by_the_answers_to_it() {
        assertThat(problems(asking("one", "two"), asking("two", "two", "three"), asking("three")))
                .containsExactly(
                        new CaseProblem(Where.branch("two", 0), "this goes back to 'two', which was told before"));
    }

    @Test
    void a_consequence_does_not_lead_back_to_the_scene_that_it_left() {
        assertThat(problems(
                        asking("one", "two"), asking("two", "off", "three"), asking("three"), telling("off", "two")))
                .containsExactly(
                        new CaseProblem(Where.branch("off", 0), "this goes back to 'two', which was told before"));
    }

    @Test
    void a_consequence_that_is_entered_early_and_late_skips_what_lies_between() {
        assertThat(problems(
                        asking("one", "off", "two"),
                        asking("two", "off", "three"),
                        asking("three"),
                        telling("off", "three")))
                .containsExactly(new CaseProblem(
                        Where.branch("off", 0),
                        "this skips 'ask-two' in scene 'two', but every run asks every key feature of the best path"));
    }

    private static List<CaseProblem> problems(Scene... scenes) {
        String[] bestPath = Arrays.stream(scenes)
                .filter(scene -> !scene.asks().isEmpty())
                .map(Scene::id)
                .toArray(String[]::new);
        return Branches.problems(PlainCase.keyed(PlainCase.scenario("written", Optional.empty(), scenes), bestPath));
    }

    private static Scene asking(String id, String... next) {
        return PlainCase.scene(id, List.of(next), PlainCase.choice("ask-" + id, "yes", "no", "later"));
    }

    private static Scene telling(String id, String next) {
        return PlainCase.scene(id, List.of(next));
    }
}
