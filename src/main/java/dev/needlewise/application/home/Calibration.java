package dev.needlewise.application.home;

import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.training.session.ItemMark;
import java.util.Collection;

/**
 * How often one was right when one felt this sure; counts only, because few answers say little.
 *
 * @param level confidence from 1 to 3
 * @param right with full score
 * @param unsafe with a major or critical error
 */
public record Calibration(int level, int answers, int right, int unsafe) {
    static Calibration of(int level, Collection<ItemMark> marks) {
        var sure = marks.stream()
                .filter(mark -> mark.confidence()
                        .filter(given -> given.level() == level)
                        .isPresent())
                .toList();
        return new Calibration(
                level,
                sure.size(),
                (int) sure.stream()
                        .filter(mark -> mark.score().equals(Fraction.ONE))
                        .count(),
                (int) sure.stream()
                        .filter(mark -> mark.harm().atLeast(Harm.MAJOR))
                        .count());
    }
}
