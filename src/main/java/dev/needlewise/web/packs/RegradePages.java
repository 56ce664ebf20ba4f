package dev.needlewise.web.packs;

import dev.needlewise.application.grading.Regrade;
import dev.needlewise.application.release.PackPreview;
import dev.needlewise.application.release.PreviewPack;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Reason;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.RequestFailure;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.FieldError;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.TooLong;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The administrator's page of grading finished attempts again: what it would change, and then doing it. */
public final class RegradePages {
    private static final String PATH = "/admin/packs/{version}/regrade";
    private static final int REFUSED = 422;

    private final PreviewPack preview;
    private final Regrade regrade;
    private final Frames frames;
    private final Views views;

    public RegradePages(PreviewPack preview, Regrade regrade, Frames frames, Views views) {
        this.preview = preview;
        this.regrade = regrade;
        this.frames = frames;
        this.views = views;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Access.ADMINISTRATOR, visit -> show(visit, 200, List.of())),
                Route.post(PATH, Access.ADMINISTRATOR, this::act));
    }

    /** What it would change, for the page of a version. */
    Optional<RegradeView> forecast(Visit visit, Optional<Pack> pack) {
        return pack.flatMap(found ->
                regrade.forecast(visit.viewer(), found.version()).map(forecast -> RegradeView.of(forecast, found)));
    }

    private Reply show(Visit visit, int status, List<FieldError> problems) {
        PackPreview found =
                preview.preview(visit.viewer(), visit.name("version")).orElseThrow(RegradePages::nothing);
        RegradeView view = forecast(visit, found.pack()).orElseThrow(RegradePages::nothing);
        String name = found.version().title() + " " + found.version().edition();
        Page page = frames.page(visit, Words.say("regrade.title"), name)
                .withBack(name, "/admin/packs/" + found.version().version())
                .withErrors(problems);
        String done = visit.field("regraded");
        String said = done.matches("[0-9]{1,9}") ? Words.count("regrade.said", Integer.parseInt(done)) : "";
        return Reply.html(
                status,
                views.render(
                        "packs/regrade.jte",
                        Map.of(
                                "page",
                                page,
                                "view",
                                view,
                                "version",
                                found.version().version(),
                                "inUse",
                                found.isInUse(),
                                "reason",
                                visit.field("reason"),
                                "said",
                                said)));
    }

    private Reply act(Visit visit) {
        List<FieldError> tooLong = TooLong.reason("reason", visit.field("reason"));
        if (!tooLong.isEmpty()) {
            return show(visit, REFUSED, tooLong);
        }
        return regrade.regrade(visit.viewer(), visit.name("version"), visit.field("reason"))
                .match(
                        count -> Reply.seeOther(visit.contextPath() + "/admin/packs/" + visit.name("version")
                                + "/regrade?regraded=" + count),
                        why -> show(visit, REFUSED, List.of(ReleaseProblems.of(why))),
                        RegradePages::missing);
    }

    private static Reply missing() {
        throw nothing();
    }

    private static RequestFailure nothing() {
        return new RequestFailure(Reason.NOT_FOUND);
    }
}
