package dev.needlewise.web.play;

import dev.needlewise.application.play.PlayPage;
import dev.needlewise.application.play.ReadSession;
import dev.needlewise.application.play.SaveDraft;
import dev.needlewise.application.play.SessionReading;
import dev.needlewise.application.play.TakeForm;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Reason;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.RequestFailure;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.Views;
import java.util.List;
import java.util.Optional;

/** The player: shows the page that a session stands at, takes its form, and leads to the next. */
public final class PlayPages {
    private final ReadSession read;
    private final SaveDraft draft;
    private final PlayForms forms;
    private final PlayReplies replies;

    public PlayPages(ReadSession read, TakeForm take, SaveDraft draft, Frames frames, Views views) {
        this.read = read;
        this.draft = draft;
        this.replies = new PlayReplies(frames, views);
        this.forms = new PlayForms(read, take, replies);
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/sessions/{id}", Access.SIGNED_IN, this::show),
                Route.post("/sessions/{id}", Access.SIGNED_IN, forms::take),
                Route.post("/sessions/{id}/draft", Access.SIGNED_IN, this::keep));
    }

    private Reply show(Visit visit) {
        SessionId id = SessionRequest.session(visit);
        SessionReading reading = read.read(visit.viewer(), id, Optional.of(visit.field("page")));
        if (reading instanceof SessionReading.Over) {
            return SessionRequest.toFeedback(visit, id);
        }
        PlayPage play = SessionRequest.playing(reading);
        return replies.stage(visit, play).orElseGet(() -> page(visit, id, play));
    }

    /** Each page has an address of its own, so that a browser's history has one entry for each. */
    private Reply page(Visit visit, SessionId id, PlayPage play) {
        String step = play.step().id();
        return visit.field("page").equals(step)
                ? replies.shown(visit, play)
                : Reply.seeOther(SessionRequest.page(visit, id, step));
    }

    private Reply keep(Visit visit) {
        SaveDraft.Result result = draft.save(
                visit.viewer(),
                SessionRequest.session(visit),
                SessionRequest.form(visit).item(),
                SessionRequest.fields(visit));
        return switch (result) {
            case SAVED -> Reply.noContent();
            case NOT_SAVED -> throw new RequestFailure(Reason.BAD_REQUEST);
            case NOT_FOUND -> throw new RequestFailure(Reason.NOT_FOUND);
        };
    }
}
