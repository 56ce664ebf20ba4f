package dev.needlewise.domain.grading.change;

import dev.needlewise.domain.grading.BestResponse;
import dev.needlewise.domain.grading.Response;
import dev.needlewise.domain.protocol.Decision;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.KeyedCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How a case under one profile differs between two versions. */
public record KeyedChange(KeyedCase before, KeyedCase after) {
    /** Nothing where neither the case nor what the rules decide about it differs. */
    public Optional<Weight> weight() {
        if (!isComparable()) {
            return Optional.of(Weight.PATH);
        }
        if (!keysChanged().isEmpty()) {
            return Optional.of(Weight.KEYS);
        }
        if (!decisions(before).equals(decisions(after)) || !ownKeys(before).equals(ownKeys(after))) {
            return Optional.of(Weight.RULES);
        }
        boolean same = before.scenario().version().equals(after.scenario().version());
        return same ? Optional.empty() : Optional.of(Weight.WORDS);
    }

    /** Whether attempts at one can be graded by the other: the denominator is the same. */
    public boolean isComparable() {
        return before.bestPath().equals(after.bestPath()) && features(before).equals(features(after));
    }

    /** The items on the best path to which another answer is right now. */
    public List<String> keysChanged() {
        Map<String, Response> now = BestResponse.throughout(after);
        return BestResponse.throughout(before).entrySet().stream()
                .filter(best -> !best.getValue().equals(now.get(best.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The key features by id, with the kind of question that each is. */
    private static Map<String, Object> features(KeyedCase keyed) {
        Map<String, Object> features = new LinkedHashMap<>();
        keyed.keyFeatures().forEach(item -> features.put(item.id(), List.of(item.getClass(), item.dimension())));
        return features;
    }

    private static Map<String, Decision> decisions(KeyedCase keyed) {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        keyed.scenes().forEach((id, scene) -> decisions.put(id, scene.decision()));
        return decisions;
    }

    /** What a case decides by itself, in every scene: choices with keys of their own, and answers that it overrides. */
    private static Map<String, Object> ownKeys(KeyedCase keyed) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keyed.scenes()
                .values()
                .forEach(scene -> scene.scene().asks().forEach(item -> {
                    if (item instanceof Item.Choice choice) {
                        keys.put(item.id(), choice.options());
                    } else if (item instanceof Item.Fixed fixed) {
                        keys.put(item.id(), Objects.toString(fixed.override()));
                    }
                }));
        return keys;
    }
}
