package dev.needlewise.web.lti;

import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.util.List;
import java.util.Map;

/** Says at every address for platforms that the public address must be set first. */
public final class NoAddressPages {
    private final Frames frames;
    private final Views views;

    public NoAddressPages(Frames frames, Views views) {
        this.frames = frames;
        this.views = views;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/lti/login", Access.ANYONE, this::say),
                Route.foreignPost("/lti/login", this::say),
                Route.foreignPost("/lti/launch", this::say),
                Route.get("/lti/jwks", Access.ANYONE, this::say),
                Route.get("/lti/register/{invitation}", Access.ANYONE, this::say),
                Route.get("/admin/platforms", Access.ADMINISTRATOR, this::say));
    }

    private Reply say(Visit visit) {
        return Reply.html(
                404,
                views.render(
                        "failure.jte",
                        Map.of(
                                "page", frames.page(visit, Words.say("lti.no-address")),
                                "words", Words.say("lti.no-address.words"),
                                "reference", "")));
    }
}
