package dev.needlewise.application.home;

import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.training.session.SureMarks;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * How often one was right when one felt this sure; counts only, because few answers say little.
 *
 * @param level confidence from 1 to 3
 * @param right with full score
 * @param unsafe with a major or critical error
 */
public record Calibration(int level, int answers, int right, int unsafe) {
    static Calibration of(int level, Collection<SureMarks> marks) {
        List<SureMarks> sure = marks.stream()
                .filter(mark -> mark.confidence().level() == level)
                .toList();
        return new Calibration(
                level,
                counted(sure, mark -> true),
                counted(sure, mark -> mark.score().equals(Fraction.ONE)),
                counted(sure, mark -> mark.harm().atLeast(Harm.MAJOR)));
    }

    private static int counted(List<SureMarks> marks, Predicate<SureMarks> which) {
        return marks.stream().filter(which).mapToInt(SureMarks::count).sum();
    }
}
