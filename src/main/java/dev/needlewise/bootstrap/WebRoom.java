package dev.needlewise.bootstrap;

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
import dev.needlewise.web.packs.PackPages;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.people.SignInFirst;
import dev.needlewise.web.people.SignInPages;
import dev.needlewise.web.play.PlayPages;
import dev.needlewise.web.sources.SourcePages;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Puts the filters, the servlets and every page at their addresses. */
final class WebRoom {
    private static final String PAGES = "pages";
    private static final String UPLOADS = "uploads";

    /** A pack of 20 MiB, and the form around it. */
    private static final int LARGEST_UPLOAD = 21 * 1024 * 1024;

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
    private final Path home;

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
        this.home = settings.home();
        this.frames = new Frames(build, demo, useCases.readApproval());
    }

    void open() {
        InfoPages info = new InfoPages(frames, views, cookies, tokens, settings.retention());
        filter("requests", operation.requests());
        filter("headers", new SecurityHeaders(platforms.ancestors()));
        filter("errors", new ErrorFilter(new SignInFirst(info::failure)));
        context.addFilter("session", new SessionFilter(useCases.resolveWebSession(), useCases.signInPerson(), cookies))
                .addMappingForServletNames(EnumSet.of(DispatcherType.REQUEST), true, PAGES, UPLOADS);
        context.addServlet("assets", new AssetServlet(context, build)).addMapping("/assets/*");
        context.addServlet("launcher", new LauncherClasses()).addMapping("/dev/*");
        operation.open(context);
        PackRoom packRoom = new PackRoom(useCases, frames, views);
        PackPages packs = packRoom.packs();
        openUploads(packs);
        List<Route> routes = new ArrayList<>(packRoom.approvals());
        routes.addAll(packs.routes());
        routes.addAll(packRoom.regrade().routes());
        routes.addAll(routes(info));
        context.addServlet(PAGES, new PageServlet(routes, tokens)).addMapping("", "/");
    }

    /** What is sent stays in memory; the folder would only be written to if a container thought otherwise. */
    private void openUploads(PackPages packs) {
        ServletRegistration.Dynamic uploads =
                context.addServlet(UPLOADS, PageServlet.forUploads(packs.uploads(), tokens, LARGEST_UPLOAD));
        uploads.setMultipartConfig(new MultipartConfigElement(
                home.toAbsolutePath().toString(), LARGEST_UPLOAD, LARGEST_UPLOAD, LARGEST_UPLOAD));
        uploads.addMapping(PackPages.UPLOAD);
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
                        useCases.readNeeds(),
                        useCases.listReviews(),
                        useCases.packs()::current,
                        useCases.clock(),
                        frames,
                        views)
                .routes());
        routes.addAll(new CasesPages(useCases.casesPage(), useCases.casePage(), useCases.beginSession(), frames, views)
                .routes());
        routes.addAll(new ProgressPages(useCases.progressPage(), frames, views).routes());
        routes.addAll(new SupervisorPages(useCases, frames, views).routes());
        routes.addAll(new PeopleRoom(useCases, settings, frames, views).routes());
        routes.addAll(new SourcePages(useCases.packs()::current, frames, views).routes());
        routes.addAll(new PlayPages(useCases.readSession(), useCases.takeForm(), useCases.saveDraft(), frames, views)
                .routes());
        routes.addAll(new FeedbackPages(useCases.readFeedback(), frames, views).routes());
        routes.addAll(platforms.routes(frames, views, cookies));
        return routes;
    }

    private void filter(String name, Filter filter) {
        context.addFilter(name, filter).addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
    }
}
