package dev.needlewise.bootstrap;

import dev.needlewise.application.launch.BeginLaunch;
import dev.needlewise.application.launch.DeepLinkingChoices;
import dev.needlewise.application.launch.LaunchPerson;
import dev.needlewise.application.launch.ManagePlatforms;
import dev.needlewise.application.launch.ReadActivity;
import dev.needlewise.application.launch.RecordRefusal;
import dev.needlewise.application.launch.SendScoreAgain;
import dev.needlewise.lti.Tool;
import dev.needlewise.lti.launch.LaunchDesk;
import dev.needlewise.lti.launch.LoginDesk;
import dev.needlewise.lti.registration.CanvasConfiguration;
import dev.needlewise.lti.registration.Doorkeeper;
import dev.needlewise.lti.registration.RegistrationDesk;
import dev.needlewise.lti.registration.ToolConfiguration;
import dev.needlewise.persistence.Store;
import dev.needlewise.web.http.Cookies;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.lti.ActivityPages;
import dev.needlewise.web.lti.ChoosePages;
import dev.needlewise.web.lti.ConfigurationPages;
import dev.needlewise.web.lti.FailureLimit;
import dev.needlewise.web.lti.FrameAncestors;
import dev.needlewise.web.lti.LaunchPages;
import dev.needlewise.web.lti.LoginPages;
import dev.needlewise.web.lti.OwnOrigin;
import dev.needlewise.web.lti.PlatformPages;
import dev.needlewise.web.lti.Refusals;
import dev.needlewise.web.lti.RegistrationPages;
import dev.needlewise.web.page.Views;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The pages by which people come in from learning platforms, and those where platforms are administered. */
final class WaysIn {
    private static final String DESCRIPTION = "Case training for practitioners of microneedling";

    private final Tool tool;
    private final Settings settings;
    private final UseCases useCases;
    private final Store store;
    private final Clock clock;
    private final WaysOut out;
    private final FrameAncestors ancestors;
    private final Frames frames;
    private final Views views;

    WaysIn(
            Tool tool,
            Settings settings,
            UseCases useCases,
            WaysOut out,
            FrameAncestors ancestors,
            Frames frames,
            Views views) {
        this.tool = tool;
        this.settings = settings;
        this.useCases = useCases;
        this.store = useCases.store();
        this.clock = useCases.clock();
        this.out = out;
        this.ancestors = ancestors;
        this.frames = frames;
        this.views = views;
    }

    List<Route> routes(Cookies cookies) {
        Refusals refusals = new Refusals(
                new RecordRefusal(store.transactions(), store.auditTrail(), clock),
                new FailureLimit(settings.refusalsPerMinute(), clock),
                frames,
                views);
        LoginDesk login = new LoginDesk(tool, store.registrations(), store.pendingLaunches());
        List<Route> routes = new ArrayList<>();
        routes.addAll(
                new LoginPages(new BeginLaunch(store.transactions(), login), refusals, cookies, frames, views, clock)
                        .routes());
        routes.addAll(launch(refusals, cookies).routes());
        routes.addAll(registration(refusals).routes());
        routes.addAll(new ConfigurationPages(new CanvasConfiguration(tool, DESCRIPTION)).routes());
        routes.addAll(new ChoosePages(choices(), frames, views, clock).routes());
        routes.addAll(activities().routes());
        routes.addAll(
                new PlatformPages(managePlatforms(), out.keys(), tool, out.rules(), ancestors, frames, views).routes());
        return routes;
    }

    private LaunchPages launch(Refusals refusals, Cookies cookies) {
        LaunchDesk desk = new LaunchDesk(
                tool, out.rules(), store.registrations(), store.deployments(), store.pendingLaunches(), out.keySets());
        LaunchPerson people = new LaunchPerson(
                desk,
                store.transactions(),
                store.records(),
                store.launches(),
                useCases.packs(),
                useCases.signInPerson(),
                useCases.endWebSession(),
                clock,
                useCases.fresh());
        return new LaunchPages(
                desk,
                people,
                useCases.resolveWebSession(),
                out.keys(),
                OwnOrigin.of(tool),
                out::askForRoster,
                refusals,
                cookies,
                frames,
                views,
                clock);
    }

    private RegistrationPages registration(Refusals refusals) {
        Doorkeeper doorkeeper = new Doorkeeper(store.invitations(), settings.ltiInvitation());
        return new RegistrationPages(
                new RegistrationDesk(
                        new ToolConfiguration(tool, DESCRIPTION),
                        out.rules(),
                        out.calls(),
                        doorkeeper,
                        store.registrations(),
                        store.deployments()),
                doorkeeper,
                out.rules(),
                managePlatforms(),
                OwnOrigin.of(tool),
                ancestors,
                refusals,
                frames,
                views,
                clock);
    }

    private ActivityPages activities() {
        return new ActivityPages(
                new ReadActivity(store.transactions(), store.records(), store.launches(), useCases.packs(), clock),
                useCases.beginSession(),
                new SendScoreAgain(store.transactions(), store.records(), clock),
                out.roster(),
                frames,
                views);
    }

    private DeepLinkingChoices choices() {
        return new DeepLinkingChoices(
                store.transactions(),
                store.records(),
                store.launches(),
                store.registrations(),
                useCases.packs(),
                tool,
                out.rules(),
                out.keys(),
                clock,
                useCases.fresh());
    }

    private ManagePlatforms managePlatforms() {
        return new ManagePlatforms(
                store.transactions(),
                store.records(),
                store.registrations(),
                store.deployments(),
                store.invitations(),
                clock);
    }
}
