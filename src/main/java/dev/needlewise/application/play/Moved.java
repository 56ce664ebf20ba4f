package dev.needlewise.application.play;

import dev.needlewise.domain.training.session.Refusal;
import dev.needlewise.domain.training.session.SessionEvent;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.Submission;
import java.util.Optional;

/** What came of an answer, or of going on. */
public sealed interface Moved {
    /**
     * It is saved; a second click on the same form gets the same.
     *
     * @param next the page that the session stands at; empty when it is over
     * @param explained the scene of questions that it left behind, whose reasons practice shows before what is next
     */
    record On(SessionId session, Optional<String> next, Optional<String> explained) implements Moved {}

    /** What was typed is no answer yet. Nothing was changed. */
    record Unread(SessionId session) implements Moved {}

    /**
     * It came too late: another window has answered since, or the scene is closed. Nothing was changed.
     *
     * @param typed what was handed in, so that nothing typed is lost
     * @param stands the answer that counts
     * @param next the page that the session stands at; empty when it is over
     */
    record AlreadyAnswered(
            SessionId session, Submission typed, Optional<SessionEvent.Answered> stands, Optional<String> next)
            implements Moved {}

    /** It does not fit where the session stands; lead there. */
    record NotNow(SessionId session, Refusal refusal, Optional<String> next) implements Moved {}

    record NotFound() implements Moved {}
}
