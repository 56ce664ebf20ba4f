package dev.needlewise.web.lti;

import dev.needlewise.application.launch.BeginLaunch;
import dev.needlewise.lti.Parameters;
import dev.needlewise.lti.launch.AuthenticationRequest;
import dev.needlewise.lti.launch.LaunchRefusal;
import dev.needlewise.lti.launch.PendingLaunch;
import dev.needlewise.web.http.Cookies;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The login that a platform begins a launch with.
 *
 * <p>In a frame it is first asked whether the browser keeps a cookie of ours there. Where it keeps none, and the
 * platform keeps nothing for us either, the launch could not be tied to the browser; it is offered in a window of its
 * own before the platform has used up what it gave us.
 */
public final class LoginPages {
    private static final String REFUSED = "launch-refused";

    private final BeginLaunch launches;
    private final FramedCookies framed;
    private final Refusals refusals;
    private final Cookies cookies;
    private final Frames frames;
    private final Views views;
    private final Clock clock;

    public LoginPages(
            BeginLaunch launches, Refusals refusals, Cookies cookies, Frames frames, Views views, Clock clock) {
        this.launches = launches;
        this.framed = new FramedCookies(cookies);
        this.refusals = refusals;
        this.cookies = cookies;
        this.frames = frames;
        this.views = views;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/lti/login", Access.ANYONE, this::login), Route.foreignPost("/lti/login", this::login));
    }

    private Reply login(Visit visit) {
        if (framed.areRefused(visit)) {
            return window(visit);
        }
        return framed.question(visit).orElseGet(() -> begun(visit));
    }

    private Reply begun(Visit visit) {
        return launches.begin(new Parameters(visit.allFields()), clock.instant())
                .match(
                        request -> sent(visit, request),
                        refusal -> refusals.answer(
                                visit,
                                REFUSED,
                                refusal,
                                refusal instanceof LaunchRefusal known ? known.registration() : Optional.empty()));
    }

    private Reply sent(Visit visit, AuthenticationRequest request) {
        String cookie = cookies.forFrame(request.cookieName(), request.proof(), PendingLaunch.LIFE);
        if (request.storageTarget().isEmpty()) {
            return Reply.seeOther(request.location().toString()).with("Set-Cookie", cookie);
        }
        Page page = frames.page(visit, Words.say("lti.login.title")).withinFrame();
        // In a window of its own the platform is the opener, which has to stay within reach.
        return Reply.html(200, views.render("lti/login.jte", Map.of("page", page, "request", request)))
                .with("Cross-Origin-Opener-Policy", "unsafe-none")
                .with("Set-Cookie", cookie);
    }

    /** The same knock once more, from a window in which cookies of ours are first-party ones. */
    private Reply window(Visit visit) {
        Page page = frames.page(visit, Words.say("lti.window.title")).withinFrame();
        // A link, because the policy of our pages lets no form lead on to the platform.
        String address = FramedCookies.again(visit);
        return Reply.html(200, views.render("lti/outside.jte", Map.of("page", page, "address", address)));
    }
}
