package dev.needlewise.web.play;

import dev.needlewise.application.play.PlayPage;
import dev.needlewise.web.feedback.AnswerWords;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.FieldError;
import dev.needlewise.web.page.Note;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers with the page that a session stands at, in whatever state its form is. */
final class PlayReplies {
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    private final Frames frames;
    private final Views views;

    PlayReplies(Frames frames, Views views) {
        this.frames = frames;
        this.views = views;
    }

    /** The page as it stands, with what is known of its form already. */
    Reply shown(Visit visit, PlayPage play) {
        return render(visit, play, typed(play), 200, null, null, List.of());
    }

    /** The reasons of a stage that practice has closed; nothing where there are none to show. */
    Optional<Reply> stage(Visit visit, PlayPage play) {
        PlayFrames frame = new PlayFrames(play, visit.contextPath());
        return frame.isPractice() && visit.has("after")
                ? StageFeedback.of(play, visit.field("after"), frame, base(visit, play), views)
                : Optional.empty();
    }

    /** The same form again, with what is wrong with it; nothing typed is lost. */
    Reply mistaken(Visit visit, PlayPage play, Typed typed, List<FieldError> errors) {
        return render(visit, play, typed, UNPROCESSABLE, null, null, errors);
    }

    /** The same form again, to ask whether an unusual depth was meant. */
    Reply askedIfMeant(Visit visit, PlayPage play, Typed typed, String depth) {
        return render(visit, play, typed, 200, null, depth, List.of());
    }

    /** The page where the session stands, with a word on what came too late. */
    Reply overtaken(Visit visit, PlayPage play, Note note) {
        return render(visit, play, typed(play), CONFLICT, note, null, List.of());
    }

    private Reply render(
            Visit visit,
            PlayPage play,
            Typed typed,
            int status,
            @Nullable Note note,
            @Nullable String askedOnce,
            List<FieldError> errors) {
        PlayFrames framing = new PlayFrames(play, visit.contextPath());
        Page page = framing.page(base(visit, play)).withErrors(errors);
        boolean draft = errors.isEmpty()
                && note == null
                && askedOnce == null
                && play.draft().isPresent();
        PlayFrame frame = framing.frame(page, typed, note, draft ? Words.say("play.kept") : null);
        if (play.item().isEmpty()) {
            return Reply.html(status, views.render("play/told.jte", Map.of("page", page, "frame", frame)));
        }
        if (play.state() == PlayPage.State.CLOSED) {
            return closed(play, page, frame);
        }
        QuestionPage question = new QuestionPage(
                views,
                page,
                frame,
                typed,
                new QuestionPage.Question(
                        play.session().id().value(),
                        play.keyed().protocol(),
                        new SkinSites(play.pack()),
                        framing.isPractice(),
                        askedOnce));
        return Reply.html(status, play.item().get().match(question));
    }

    /** A finished stage is shown as it was answered, and says in one sentence why it cannot be changed. */
    private Reply closed(PlayPage play, Page page, PlayFrame frame) {
        AnswerWords words = new AnswerWords(play.keyed().protocol());
        String answer = play.answer()
                .map(given -> words.whole(play.item().orElseThrow(), given.response()))
                .orElse("");
        return Reply.html(200, views.render("play/closed.jte", Map.of("page", page, "frame", frame, "answer", answer)));
    }

    /** What is in the form: the draft, else the answer that was given, else nothing. */
    private static Typed typed(PlayPage play) {
        if (play.draft().isPresent()) {
            return new Typed(play.draft().get().fields());
        }
        return play.item()
                .flatMap(item -> play.answer()
                        .map(answer -> ShownAnswer.typed(
                                item, answer, play.session().id().value())))
                .orElse(Typed.NOTHING);
    }

    private Page base(Visit visit, PlayPage play) {
        return frames.page(visit, "")
                .withApproval(
                        frames.approval(play.pack(), play.attempt().played().profile()));
    }
}
