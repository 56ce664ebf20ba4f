package dev.needlewise.web.play;

import dev.needlewise.application.Viewer;
import dev.needlewise.application.play.ContinueSession;
import dev.needlewise.application.play.Moved;
import dev.needlewise.application.play.PlayPage;
import dev.needlewise.application.play.ReadSession;
import dev.needlewise.application.play.SessionReading;
import dev.needlewise.application.play.SubmitAnswer;
import dev.needlewise.domain.scenario.Item;
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
    private final SubmitAnswer submit;
    private final ContinueSession goOn;
    private final PlayReplies replies;

    PlayForms(ReadSession read, SubmitAnswer submit, ContinueSession goOn, PlayReplies replies) {
        this.read = read;
        this.submit = submit;
        this.goOn = goOn;
        this.replies = replies;
    }

    Reply take(Visit visit) {
        SessionId id = SessionRequest.session(visit);
        FormToken form = SessionRequest.form(visit);
        Viewer viewer = visit.viewer();
        SessionReading reading = read.read(viewer, id, Optional.of(form.item()));
        if (reading instanceof SessionReading.Over) {
            return SessionRequest.toFeedback(visit, id);
        }
        PlayPage play = SessionRequest.playing(reading);
        Optional<Item> item = play.keyed().scenario().item(form.item());
        if (item.isEmpty()) {
            return moved(visit, play, goOn.goOn(viewer, id, form.item()), Typed.NOTHING);
        }
        if (play.step().item().filter(item.get()::equals).isEmpty()) {
            return Reply.seeOther(SessionRequest.address(visit, id));
        }
        return answer(visit, viewer, play, item.get(), form);
    }

    private Reply answer(Visit visit, Viewer viewer, PlayPage play, Item item, FormToken form) {
        Typed typed = new Typed(SessionRequest.fields(visit));
        FormResult result = AnswerForm.read(
                item, typed, play.session().id().value(), play.keyed().protocol());
        if (result instanceof Mistaken mistaken) {
            List<FieldError> errors = mistaken.mistakes().stream()
                    .map(mistake -> new FieldError(mistake.field(), Words.say(mistake.words(), mistake.about())))
                    .toList();
            return replies.mistaken(visit, play, typed, errors);
        }
        if (result instanceof AskIfMeant asked) {
            return replies.askedIfMeant(visit, play, typed, asked.depth().toPlainString());
        }
        Answered answered = (Answered) result;
        Submission submission =
                new Submission(item.id(), answered.response(), answered.confidence(), answered.words(), form);
        return moved(visit, play, submit.submit(viewer, play.session().id(), submission), typed);
    }

    /** After a move: the reasons of a stage that practice has closed, the next page, or the feedback. */
    private Reply moved(Visit visit, PlayPage play, Moved moved, Typed typed) {
        SessionId id = play.session().id();
        if (moved instanceof Moved.On on) {
            if (on.next().isEmpty()) {
                return SessionRequest.toFeedback(visit, id);
            }
            String scene = play.step().scene().scene().id();
            boolean asked = play.step().item().isPresent();
            boolean left = asked && !sceneOf(play, on.next().get()).equals(scene);
            boolean practice = new PlayFrames(play, visit.contextPath()).isPractice();
            return Reply.seeOther(
                    left && practice
                            ? SessionRequest.address(visit, id) + "?after=" + scene
                            : SessionRequest.page(visit, id, on.next().get()));
        }
        if (moved instanceof Moved.AlreadyAnswered late) {
            return late(visit, id, late, play, typed);
        }
        if (moved instanceof Moved.NotFound) {
            throw new RequestFailure(Reason.NOT_FOUND);
        }
        return Reply.seeOther(SessionRequest.address(visit, id));
    }

    /** A form from another window, overtaken: it lands where the session stands, and what was typed is shown. */
    private Reply late(Visit visit, SessionId id, Moved.AlreadyAnswered late, PlayPage play, Typed typed) {
        SessionReading reading = read.read(visit.viewer(), id, Optional.empty());
        if (reading instanceof SessionReading.Over) {
            return SessionRequest.toFeedback(visit, id);
        }
        PlayPage now = SessionRequest.playing(reading);
        AnswerWords words = new AnswerWords(play.keyed().protocol());
        String prompt = play.keyed()
                .scenario()
                .item(late.typed().item())
                .map(Item::asking)
                .orElseThrow()
                .prompt();
        String yours = play.keyed()
                .scenario()
                .item(late.typed().item())
                .map(item -> words.whole(item, late.typed().response()))
                .orElse("");
        String text = typed.text(Typed.WORDS).isBlank() ? yours : yours + " – “" + typed.text(Typed.WORDS) + "”";
        Note note = new Note(Tone.WARN, Words.say("play.late"), Words.say("play.late.words", prompt, text));
        return replies.overtaken(visit, now, note);
    }

    private static String sceneOf(PlayPage play, String step) {
        return play.keyed().sceneAsking(step).map(keyed -> keyed.scene().id()).orElse(step);
    }
}
