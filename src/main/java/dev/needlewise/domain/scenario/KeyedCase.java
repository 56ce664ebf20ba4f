package dev.needlewise.domain.scenario;

import dev.needlewise.domain.material.Material;
import dev.needlewise.domain.protocol.Decision;
import dev.needlewise.domain.protocol.Presentation;
import dev.needlewise.domain.protocol.Protocol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A scenario under one protocol: what is true and right in every scene, and the best path through it.
 *
 * @param scenes by id, every scene that can be reached
 * @param bestPath ids of the scenes that the best answers lead through; its scored items are the key features
 */
public record KeyedCase(
        Scenario scenario,
        Protocol protocol,
        Material material,
        Map<String, KeyedScene> scenes,
        List<String> bestPath) {
    public KeyedCase {
        scenes = Collections.unmodifiableMap(new LinkedHashMap<>(scenes));
        bestPath = List.copyOf(bestPath);
    }

    /** Asks the protocol about every scene; what keeps the scenario from being a case is said in the problems. */
    public static Keying of(Scenario scenario, Protocol protocol, Material material) {
        return Keying.of(scenario, protocol, material);
    }

    /** The facts that hold in a scene and what the protocol decides about them. */
    public record KeyedScene(Scene scene, Presentation facts, Decision decision) {}

    public KeyedScene first() {
        return scene(scenario.first().id());
    }

    /** A scene that can be reached; asking for another is a mistake of the caller. */
    public KeyedScene scene(String id) {
        KeyedScene scene = scenes.get(id);
        if (scene == null) {
            throw new IllegalArgumentException("Scene '" + id + "' cannot be reached in " + scenario.id());
        }
        return scene;
    }

    public boolean isOnBestPath(String sceneId) {
        return bestPath.contains(sceneId);
    }

    /** The scene that asks an item. */
    public Optional<KeyedScene> sceneAsking(String itemId) {
        return scenes.values().stream()
                .filter(keyed ->
                        keyed.scene().asks().stream().anyMatch(item -> item.id().equals(itemId)))
                .findFirst();
    }

    /** The scored items on the best path, in order: the fixed denominator. */
    public List<Item> keyFeatures() {
        List<Item> features = new ArrayList<>();
        for (String id : bestPath) {
            for (Item item : scene(id).scene().asks()) {
                if (item.asking().scored()) {
                    features.add(item);
                }
            }
        }
        return features;
    }
}
