package dev.needlewise.application.home;

import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.review.ReviewDecision;
import dev.needlewise.domain.training.session.Calibration;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.domain.training.session.Standing;
import java.util.List;
import java.util.Map;

/**
 * How far someone has come.
 *
 * @param attempts finished ones without trials, the last first
 * @param dimensions means of the attempts that count
 * @param decisions that hold about the attempts that count, by session
 * @param calibration one for each level of confidence that was given
 * @param clean finished attempts without a critical error, for the bound that goes with a sign-off
 */
public record Progress(
        Person person,
        Pack pack,
        List<Standing> standings,
        Map<AssignmentId, Assignment> assignments,
        List<SessionSummary> attempts,
        Map<Dimension, Fraction> dimensions,
        List<WeakPoint> review,
        Map<SessionId, ReviewDecision> decisions,
        List<Calibration> calibration,
        int clean) {
    public List<Standing> openCriticals() {
        return standings.stream()
                .filter(standing -> standing.open().isPresent())
                .toList();
    }
}
