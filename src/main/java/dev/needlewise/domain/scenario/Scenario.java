package dev.needlewise.domain.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A staged case: a patient, scenes in the order written, and the profiles that it is written for.
 *
 * @param minutes how long it usually takes
 * @param variantOf the case that this one asks the same key features as, with another patient
 * @param version a hash of the content, which a session records
 */
public record Scenario(
        ScenarioId id,
        String title,
        List<String> profiles,
        int minutes,
        Optional<ScenarioId> variantOf,
        Patient patient,
        List<Scene> scenes,
        String version) {
    public Scenario {
        profiles = List.copyOf(profiles);
        scenes = List.copyOf(scenes);
        if (scenes.isEmpty()) {
            throw new IllegalArgumentException("A scenario has at least one scene: " + id);
        }
    }

    public Scene first() {
        return scenes.get(0);
    }

    public Optional<Scene> scene(String sceneId) {
        return scenes.stream().filter(scene -> scene.id().equals(sceneId)).findFirst();
    }

    public Stream<Item> items() {
        return scenes.stream().flatMap(scene -> scene.asks().stream());
    }

    public Optional<Item> item(String itemId) {
        return items().filter(item -> item.id().equals(itemId)).findFirst();
    }

    /** What two cases share when a critical error in one is closed by a good attempt at the other. */
    public ScenarioId family() {
        return variantOf.orElse(id);
    }
}
