package dev.needlewise.application.play;

import dev.needlewise.domain.training.session.SessionId;

/** What there is to see of a session for the one who plays it. */
public sealed interface SessionReading {
    record Playing(PlayPage page) implements SessionReading {}

    /** It is over: its feedback is elsewhere. */
    record Over(SessionId session) implements SessionReading {}

    record NotFound() implements SessionReading {}
}
