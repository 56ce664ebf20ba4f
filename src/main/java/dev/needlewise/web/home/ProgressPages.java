package dev.needlewise.web.home;

import dev.needlewise.application.home.ProgressPage;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Reason;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.RequestFailure;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.util.List;
import java.util.Map;

/** What somebody has done so far and what to look at again. */
public final class ProgressPages {
    private final ProgressPage progress;
    private final Frames frames;
    private final Views views;

    public ProgressPages(ProgressPage progress, Frames frames, Views views) {
        this.progress = progress;
        this.frames = frames;
        this.views = views;
    }

    public List<Route> routes() {
        return List.of(Route.get("/progress", Access.SIGNED_IN, this::show));
    }

    private Reply show(Visit visit) {
        ProgressPage.View found = progress.read(visit.viewer()).orElseThrow(() -> new RequestFailure(Reason.NOT_FOUND));
        ProgressView view =
                new ProgressViews(found.progress(), Dates.of(found.cohorts(), found.now()), visit.contextPath()).view();
        Page page = frames.page(visit, Words.say("progress.title"));
        return Reply.html(200, views.render("home/progress.jte", Map.of("page", page, "view", view)));
    }
}
