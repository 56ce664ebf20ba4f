package dev.needlewise.bootstrap;

import dev.needlewise.lti.Tool;
import dev.needlewise.lti.launch.PendingLaunch;
import dev.needlewise.persistence.Store;
import dev.needlewise.persistence.StoreRefusal;
import dev.needlewise.web.http.Cookies;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.lti.FrameAncestors;
import dev.needlewise.web.lti.NoAddressPages;
import dev.needlewise.web.page.Views;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Everything about learning platforms, put together: the ways out, the ways in, and what is tended now and then. */
final class PlatformRoom implements AutoCloseable {
    private final Settings settings;
    private final UseCases useCases;
    private final WaysOut out;
    private final FrameAncestors ancestors;

    PlatformRoom(Settings settings, UseCases useCases, SecureRandom random) {
        this.settings = settings;
        this.useCases = useCases;
        this.out = new WaysOut(settings, useCases, random);
        this.ancestors = new FrameAncestors(useCases.store().registrations(), useCases.clock());
    }

    void start() {
        out.start();
    }

    /** Before anything is sealed with another secret than that of the other nodes. */
    void checkSecret() {
        try {
            out.keys().check();
        } catch (StoreRefusal e) {
            throw new Refusal(e.getMessage() + ".");
        }
    }

    /** What is to be done now and then. */
    void tend() {
        Store store = useCases.store();
        Clock clock = useCases.clock();
        out.keys().tend();
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
                .map(tool -> new WaysIn(tool, settings, useCases, out, ancestors, frames, views).routes(cookies))
                .orElseGet(() -> new NoAddressPages(frames, views).routes());
    }

    @Override
    public void close() {
        out.close();
    }
}
