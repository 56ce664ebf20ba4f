package dev.needlewise.application.review;

import dev.needlewise.domain.training.session.SessionId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What there is to see of a session that should be over. */
public sealed interface FeedbackReading {
    record Shown(Feedback feedback) implements FeedbackReading {}

    /**
     * It is finished and saved; what was right is shown after that moment.
     *
     * @param zone of the cohort
     */
    record Later(SessionId session, Optional<Instant> after, ZoneId zone) implements FeedbackReading {}

    record StillRunning(SessionId session) implements FeedbackReading {}

    /** It is over, and its answers are older than the institution keeps them. */
    record NoLongerKept() implements FeedbackReading {}

    record NotFound() implements FeedbackReading {}
}
