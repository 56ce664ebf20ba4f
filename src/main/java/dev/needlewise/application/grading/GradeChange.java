package dev.needlewise.application.grading;

import dev.needlewise.domain.training.session.Attempt;
import dev.needlewise.domain.training.session.Grade;
import java.util.Optional;

/**
 * What another version makes of a finished attempt.
 *
 * @param after empty where the two cannot be compared, so that the grade stays
 */
public record GradeChange(Attempt attempt, Grade before, Optional<Grade> after) {
    public boolean isComparable() {
        return after.isPresent();
    }

    public boolean gains() {
        return after.filter(now -> now.score().compareTo(before.score()) > 0).isPresent();
    }

    public boolean loses() {
        return after.filter(now -> now.score().compareTo(before.score()) < 0).isPresent();
    }

    /** Passed now and not before, or the other way round. */
    public boolean crosses() {
        return after.filter(now -> now.passed() != before.passed()).isPresent();
    }

    public boolean becomesCritical() {
        return after.filter(now -> now.isCritical() && !before.isCritical()).isPresent();
    }

    public boolean ceasesToBeCritical() {
        return after.filter(now -> !now.isCritical() && before.isCritical()).isPresent();
    }
}
