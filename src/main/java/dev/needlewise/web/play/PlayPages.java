package dev.needlewise.web.play;

import dev.needlewise.application.ContinueSession;
import dev.needlewise.application.Moved;
import dev.needlewise.application.PlayPage;
import dev.needlewise.application.ReadSession;
import dev.needlewise.application.SaveDraft;
import dev.needlewise.application.SessionReading;
import dev.needlewise.application.SubmitAnswer;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.training.people.UuidText;
import dev.needlewise.domain.training.session.FormToken;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.Submission;
import dev.needlewise.web.feedback.AnswerWords;
import dev.needlewise.web.http.FormTokens;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Reason;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.RequestFailure;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.FieldError;
import dev.needlewise.web.page.Note;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.Tone;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import dev.needlewise.web.play.FormResult.Answered;
import dev.needlewise.web.play.FormResult.AskIfMeant;
import dev.needlewise.web.play.FormResult.Mistaken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The player: shows the page that a session stands at, takes its form, and leads to the next. */
public final class PlayPages {
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    private final ReadSession read;
    private final SubmitAnswer submit;
    private final ContinueSession goOn;
    private final SaveDraft draft;
    private final Frames frames;
    private final Views views;

    public PlayPages(
            ReadSession read, SubmitAnswer submit, ContinueSession goOn, SaveDraft draft, Frames frames, Views views) {
        this.read = read;
        this.submit = submit;
        this.goOn = goOn;
        this.draft = draft;
        this.frames = frames;
        this.views = views;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/sessions/{id}", Access.SIGNED_IN, this::show),
                Route.post("/sessions/{id}", Access.SIGNED_IN, this::take),
                Route.post("/sessions/{id}/draft", Access.SIGNED_IN, this::keep));
    }

    /** The session that an address names; an id of another form names none. */
    static SessionId session(Visit visit) {
        String id = visit.name("id");
        if (!UuidText.isForm(id)) {
            throw new RequestFailure(Reason.NOT_FOUND);
        }
        return new SessionId(id);
    }

    private Reply show(Visit visit) {
        SessionId id = session(visit);
        SessionReading reading = read.read(visit.viewer(), id, Optional.of(visit.field("page")));
        if (reading instanceof SessionReading.Over) {
            return toFeedback(visit, id);
        }
        PlayPage play = playing(reading);
        PlayFrames frame = new PlayFrames(play, visit.contextPath());
        if (frame.isPractice() && visit.has("after")) {
            Optional<Reply> stage = StageFeedback.of(play, visit.field("after"), frame, frames.page(visit, ""), views);
            if (stage.isPresent()) {
                return stage.get();
            }
        }
        return render(visit, play, typed(play), 200, null, null, List.of());
    }

    private Reply take(Visit visit) {
        SessionId id = session(visit);
        FormToken form = FormToken.parse(visit.field("at")).orElseThrow(() -> new RequestFailure(Reason.BAD_REQUEST));
        Viewer viewer = visit.viewer();
        SessionReading reading = read.read(viewer, id, Optional.of(form.item()));
        if (reading instanceof SessionReading.Over) {
            return toFeedback(visit, id);
        }
        PlayPage play = playing(reading);
        Optional<Item> item = play.keyed().scenario().item(form.item());
        if (item.isEmpty()) {
            return moved(visit, play, goOn.goOn(viewer, id, form.item()), Typed.NOTHING);
        }
        if (play.step().item().filter(item.get()::equals).isEmpty()) {
            return Reply.seeOther(address(visit, id));
        }
        return answer(visit, viewer, play, item.get(), form);
    }

    private Reply answer(Visit visit, Viewer viewer, PlayPage play, Item item, FormToken form) {
        Typed typed = new Typed(fields(visit));
        FormResult result = AnswerForm.read(
                item, typed, play.session().id().value(), play.keyed().protocol());
        if (result instanceof Mistaken mistaken) {
            List<FieldError> errors = mistaken.mistakes().stream()
                    .map(mistake -> new FieldError(mistake.field(), Words.say(mistake.words(), mistake.about())))
                    .toList();
            return render(visit, play, typed, UNPROCESSABLE, null, null, errors);
        }
        if (result instanceof AskIfMeant asked) {
            return render(visit, play, typed, 200, null, asked.depth().toPlainString(), List.of());
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
                return toFeedback(visit, id);
            }
            String scene = play.step().scene().scene().id();
            boolean asked = play.step().item().isPresent();
            boolean left = asked && !sceneOf(play, on.next().get()).equals(scene);
            boolean practice = new PlayFrames(play, visit.contextPath()).isPractice();
            return Reply.seeOther(address(visit, id) + (left && practice ? "?after=" + scene : ""));
        }
        if (moved instanceof Moved.AlreadyAnswered late) {
            return late(visit, id, late, play, typed);
        }
        if (moved instanceof Moved.NotFound) {
            throw new RequestFailure(Reason.NOT_FOUND);
        }
        return Reply.seeOther(address(visit, id));
    }

    /** A form from another window, overtaken: it lands where the session stands, and what was typed is shown. */
    private Reply late(Visit visit, SessionId id, Moved.AlreadyAnswered late, PlayPage play, Typed typed) {
        SessionReading reading = read.read(visit.viewer(), id, Optional.empty());
        if (reading instanceof SessionReading.Over) {
            return toFeedback(visit, id);
        }
        PlayPage now = playing(reading);
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
        return render(visit, now, typed(now), CONFLICT, note, null, List.of());
    }

    private Reply keep(Visit visit) {
        Optional<FormToken> form = FormToken.parse(visit.field("at"));
        if (form.isEmpty()) {
            throw new RequestFailure(Reason.BAD_REQUEST);
        }
        SaveDraft.Result result =
                draft.save(visit.viewer(), session(visit), form.get().item(), fields(visit));
        return switch (result) {
            case SAVED -> Reply.noContent();
            case NOT_SAVED -> throw new RequestFailure(Reason.BAD_REQUEST);
            case NOT_FOUND -> throw new RequestFailure(Reason.NOT_FOUND);
        };
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
        Page page = framing.page(frames.page(visit, "")).withErrors(errors);
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

    private static String sceneOf(PlayPage play, String step) {
        return play.keyed().sceneAsking(step).map(keyed -> keyed.scene().id()).orElse(step);
    }

    /** Everything but the tokens, as it was typed. */
    private static Map<String, List<String>> fields(Visit visit) {
        Map<String, List<String>> fields = new LinkedHashMap<>(visit.allFields());
        new ArrayList<>(List.of("at", "page", "after", FormTokens.FIELD)).forEach(fields::remove);
        return fields;
    }

    private static PlayPage playing(SessionReading reading) {
        if (reading instanceof SessionReading.Playing playing) {
            return playing.page();
        }
        throw new RequestFailure(Reason.NOT_FOUND);
    }

    private static String address(Visit visit, SessionId id) {
        return visit.contextPath() + "/sessions/" + id;
    }

    private static Reply toFeedback(Visit visit, SessionId id) {
        return Reply.seeOther(address(visit, id) + "/feedback");
    }
}
