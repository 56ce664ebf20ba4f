package dev.needlewise.application.review;

import dev.needlewise.application.cohort.Member;
import dev.needlewise.domain.training.session.SessionSummary;

/** What there is to review. */
public sealed interface ReviewReading {
    record Shown(ReviewSheet sheet) implements ReviewReading {}

    /** Nothing to judge yet. */
    record StillRunning(SessionSummary session, Member trainee) implements ReviewReading {}

    /** Its answers are older than the institution keeps them. */
    record NoLongerKept() implements ReviewReading {}

    record NotFound() implements ReviewReading {}
}
