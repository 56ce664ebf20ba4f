package dev.needlewise.web.play;

import dev.needlewise.application.play.Moved;
import dev.needlewise.application.play.PlayPage;
import dev.needlewise.application.play.ReadSession;
import dev.needlewise.application.play.SessionReading;
import dev.needlewise.application.play.TakeForm;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.training.session.FormToken;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.Submission;
import dev.needlewise.web.feedback.AnswerWords;
import dev.needlewise.web.http.Reason;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.RequestFailure;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.FieldError;
import dev.needlewise.web.page.Note;
import dev.needlewise.web.page.Tone;
import dev.needlewise.web.page.Words;
import dev.needlewise.web.play.FormResult.Answered;
import dev.needlewise.web.play.FormResult.AskIfMeant;
import dev.needlewise.web.play.FormResult.Mistaken;
import java.util.List;
import java.util.Optional;

/** Takes the form of a session's page: an answer, or the wish to read on. */
final class PlayForms {
    private final ReadSession read;
    private final TakeForm take;
    private final PlayReplies replies;

    PlayForms(ReadSession read, TakeForm take, PlayReplies replies) {
        this.read = read;
        this.take = take;
        this.replies = replies;
    }

    Reply take(Visit visit) {
        SessionId id = SessionRequest.session(visit);
        FormToken form = SessionRequest.form(visit);
        Typed typed = new Typed(SessionRequest.fields(visit));
        Moved moved = take.take(visit.viewer(), id, form, (keyed, item) -> submission(keyed, item, typed, id, form));
        if (moved instanceof Moved.On on) {
            return next(visit, on);
        }
        if (moved instanceof Moved.Unread) {
            return again(visit, id, form, typed);
        }
        if (moved instanceof Moved.AlreadyAnswered late) {
            return late(visit, id, late, typed);
        }
        if (moved instanceof Moved.NotFound) {
            throw new RequestFailure(Reason.NOT_FOUND);
        }
        return Reply.seeOther(SessionRequest.address(visit, id));
    }

    private static Optional<Submission> submission(
            KeyedCase keyed, Item item, Typed typed, SessionId id, FormToken form) {
        return AnswerForm.read(item, typed, id.value(), keyed.protocol()) instanceof Answered answered
                ? Optional.of(
                        new Submission(item.id(), answered.response(), answered.confidence(), answered.words(), form))
                : Optional.empty();
    }

    /** The reasons of a stage that practice has closed, the next page, or the feedback. */
    private static Reply next(Visit visit, Moved.On on) {
        if (on.next().isEmpty()) {
            return SessionRequest.toFeedback(visit, on.session());
        }
        return Reply.seeOther(on.explained()
                .map(scene -> SessionRequest.address(visit, on.session()) + "?after=" + scene)
                .orElseGet(
                        () -> SessionRequest.page(visit, on.session(), on.next().get())));
    }

    /** The same form, with what is wrong with it, or with the question whether it was meant. */
    private Reply again(Visit visit, SessionId id, FormToken form, Typed typed) {
        SessionReading reading = read.read(visit.viewer(), id, Optional.of(form.item()));
        if (reading instanceof SessionReading.Over) {
            return SessionRequest.toFeedback(visit, id);
        }
        PlayPage play = SessionRequest.playing(reading);
        Optional<FormResult> result = play.item()
                .filter(item -> item.id().equals(form.item()))
                .map(item ->
                        AnswerForm.read(item, typed, id.value(), play.keyed().protocol()));
        if (result.orElse(null) instanceof AskIfMeant asked) {
            return replies.askedIfMeant(visit, play, typed, asked.depth().toPlainString());
        }
        if (result.orElse(null) instanceof Mistaken mistaken) {
            return replies.mistaken(visit, play, typed, errors(mistaken));
        }
        // Another window has changed the way through the case meanwhile.
        return Reply.seeOther(SessionRequest.address(visit, id));
    }

    private static List<FieldError> errors(Mistaken mistaken) {
        return mistaken.mistakes().stream()
                .map(mistake -> new FieldError(mistake.field(), Words.say(mistake.words(), mistake.about())))
                .toList();
    }

    /** A form from another window, overtaken: it lands where the session stands, and what was typed is shown. */
    private Reply late(Visit visit, SessionId id, Moved.AlreadyAnswered late, Typed typed) {
        SessionReading reading = read.read(visit.viewer(), id, Optional.empty());
        if (reading instanceof SessionReading.Over) {
            return SessionRequest.toFeedback(visit, id);
        }
        PlayPage now = SessionRequest.playing(reading);
        Item item = now.keyed().scenario().item(late.typed().item()).orElseThrow();
        String yours =
                new AnswerWords(now.keyed().protocol()).whole(item, late.typed().response());
        String text = typed.text(Typed.WORDS).isBlank() ? yours : yours + " – “" + typed.text(Typed.WORDS) + "”";
        Note note = new Note(
                Tone.WARN,
                Words.say("play.late"),
                Words.say("play.late.words", item.asking().prompt(), text));
        return replies.overtaken(visit, now, note);
    }
}
