package dev.needlewise.domain.scenario;

import dev.needlewise.domain.material.Material;
import dev.needlewise.domain.protocol.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of asking a protocol about a scenario.
 *
 * @param keyed present where there is no problem
 */
public record Keying(Optional<KeyedCase> keyed, List<CaseProblem> problems) {
    public static final int FEWEST_KEY_FEATURES = 2;
    public static final int MOST_KEY_FEATURES = 5;

    public Keying {
        problems = List.copyOf(problems);
    }

    static Keying of(Scenario scenario, Protocol protocol, Material material) {
        Story story = Story.of(scenario, protocol, material);
        KeyedCase keyed = new KeyedCase(scenario, protocol, material, story.scenes(), story.bestPath());
        List<CaseProblem> problems = new ArrayList<>(story.problems());
        problems.addAll(Branches.problems(keyed));
        problems.addAll(EarlierItems.problems(keyed));
        story.scenes()
                .values()
                .forEach(scene ->
                        scene.scene().asks().forEach(item -> problems.addAll(ItemProblems.of(keyed, scene, item))));
        problems.addAll(keyFeatureProblems(keyed));
        return new Keying(problems.isEmpty() ? Optional.of(keyed) : Optional.empty(), problems);
    }

    private static List<CaseProblem> keyFeatureProblems(KeyedCase keyed) {
        int features = keyed.keyFeatures().size();
        if (features >= FEWEST_KEY_FEATURES && features <= MOST_KEY_FEATURES) {
            return List.of();
        }
        return List.of(new CaseProblem(
                CaseProblem.Where.SCENARIO,
                "the best path " + String.join(" > ", keyed.bestPath()) + " asks " + features
                        + " scored items, but a case has " + FEWEST_KEY_FEATURES + " to " + MOST_KEY_FEATURES
                        + "; mark lesser ones 'scored: false'"));
    }
}
