package dev.needlewise.domain.training.session;

import dev.needlewise.domain.grading.Confidence;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.ItemGrade;
import dev.needlewise.domain.grading.Outcome;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.Dimension;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an outcome comes down to: the part that is kept beside the session.
 *
 * @param sureAndUnsafe whether a major or critical error was made with full confidence
 */
public record Grade(
        Fraction score,
        Harm harm,
        boolean passed,
        Map<Dimension, Fraction> dimensions,
        int majors,
        int criticals,
        boolean sureAndUnsafe) {
    public Grade {
        Map<Dimension, Fraction> ordered = new EnumMap<>(Dimension.class);
        ordered.putAll(dimensions);
        dimensions = Collections.unmodifiableMap(ordered);
    }

    /**
     * The part of an outcome that is kept.
     *
     * @param confidence by item, where it was given
     */
    public static Grade of(Outcome outcome, Map<String, Confidence> confidence) {
        return new Grade(
                outcome.score(),
                outcome.harm(),
                outcome.passed(),
                outcome.dimensions(),
                outcome.majors(),
                outcome.criticals(),
                outcome.items().stream().anyMatch(item -> isSure(item, confidence)));
    }

    private static boolean isSure(ItemGrade item, Map<String, Confidence> confidence) {
        Confidence given = confidence.get(item.item().id());
        return item.isUnsafe() && given != null && given.isCertain();
    }

    public Optional<Fraction> dimension(Dimension dimension) {
        return Optional.ofNullable(dimensions.get(dimension));
    }

    /** Whether a supervisor should read the attempt, whatever it was for. */
    public boolean isDangerous() {
        return sureAndUnsafe || isCritical();
    }

    public boolean isCritical() {
        return criticals > 0;
    }
}
