package dev.needlewise.bootstrap;

import dev.needlewise.application.DeepLinkingChoices;
import dev.needlewise.application.LaunchPerson;
import dev.needlewise.application.ManagePlatforms;
import dev.needlewise.application.OwnKeys;
import dev.needlewise.application.ReadActivity;
import dev.needlewise.application.RecordRefusal;
import dev.needlewise.application.RosterOf;
import dev.needlewise.application.SendScoreAgain;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.gradebook.AccessTokens;
import dev.needlewise.gradebook.AgsClient;
import dev.needlewise.gradebook.HttpPlatformCalls;
import dev.needlewise.gradebook.NameLookup;
import dev.needlewise.gradebook.NrpsClient;
import dev.needlewise.gradebook.PlatformRoster;
import dev.needlewise.gradebook.ScoreRounds;
import dev.needlewise.lti.Tool;
import dev.needlewise.lti.key.PlatformKeySets;
import dev.needlewise.lti.launch.LaunchDesk;
import dev.needlewise.lti.launch.LoginDesk;
import dev.needlewise.lti.launch.PendingLaunch;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.registration.Doorkeeper;
import dev.needlewise.lti.registration.RegistrationDesk;
import dev.needlewise.lti.registration.ToolConfiguration;
import dev.needlewise.persistence.Seal;
import dev.needlewise.persistence.Store;
import dev.needlewise.persistence.StoreRefusal;
import dev.needlewise.web.http.Cookies;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.lti.ActivityPages;
import dev.needlewise.web.lti.ChoosePages;
import dev.needlewise.web.lti.FailureLimit;
import dev.needlewise.web.lti.FrameAncestors;
import dev.needlewise.web.lti.LaunchPages;
import dev.needlewise.web.lti.NoAddressPages;
import dev.needlewise.web.lti.OwnOrigin;
import dev.needlewise.web.lti.PlatformPages;
import dev.needlewise.web.lti.Refusals;
import dev.needlewise.web.lti.RegistrationPages;
import dev.needlewise.web.page.Views;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Everything about learning platforms, put together: the ways out, the ways in, and the worker that sends marks. */
final class PlatformRoom implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PlatformRoom.class.getName());
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final String DESCRIPTION = "Case training for practitioners of microneedling";

    private final Settings settings;
    private final Store store;
    private final UseCases useCases;
    private final Clock clock;
    private final AddressRules rules;
    private final OwnKeys keys;
    private final HttpPlatformCalls calls;
    private final AccessTokens tokens;
    private final ScoreRounds rounds;
    private final RosterOf roster;
    private final FrameAncestors ancestors;
    private final ExecutorService background = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "needlewise-platforms");
        thread.setDaemon(true);
        return thread;
    });

    PlatformRoom(Settings settings, UseCases useCases, SecureRandom random) {
        this.settings = settings;
        this.store = useCases.store();
        this.useCases = useCases;
        this.clock = useCases.clock();
        this.rules = new AddressRules(settings.allowLoopbackPlatforms());
        this.keys = new OwnKeys(store.toolKeys(Seal.by(SecretFile.of(settings, random), random)), clock);
        this.calls = new HttpPlatformCalls(rules, NameLookup.ofSystem(), DEADLINE);
        this.tokens = new AccessTokens(calls, keys::signing, clock);
        this.rounds = new ScoreRounds(
                store.transactions(),
                store.scoreQueue(),
                store.gradebookLinks(),
                store.registrations(),
                new AgsClient(calls, tokens, rules, clock),
                clock);
        this.roster = new RosterOf(
                store.transactions(),
                store.records(),
                store.launches(),
                store.registrations(),
                new PlatformRoster(new NrpsClient(calls, tokens, rules, clock)),
                clock,
                useCases.fresh());
        this.ancestors = new FrameAncestors(store.registrations(), clock);
    }

    void start() {
        if (settings.allowLoopbackPlatforms()) {
            LOG.warning("Test mode: learning platforms on this machine are admitted without https");
        }
        checkSecret();
        rounds.start();
    }

    /** Before anything is sealed with another secret than that of the other nodes. */
    private void checkSecret() {
        try {
            keys.check();
        } catch (StoreRefusal e) {
            throw new Refusal(e.getMessage() + ".");
        }
    }

    /** What is to be done now and then. */
    void tend() {
        keys.tend();
        store.pendingLaunches().forgetBegunBefore(clock.instant().minus(PendingLaunch.LIFE.multipliedBy(2)));
        store.transactions()
                .run(() ->
                        store.launches().forgetChoosingsBefore(clock.instant().minus(Duration.ofDays(1))));
    }

    FrameAncestors ancestors() {
        return ancestors;
    }

    List<Route> routes(Frames frames, Views views, Cookies cookies) {
        return settings.publicUrl()
                .map(address -> new Tool("Needlewise", address))
                .map(tool -> routes(tool, frames, views, cookies))
                .orElseGet(() -> new NoAddressPages(frames, views).routes());
    }

    private List<Route> routes(Tool tool, Frames frames, Views views, Cookies cookies) {
        Refusals refusals = new Refusals(
                new RecordRefusal(store.transactions(), store.auditTrail(), clock),
                new FailureLimit(settings.refusalsPerMinute(), clock),
                frames,
                views);
        List<Route> routes = new ArrayList<>(
                launchPages(tool, refusals, frames, views, cookies).routes());
        routes.addAll(registrationPages(tool, refusals, frames, views).routes());
        routes.addAll(new ChoosePages(choices(tool), frames, views, clock).routes());
        routes.addAll(new ActivityPages(
                        new ReadActivity(
                                store.transactions(), store.records(), store.launches(), useCases.packs(), clock),
                        useCases.beginSession(),
                        new SendScoreAgain(store.transactions(), store.records(), clock),
                        roster,
                        frames,
                        views)
                .routes());
        routes.addAll(new PlatformPages(managePlatforms(), keys, tool, rules, ancestors, frames, views).routes());
        return routes;
    }

    private LaunchPages launchPages(Tool tool, Refusals refusals, Frames frames, Views views, Cookies cookies) {
        LaunchDesk desk = new LaunchDesk(
                tool,
                rules,
                store.registrations(),
                store.deployments(),
                store.pendingLaunches(),
                new PlatformKeySets(calls, clock, background));
        LaunchPerson people = new LaunchPerson(
                store.transactions(),
                store.records(),
                store.launches(),
                useCases.packs(),
                useCases.signInPerson(),
                clock,
                useCases.fresh());
        return new LaunchPages(
                new LoginDesk(tool, store.registrations(), store.pendingLaunches()),
                desk,
                people,
                useCases.resolveWebSession(),
                useCases.endWebSession(),
                keys,
                OwnOrigin.of(tool),
                this::askForRoster,
                refusals,
                cookies,
                frames,
                views,
                clock);
    }

    private RegistrationPages registrationPages(Tool tool, Refusals refusals, Frames frames, Views views) {
        Doorkeeper doorkeeper = new Doorkeeper(store.invitations(), settings.ltiInvitation());
        return new RegistrationPages(
                new RegistrationDesk(
                        new ToolConfiguration(tool, DESCRIPTION),
                        rules,
                        calls,
                        doorkeeper,
                        store.registrations(),
                        store.deployments()),
                doorkeeper,
                rules,
                managePlatforms(),
                OwnOrigin.of(tool),
                ancestors,
                refusals,
                frames,
                views,
                clock);
    }

    private DeepLinkingChoices choices(Tool tool) {
        return new DeepLinkingChoices(
                store.transactions(),
                store.records(),
                store.launches(),
                store.registrations(),
                useCases.packs(),
                tool,
                rules,
                keys,
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

    /** The launch does not wait for it. */
    private void askForRoster(CohortId cohort) {
        try {
            background.execute(() -> {
                try {
                    roster.takeOver(cohort).ifPresent(LOG::info);
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, "A roster could not be taken over", e);
                }
            });
        } catch (RejectedExecutionException stopping) {
            LOG.fine("No roster is asked for while stopping");
        }
    }

    @Override
    public void close() {
        rounds.close();
        background.shutdownNow();
    }
}
