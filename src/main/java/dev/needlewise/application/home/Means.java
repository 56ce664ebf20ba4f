package dev.needlewise.application.home;

import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.WhichCounts;
import dev.needlewise.domain.training.session.FinishedAttempt;
import dev.needlewise.domain.training.session.Standing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Means of the attempts that count: a dimension over the cases that have it. */
final class Means {
    private Means() {}

    /** The attempt that counts: by the assignment's setting, outside of one the best. */
    static FinishedAttempt counting(Standing standing, Map<AssignmentId, Assignment> assignments) {
        WhichCounts which = standing.key()
                .scope()
                .assignment()
                .map(assignments::get)
                .map(Assignment::whichCounts)
                .orElse(WhichCounts.BEST);
        return standing.counting(which);
    }

    /** Only the dimensions that there is something about. */
    static Map<Dimension, Fraction> of(List<FinishedAttempt> attempts) {
        Map<Dimension, List<Fraction>> scores = new EnumMap<>(Dimension.class);
        attempts.forEach(attempt -> attempt.grade()
                .dimensions()
                .forEach((dimension, score) -> scores.computeIfAbsent(dimension, any -> new ArrayList<>())
                        .add(score)));
        Map<Dimension, Fraction> means = new EnumMap<>(Dimension.class);
        scores.forEach((dimension, all) -> means.put(dimension, Fraction.mean(all)));
        return means;
    }
}
