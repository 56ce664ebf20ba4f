package dev.needlewise.domain.grading;

import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.Dimension;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a case was answered: score and safety side by side.
 *
 * @param harm the worst of all lines
 * @param dimensions only those that the case has key features in
 * @param keyFeatures in the order of the best path: the fixed denominator
 * @param items every item met, in the order met; branches included
 * @param majors how many lines did major harm
 * @param criticals how many lines did critical harm
 */
public record Outcome(
        Fraction score,
        Harm harm,
        boolean passed,
        Map<Dimension, Fraction> dimensions,
        List<KeyFeature> keyFeatures,
        List<ItemGrade> items,
        int majors,
        int criticals,
        Receipt receipt) {
    public Outcome {
        Map<Dimension, Fraction> ordered = new EnumMap<>(Dimension.class);
        ordered.putAll(dimensions);
        dimensions = Collections.unmodifiableMap(ordered);
        keyFeatures = List.copyOf(keyFeatures);
        items = List.copyOf(items);
    }

    /** Empty where the case asks nothing in this dimension. */
    public Optional<Fraction> dimension(Dimension dimension) {
        return Optional.ofNullable(dimensions.get(dimension));
    }

    public Optional<ItemGrade> item(String id) {
        return items.stream().filter(grade -> grade.item().id().equals(id)).findFirst();
    }
}
