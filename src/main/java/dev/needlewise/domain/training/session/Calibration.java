package dev.needlewise.domain.training.session;

import dev.needlewise.domain.grading.Confidence;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.protocol.Harm;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How often one was right when one felt this sure; counts only, because few answers say little.
 *
 * @param level confidence from 1 to 3
 * @param right with full score
 * @param unsafe with a major or critical error
 */
public record Calibration(int level, int answers, int right, int unsafe) {
    /** Of a session's marks: one for each confidence that was given, the least sure first. */
    public static List<Calibration> of(Collection<ItemMark> marks) {
        return together(marks.stream()
                .flatMap(mark ->
                        mark.confidence().map(Confidence::level).stream().map(level -> of(level, mark)))
                .toList());
    }

    private static Calibration of(int level, ItemMark mark) {
        return new Calibration(
                level, 1, mark.score().equals(Fraction.ONE) ? 1 : 0, mark.harm().atLeast(Harm.MAJOR) ? 1 : 0);
    }

    /** Of several sessions: one for each level that is among them, the least sure first. */
    public static List<Calibration> together(Collection<Calibration> several) {
        Map<Integer, Calibration> levels = several.stream()
                .collect(Collectors.toMap(Calibration::level, Function.identity(), Calibration::plus, TreeMap::new));
        return List.copyOf(levels.values());
    }

    private Calibration plus(Calibration other) {
        return new Calibration(level, answers + other.answers, right + other.right, unsafe + other.unsafe);
    }
}
