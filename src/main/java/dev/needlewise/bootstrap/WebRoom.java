package dev.needlewise.bootstrap;

import dev.needlewise.application.KeptPacks;
import dev.needlewise.application.StoreAway;
import dev.needlewise.web.feedback.FeedbackPages;
import dev.needlewise.web.home.CasesPages;
import dev.needlewise.web.home.HomePages;
import dev.needlewise.web.home.ProgressPages;
import dev.needlewise.web.http.AssetServlet;
import dev.needlewise.web.http.Cookies;
import dev.needlewise.web.http.ErrorFilter;
import dev.needlewise.web.http.FormTokens;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.PageServlet;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.SecurityHeaders;
import dev.needlewise.web.http.SessionFilter;
import dev.needlewise.web.info.InfoPages;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.people.SignInFirst;
import dev.needlewise.web.people.SignInPages;
import dev.needlewise.web.play.PlayPages;
import dev.needlewise.web.sources.SourcePages;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Puts the filters, the servlets and every page at their addresses. */
final class WebRoom {
    private static final String PAGES = "pages";

    private final ServletContext context;
    private final Settings settings;
    private final UseCases useCases;
    private final PlatformRoom platforms;
    private final Operation operation;
    private final Cookies cookies;
    private final FormTokens tokens;
    private final Views views = Views.compiled();
    private final Frames frames;
    private final String build;

    WebRoom(
            ServletContext context,
            Settings settings,
            UseCases useCases,
            PlatformRoom platforms,
            Operation operation,
            SecureRandom random,
            boolean demo) {
        this.context = context;
        this.settings = settings;
        this.useCases = useCases;
        this.platforms = platforms;
        this.operation = operation;
        this.cookies = new Cookies(
                context.getContextPath().isEmpty() ? "/" : context.getContextPath(),
                settings.publicUrl()
                        .filter(url -> "https".equals(url.getScheme()))
                        .isPresent());
        this.tokens = new FormTokens(random);
        this.build = Build.mark(context);
        KeptPacks packs = useCases.packs();
        this.frames = new Frames(build, demo, () -> approved(packs));
    }

    /** The page that tells of a store that is away has a frame as well; what cannot be read is not approved. */
    private static boolean approved(KeptPacks packs) {
        try {
            return packs.current().approved().isPresent();
        } catch (StoreAway e) {
            return false;
        }
    }

    void open() {
        InfoPages info = new InfoPages(frames, views, cookies, tokens, settings.retention());
        filter("requests", operation.requests());
        filter("headers", new SecurityHeaders(platforms.ancestors()));
        filter("errors", new ErrorFilter(new SignInFirst(info::failure)));
        context.addFilter("session", new SessionFilter(useCases.resolveWebSession(), useCases.signInPerson(), cookies))
                .addMappingForServletNames(EnumSet.of(DispatcherType.REQUEST), true, PAGES);
        context.addServlet("assets", new AssetServlet(context, build)).addMapping("/assets/*");
        context.addServlet("launcher", new LauncherClasses()).addMapping("/dev/*");
        operation.open(context);
        context.addServlet(PAGES, new PageServlet(routes(info), tokens)).addMapping("", "/");
    }

    private List<Route> routes(InfoPages info) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(info.routes());
        routes.addAll(new SignInPages(
                        useCases.signInPerson(),
                        useCases.endWebSession(),
                        useCases.signInThrottle(),
                        frames,
                        views,
                        cookies,
                        tokens)
                .routes());
        routes.addAll(new HomePages(
                        useCases.homePage(),
                        useCases.listCohorts(),
                        useCases.readCohort(),
                        useCases.listReviews(),
                        useCases.packs()::current,
                        useCases.clock(),
                        frames,
                        views)
                .routes());
        routes.addAll(new CasesPages(useCases.casesPage(), useCases.casePage(), useCases.beginSession(), frames, views)
                .routes());
        routes.addAll(new ProgressPages(useCases.progressPage(), useCases.casesPage(), frames, views).routes());
        routes.addAll(new SupervisorPages(useCases, frames, views).routes());
        routes.addAll(new PeopleRoom(useCases, settings, frames, views).routes());
        routes.addAll(new SourcePages(useCases.packs()::current, frames, views).routes());
        routes.addAll(new PlayPages(
                        useCases.readSession(),
                        useCases.submitAnswer(),
                        useCases.continueSession(),
                        useCases.saveDraft(),
                        frames,
                        views)
                .routes());
        routes.addAll(new FeedbackPages(useCases.readFeedback(), frames, views).routes());
        routes.addAll(platforms.routes(frames, views, cookies));
        return routes;
    }

    private void filter(String name, Filter filter) {
        context.addFilter(name, filter).addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
    }
}
