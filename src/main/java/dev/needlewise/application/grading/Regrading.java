package dev.needlewise.application.grading;

import dev.needlewise.domain.grading.Grader;
import dev.needlewise.domain.grading.Outcome;
import dev.needlewise.domain.grading.change.KeyedChange;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.session.CandidateSession;
import dev.needlewise.domain.training.session.Grade;
import dev.needlewise.domain.training.session.Played;
import java.util.Optional;

/**
 * Grades finished attempts by another version, from nothing but what is stored.
 *
 * @param target the version to grade by
 */
record Regrading(Cases cases, Pack target) {
    /** Nothing where the grade that holds is the same, or was given by this version already. */
    Optional<GradeChange> change(CandidateSession session) {
        Grade before = session.grade().orElseThrow();
        if (cases.gradingPack(session).version().equals(target.version())) {
            return Optional.empty();
        }
        Optional<Grade> after = outcome(session).map(outcome -> Grade.of(outcome, session.confidence()));
        return after.filter(before::equals).isPresent()
                ? Optional.empty()
                : Optional.of(new GradeChange(session.attempt(), before, after));
    }

    /** Empty where the best path differs, or an answer is none any more: such attempts keep their grade. */
    Optional<Outcome> outcome(CandidateSession session) {
        Played played = session.attempt().played();
        KeyedCase before = cases.keyedForGrading(session);
        return target.keyed(played.scenario(), played.profile())
                .filter(after -> new KeyedChange(before, after).isComparable())
                .filter(session::answersFit)
                .map(after -> new Grader().grade(after, session.responses(), target.passRule()));
    }
}
