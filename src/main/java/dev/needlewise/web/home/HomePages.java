package dev.needlewise.web.home;

import dev.needlewise.application.Viewer;
import dev.needlewise.application.cohort.CohortLine;
import dev.needlewise.application.cohort.ListCohorts;
import dev.needlewise.application.cohort.ReadNeeds;
import dev.needlewise.application.home.HomePage;
import dev.needlewise.application.review.ListReviews;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.Fact;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.Row;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The first page after signing in, by role. */
public final class HomePages {
    private static final List<String> ADMINISTERED =
            List.of("/admin/packs", "/admin/people", "/admin/platforms", "/admin/audit", "/cohorts");

    private final HomePage home;
    private final ListCohorts cohorts;
    private final ReadNeeds needs;
    private final ListReviews reviews;
    private final Supplier<Pack> pack;
    private final Clock clock;
    private final Frames frames;
    private final Views views;

    public HomePages(
            HomePage home,
            ListCohorts cohorts,
            ReadNeeds needs,
            ListReviews reviews,
            Supplier<Pack> pack,
            Clock clock,
            Frames frames,
            Views views) {
        this.home = home;
        this.cohorts = cohorts;
        this.needs = needs;
        this.reviews = reviews;
        this.pack = pack;
        this.clock = clock;
        this.frames = frames;
        this.views = views;
    }

    public List<Route> routes() {
        return List.of(Route.get("/", Access.ANYONE, this::home));
    }

    private Reply home(Visit visit) {
        if (visit.visitor().isEmpty()) {
            return Reply.seeOther(visit.contextPath() + "/signin");
        }
        return switch (visit.signedIn().role()) {
            case TRAINEE -> trainee(visit);
            case SUPERVISOR -> supervisor(visit);
            case ADMINISTRATOR -> administrator(visit);
        };
    }

    private Reply trainee(Visit visit) {
        Viewer viewer = visit.viewer();
        TraineeHome view = new TraineeHomes(home.read(viewer), viewer.person(), visit.contextPath()).view();
        return page(visit, "home.title", "home/trainee.jte", view);
    }

    private Reply supervisor(Visit visit) {
        Viewer viewer = visit.viewer();
        List<CohortLine> all = cohorts.list(viewer);
        List<Cohort> open =
                all.stream().map(CohortLine::cohort).filter(Cohort::isOpen).toList();
        SupervisorHome view = new SupervisorHomes(
                        all,
                        needs.most(viewer, open, SupervisorHomes.ROWS),
                        reviews.list(viewer),
                        pack.get().passRule(),
                        clock.instant(),
                        visit.contextPath())
                .view();
        return page(visit, "home.supervisor.title", "home/supervisor.jte", view);
    }

    private Reply administrator(Visit visit) {
        Pack running = pack.get();
        List<Row> places = ADMINISTERED.stream()
                .map(path -> new Row(
                        new Link(Words.say("nav." + path), visit.contextPath() + path),
                        Words.say("home.administrator." + path),
                        null,
                        List.of()))
                .toList();
        List<Fact> facts = List.of(
                new Fact(Words.say("home.pack"), running.title() + ", " + running.edition()),
                new Fact(
                        Words.say("home.pack.cases"),
                        Integer.toString(running.scenarios().size())),
                new Fact(
                        Words.say("home.pack.approved"),
                        frames.approval(running, running.defaultProfile()).words()));
        return page(visit, "home.administrator.title", "home/administrator.jte", new AdministratorHome(places, facts));
    }

    private Reply page(Visit visit, String title, String template, Object view) {
        Page page = frames.page(visit, Words.say(title));
        return Reply.html(200, views.render(template, Map.of("page", page, "view", view)));
    }
}
