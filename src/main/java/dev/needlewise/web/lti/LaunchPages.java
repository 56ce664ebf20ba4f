package dev.needlewise.web.lti;

import dev.needlewise.application.launch.LaunchPerson;
import dev.needlewise.application.launch.Launched;
import dev.needlewise.application.launch.OwnKeys;
import dev.needlewise.application.people.ResolveWebSession;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.lti.Parameters;
import dev.needlewise.lti.launch.BrowserProof;
import dev.needlewise.lti.launch.LaunchAnswer;
import dev.needlewise.lti.launch.LaunchDesk;
import dev.needlewise.lti.platform.RegistrationId;
import dev.needlewise.web.http.Cookies;
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
import dev.needlewise.web.people.Destination;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The launch, and our key set: addresses that platforms know. */
public final class LaunchPages {
    private static final String REFUSED = "launch-refused";

    private final LaunchDesk desk;
    private final LaunchPerson people;
    private final ResolveWebSession sessions;
    private final OwnKeys keys;
    private final OwnOrigin origin;
    private final Consumer<CohortId> rosterDue;
    private final Refusals refusals;
    private final Cookies cookies;
    private final Frames frames;
    private final Views views;
    private final Clock clock;

    /** @param rosterDue asks for a roster, without keeping the launch waiting */
    public LaunchPages(
            LaunchDesk desk,
            LaunchPerson people,
            ResolveWebSession sessions,
            OwnKeys keys,
            OwnOrigin origin,
            Consumer<CohortId> rosterDue,
            Refusals refusals,
            Cookies cookies,
            Frames frames,
            Views views,
            Clock clock) {
        this.desk = desk;
        this.people = people;
        this.sessions = sessions;
        this.keys = keys;
        this.origin = origin;
        this.rosterDue = rosterDue;
        this.refusals = refusals;
        this.cookies = cookies;
        this.frames = frames;
        this.views = views;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.foreignPost("/lti/launch", this::launch),
                Route.foreignPost("/lti/window", this::window),
                Route.get(
                        "/lti/jwks",
                        Access.ANYONE,
                        visit -> Reply.json(200, keys.published()).with("Cache-Control", "public, max-age=3600")));
    }

    private Reply launch(Visit visit) {
        Parameters form = new Parameters(visit.allFields());
        Optional<String> cookieName = LaunchDesk.stateOf(form).map(BrowserProof::cookieName);
        Optional<String> cookie = cookieName.flatMap(visit::cookie);
        Optional<String> proof = LaunchDesk.proofOf(form, cookie, origin.sent(visit));
        LaunchAnswer answer = desk.receive(form, proof, clock.instant());
        return answer.<Reply>match(
                proven -> accepted(visit, proven, cookie.isPresent() ? cookieName : Optional.empty()),
                awaited -> awaited(visit, form, awaited),
                refusal -> refusals.answer(visit, REFUSED, refusal, refusal.registration()));
    }

    private Reply accepted(Visit visit, LaunchAnswer.Proven proven, Optional<String> stateCookie) {
        Optional<RegistrationId> registration =
                Optional.of(proven.launch().message().registration());
        return people.launch(proven, visit.cookie(Cookies.LAUNCH))
                .match(
                        launched -> welcome(visit, launched, stateCookie),
                        refusal -> refusals.answer(visit, REFUSED, refusal, registration));
    }

    private Reply welcome(Visit visit, Launched launched, Optional<String> stateCookie) {
        launched.rosterDue().ifPresent(rosterDue);
        String session = cookies.forFrame(Cookies.LAUNCH, launched.signedIn().cookie());
        return stateCookie
                .map(name -> Reply.seeOther(visit.contextPath() + launched.path())
                        .with("Set-Cookie", session)
                        .with("Set-Cookie", cookies.removedFromFrame(name)))
                .orElseGet(() -> newWindow(visit, launched).with("Set-Cookie", session));
    }

    /** The browser keeps no cookie of ours here, so the case opens in a window of its own, where it does. */
    private Reply newWindow(Visit visit, Launched launched) {
        Page page = frames.page(visit, Words.say("lti.window.title")).withinFrame();
        return Reply.html(
                200,
                views.render(
                        "lti/window.jte",
                        Map.of("page", page, "ticket", launched.signedIn().cookie(), "to", launched.path())));
    }

    /** From our own page only: otherwise somebody could be signed in as another. */
    private Reply window(Visit visit) {
        if (!origin.sent(visit) || sessions.resolve(visit.field("ticket")).isEmpty()) {
            throw new RequestFailure(Reason.FORM_EXPIRED);
        }
        return Reply.seeOther(visit.contextPath() + Destination.within(visit.field("to")))
                .with("Set-Cookie", cookies.forFrame(Cookies.LAUNCH, visit.field("ticket")));
    }

    private Reply awaited(Visit visit, Parameters form, LaunchAnswer.AwaitsProof awaited) {
        Page page = frames.page(visit, Words.say("lti.login.title")).withinFrame();
        return opener(Reply.html(
                200,
                views.render(
                        "lti/proof.jte",
                        Map.of(
                                "page",
                                page,
                                "awaited",
                                awaited,
                                "state",
                                form.value("state").orElse(""),
                                "token",
                                form.value("id_token").orElse("")))));
    }

    /** In a window of its own the platform is the opener, which has to stay within reach. */
    private static Reply opener(Reply reply) {
        return reply.with("Cross-Origin-Opener-Policy", "unsafe-none");
    }
}
