package dev.needlewise.web.cohort;

import dev.needlewise.application.cohort.CohortCsv;
import dev.needlewise.application.cohort.CohortLine;
import dev.needlewise.application.cohort.CohortOverview;
import dev.needlewise.application.cohort.ListCohorts;
import dev.needlewise.application.cohort.MakeCohort;
import dev.needlewise.application.cohort.ReadCohort;
import dev.needlewise.application.cohort.ReadTrainee;
import dev.needlewise.application.cohort.TraineeSheet;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.PathIds;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.FieldError;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.Row;
import dev.needlewise.web.page.Tag;
import dev.needlewise.web.page.Tone;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The cohorts of a supervisor: all of them, a new one, one of them with its heat map, a trainee of it, its table. */
public final class CohortPages {
    private static final int REFUSED = 422;

    private final ListCohorts list;
    private final MakeCohort make;
    private final ReadCohort read;
    private final ReadTrainee trainee;
    private final CohortCsv csv;
    private final Supplier<Pack> pack;
    private final Frames frames;
    private final Views views;
    private final Clock clock;

    public CohortPages(
            ListCohorts list,
            MakeCohort make,
            ReadCohort read,
            ReadTrainee trainee,
            CohortCsv csv,
            Supplier<Pack> pack,
            Frames frames,
            Views views,
            Clock clock) {
        this.list = list;
        this.make = make;
        this.read = read;
        this.trainee = trainee;
        this.csv = csv;
        this.pack = pack;
        this.frames = frames;
        this.views = views;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/cohorts", Access.SUPERVISOR, this::list),
                Route.get("/cohorts/new", Access.SUPERVISOR, this::form),
                Route.post("/cohorts", Access.SUPERVISOR, this::make),
                Route.get("/cohorts/{id}", Access.SUPERVISOR, this::overview),
                Route.get("/cohorts/{id}/csv", Access.SUPERVISOR, this::csv),
                Route.get("/cohorts/{id}/trainees/{person}", Access.SUPERVISOR, this::trainee));
    }

    private Reply list(Visit visit) {
        Page page = frames.page(visit, Words.say("cohorts.title"));
        List<Row> rows =
                list.list(visit.viewer()).stream().map(line -> row(visit, line)).toList();
        return Reply.html(200, views.render("cohort/list.jte", Map.of("page", page, "rows", rows)));
    }

    private static Row row(Visit visit, CohortLine line) {
        List<Tag> tags = line.cohort().isOpen() ? List.of() : List.of(new Tag(Words.say("cohort.closed"), Tone.PLAIN));
        return new Row(
                new Link(
                        line.cohort().name(),
                        visit.contextPath() + "/cohorts/" + line.cohort().id()
                                + (visit.viewer().supervises(line.cohort().id()) ? "" : "/settings")),
                Words.count("cohorts.trainees", line.trainees()),
                null,
                tags);
    }

    private Reply form(Visit visit) {
        return form(visit, 200, CohortFields.fresh(pack.get()), List.of());
    }

    private Reply form(Visit visit, int status, CohortFields fields, List<FieldError> problems) {
        Page page = frames.page(visit, Words.say("cohort.make"))
                .withBack(Words.say("cohorts.title"), "/cohorts")
                .withErrors(problems);
        return Reply.html(
                status,
                views.render(
                        "cohort/make.jte",
                        Map.of("page", page, "fields", fields, "profiles", fields.profiles(pack.get(), false))));
    }

    private Reply make(Visit visit) {
        CohortFields fields = CohortFields.typed(visit);
        Optional<ZoneId> zone = fields.zoneId();
        if (zone.isEmpty()) {
            return form(visit, REFUSED, fields, fields.problems());
        }
        return make.make(visit.viewer(), fields.name(), fields.profile(), zone.get())
                .match(
                        id -> Reply.seeOther(visit.contextPath() + "/cohorts/" + id + "/settings?made=yes"),
                        why -> form(visit, REFUSED, fields, List.of(Problems.of(why))),
                        CohortPages::missing);
    }

    private Reply overview(Visit visit) {
        HeatChoice choice = HeatChoice.of(visit);
        CohortId id = PathIds.cohort(visit, "id");
        CohortOverview overview = read.read(visit.viewer(), id, choice.which()).orElseThrow(PathIds::notFound);
        Page page = frames.page(visit, overview.cohort().name(), Words.say("cohort.caption"))
                .withBack(Words.say("cohorts.title"), "/cohorts");
        OverviewView view = OverviewView.of(overview, choice, visit.contextPath(), clock.instant());
        return Reply.html(200, views.render("cohort/overview.jte", Map.of("page", page, "view", view)));
    }

    private Reply csv(Visit visit) {
        CohortCsv.Table table =
                csv.table(visit.viewer(), PathIds.cohort(visit, "id")).orElseThrow(PathIds::notFound);
        return Reply.csv("cohort.csv", CsvText.of(table));
    }

    private Reply trainee(Visit visit) {
        TraineeSheet sheet = trainee.read(visit.viewer(), PathIds.cohort(visit, "id"), PathIds.person(visit, "person"))
                .orElseThrow(PathIds::notFound);
        Page page = frames.page(visit, sheet.member().person().displayName(), Words.say("cohort.trainee"))
                .withBack(sheet.cohort().name(), "/cohorts/" + sheet.cohort().id());
        TraineeView view = TraineeView.of(sheet, visit.contextPath());
        return Reply.html(200, views.render("cohort/trainee.jte", Map.of("page", page, "view", view)));
    }

    private static Reply missing() {
        throw PathIds.notFound();
    }
}
