package dev.needlewise.domain.scenario;

import dev.needlewise.domain.material.Material;
import dev.needlewise.domain.protocol.Area;
import dev.needlewise.domain.protocol.Concern;
import dev.needlewise.domain.protocol.Decision;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Presentation;
import dev.needlewise.domain.protocol.Profile;
import dev.needlewise.domain.scenario.KeyedCase.KeyedScene;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Cases put together from as few parts as there can be, without a pack. */
public final class PlainCase {
    static final Material NOTHING_KNOWN = new Material(List.of(), Map.of(), List.of());
    private static final Presentation FACTS = Presentation.of(Concern.FINE_LINES, Area.FACE);

    private PlainCase() {}

    /** What a choice asks, each option under its own key; the first is right. */
    public static Item.Choice choice(String id, String... options) {
        return new Item.Choice(
                asking(id),
                Dimension.AFTERCARE,
                Stream.of(options)
                        .map(key -> option(key, key, key.equals(options[0]) ? 2 : 0))
                        .toList());
    }

    static Item.Choice.Option option(String key, String says, int halves) {
        return new Item.Choice.Option(key, says, halves, Harm.NONE, List.of(), "So.", Optional.empty());
    }

    static Asking asking(String id) {
        return new Asking(id, "What do you do?", "", true, false);
    }

    /** The last scene of a case, which asks these. */
    public static Scene scene(String id, Item... asks) {
        return scene(id, List.of(), asks);
    }

    static Scene scene(String id, List<String> next, Item... asks) {
        List<Branch> branches =
                next.stream().map(go -> new Branch(Condition.ALWAYS, go)).toList();
        return new Scene(id, Stage.PLAN, id, List.of(), FactChanges.NONE, List.of(), List.of(asks), branches);
    }

    static Scenario scenario(String id, Optional<ScenarioId> variantOf, Scene... scenes) {
        return new Scenario(
                new ScenarioId(id),
                "A case",
                List.of(Profile.DEFAULT),
                5,
                variantOf,
                new Patient("Rosa Lind", 34, "Good morning.", List.of(), FACTS),
                List.of(scenes),
                "1");
    }

    /** A case in which nothing stops the treatment, with this best path. */
    static KeyedCase keyed(Scenario scenario, String... bestPath) {
        Map<String, KeyedScene> scenes = new LinkedHashMap<>();
        scenario.scenes()
                .forEach(scene -> scenes.put(scene.id(), keyed(scene, PlainRules.decision(PlainRules.NO_NUMBER))));
        return new KeyedCase(scenario, PlainRules.protocol(Profile.DEFAULT), NOTHING_KNOWN, scenes, List.of(bestPath));
    }

    /** A case of one scene that asks these. */
    public static KeyedCase asking(Item... items) {
        return keyed(scenario("plain", Optional.empty(), scene("only", items)), "only");
    }

    static KeyedScene keyed(Scene scene, Decision decision) {
        return new KeyedScene(scene, FACTS, decision);
    }
}
