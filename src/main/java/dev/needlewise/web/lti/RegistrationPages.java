package dev.needlewise.web.lti;

import dev.needlewise.application.launch.ManagePlatforms;
import dev.needlewise.lti.Parameters;
import dev.needlewise.lti.Refusal;
import dev.needlewise.lti.Verdict;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.RegistrationId;
import dev.needlewise.lti.registration.Doorkeeper;
import dev.needlewise.lti.registration.OpenIdConfiguration;
import dev.needlewise.lti.registration.Registered;
import dev.needlewise.lti.registration.RegistrationDesk;
import dev.needlewise.lti.registration.RegistrationInitiation;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Reason;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.RequestFailure;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.SecurityHeaders;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dynamic registration, as a platform's administrator sees it: who asks for what, then one button. */
public final class RegistrationPages {
    private static final String PATH = "/lti/register/{invitation}";
    private static final String REFUSED = "registration-refused";

    private final RegistrationDesk desk;
    private final Doorkeeper doorkeeper;
    private final AddressRules rules;
    private final ManagePlatforms platforms;
    private final OwnOrigin origin;
    private final FrameAncestors ancestors;
    private final Refusals refusals;
    private final Frames frames;
    private final Views views;
    private final Clock clock;

    public RegistrationPages(
            RegistrationDesk desk,
            Doorkeeper doorkeeper,
            AddressRules rules,
            ManagePlatforms platforms,
            OwnOrigin origin,
            FrameAncestors ancestors,
            Refusals refusals,
            Frames frames,
            Views views,
            Clock clock) {
        this.desk = desk;
        this.doorkeeper = doorkeeper;
        this.rules = rules;
        this.platforms = platforms;
        this.origin = origin;
        this.ancestors = ancestors;
        this.refusals = refusals;
        this.frames = frames;
        this.views = views;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.get(PATH, Access.ANYONE, this::ask), Route.foreignPost(PATH, this::register));
    }

    private Reply ask(Visit visit) {
        refusals.stopGuessing(visit);
        Verdict<RegistrationInitiation> initiation = initiation(visit);
        Reply reply = initiation
                .then(known -> desk.look(visit.name("invitation"), known, clock.instant()))
                .match(platform -> confirm(visit, platform), refusal -> refused(visit, refusal));
        return framed(visit, initiation, reply);
    }

    private Reply confirm(Visit visit, OpenIdConfiguration platform) {
        Page page = frames.page(visit, Words.say("lti.register.title")).withinFrame();
        return Reply.html(
                200,
                views.render(
                        "lti/register.jte",
                        Map.of(
                                "page",
                                page,
                                "platform",
                                platform,
                                "action",
                                visit.contextPath() + visit.path(),
                                "configuration",
                                visit.field("openid_configuration"),
                                "token",
                                visit.field("registration_token"))));
    }

    /** The words of the invitation stand in the address, so nobody without them can send this form. */
    private Reply register(Visit visit) {
        refusals.stopGuessing(visit);
        if (!origin.sent(visit)) {
            throw new RequestFailure(Reason.FORM_EXPIRED);
        }
        Verdict<RegistrationInitiation> initiation = initiation(visit);
        Reply reply = initiation
                .then(known -> desk.register(visit.name("invitation"), known, visit.field("issuer"), clock.instant()))
                .match(registered -> done(visit, registered), refusal -> refused(visit, refusal));
        // The invitation may be used up by now; the page still has to be seen where the form was.
        return initiation
                .value()
                .filter(known -> reply.status() == 200)
                .map(known -> within(reply, known))
                .orElseGet(() -> framed(visit, initiation, reply));
    }

    private Reply done(Visit visit, Registered registered) {
        platforms.registered(registered.registration());
        ancestors.forget();
        Page page = frames.page(visit, Words.say("lti.registered.title")).withinFrame();
        return Reply.html(
                200,
                views.render(
                        "lti/registered.jte",
                        Map.of("page", page, "name", registered.registration().name())));
    }

    private Verdict<RegistrationInitiation> initiation(Visit visit) {
        return RegistrationInitiation.read(new Parameters(visit.allFields()), rules);
    }

    private Reply refused(Visit visit, Refusal refusal) {
        return refusals.answer(visit, REFUSED, refusal, Optional.<RegistrationId>empty());
    }

    private Reply framed(Visit visit, Verdict<RegistrationInitiation> initiation, Reply reply) {
        boolean invited = doorkeeper
                .look(visit.name("invitation"), clock.instant())
                .value()
                .isPresent();
        return initiation
                .value()
                .filter(known -> invited)
                .map(known -> within(reply, known))
                .orElse(reply);
    }

    /** The page stands in a frame or a window of the platform that asks, and of nobody else. */
    private static Reply within(Reply reply, RegistrationInitiation initiation) {
        String platform = initiation.configuration().origin();
        return reply.with("Content-Security-Policy", SecurityHeaders.policy(List.of(), List.of(platform)))
                .with("Cross-Origin-Opener-Policy", "unsafe-none");
    }
}
