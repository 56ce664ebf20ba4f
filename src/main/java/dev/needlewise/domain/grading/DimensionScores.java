package dev.needlewise.domain.grading;

import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.scenario.Item;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The mean of each dimension's key features, with needle depth counting at least half of the dimension depth. */
final class DimensionScores {
    private DimensionScores() {}

    /** Only dimensions that have a key feature. */
    static Map<Dimension, Fraction> of(List<Item> items, List<KeyFeature> features) {
        Set<String> depths = new HashSet<>();
        for (Item item : items) {
            if (item instanceof Item.Depth) {
                depths.add(item.id());
            }
        }
        Map<Dimension, Fraction> scores = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            List<Fraction> needle = new ArrayList<>();
            List<Fraction> others = new ArrayList<>();
            for (KeyFeature feature : features) {
                if (feature.dimension() == dimension) {
                    (depths.contains(feature.item()) ? needle : others).add(feature.score());
                }
            }
            if (!needle.isEmpty() || !others.isEmpty()) {
                scores.put(dimension, mean(needle, others));
            }
        }
        return scores;
    }

    private static Fraction mean(List<Fraction> needle, List<Fraction> others) {
        Fraction share = Fraction.of(needle.size(), needle.size() + others.size());
        if (!needle.isEmpty() && !share.isAtLeast(Weights.NEEDLE_DEPTH_SHARE)) {
            share = Weights.NEEDLE_DEPTH_SHARE;
        }
        return Fraction.mean(needle).times(share).plus(Fraction.mean(others).times(Fraction.ONE.minus(share)));
    }
}
