package dev.needlewise.web.cohort;

import dev.needlewise.application.cohort.JoinCohort;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.PathIds;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.FieldError;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Joining a cohort by the code that its supervisor handed out. */
public final class JoinPages {
    private static final int REFUSED = 422;

    private final JoinCohort join;
    private final Frames frames;
    private final Views views;

    public JoinPages(JoinCohort join, Frames frames, Views views) {
        this.join = join;
        this.frames = frames;
        this.views = views;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/join", Access.SIGNED_IN, visit -> form(visit, 200, List.of())),
                Route.post("/join", Access.SIGNED_IN, this::join));
    }

    private Reply form(Visit visit, int status, List<FieldError> problems) {
        Page page = frames.page(visit, Words.say("join.title")).withErrors(problems);
        return Reply.html(
                status,
                views.render("cohort/join.jte", Map.of("page", page, "code", visit.field("code"), "joined", "")));
    }

    private Reply join(Visit visit) {
        return join.join(visit.viewer(), visit.field("code"))
                .match(
                        cohort -> joined(visit, cohort.name()),
                        why -> form(
                                visit,
                                REFUSED,
                                List.of(new FieldError(
                                        "code",
                                        Words.say("join.error."
                                                + why.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-'))))),
                        JoinPages::missing);
    }

    /** Said at once and not after a redirect: loading it again says "already a member", which is true. */
    private Reply joined(Visit visit, String cohort) {
        Page page = frames.page(visit, Words.say("join.title"));
        return Reply.html(200, views.render("cohort/join.jte", Map.of("page", page, "code", "", "joined", cohort)));
    }

    private static Reply missing() {
        throw PathIds.notFound();
    }
}
