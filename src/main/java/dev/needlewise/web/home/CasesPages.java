package dev.needlewise.web.home;

import dev.needlewise.application.home.CasePage;
import dev.needlewise.application.home.CasesPage;
import dev.needlewise.application.play.BeginRequest;
import dev.needlewise.application.play.BeginSession;
import dev.needlewise.application.play.Begun;
import dev.needlewise.domain.protocol.Profile;
import dev.needlewise.domain.protocol.Protocol;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.UuidText;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Reason;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.RequestFailure;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.Note;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.Tone;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cases, one case before it is begun, and beginning it. */
public final class CasesPages {
    private final CasesPage cases;
    private final CasePage one;
    private final BeginSession begin;
    private final Frames frames;
    private final Views views;

    public CasesPages(CasesPage cases, CasePage one, BeginSession begin, Frames frames, Views views) {
        this.cases = cases;
        this.one = one;
        this.begin = begin;
        this.frames = frames;
        this.views = views;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/cases", Access.SIGNED_IN, this::all),
                Route.get("/cases/{scenario}", Access.SIGNED_IN, visit -> show(visit, 200, null)),
                Route.post("/cases/{scenario}", Access.SIGNED_IN, this::begin));
    }

    private Reply all(Visit visit) {
        CasesPage.View view = read(visit);
        CaseRows rows =
                new CaseRows(view, visit.viewer().person(), ChosenCohort.suffix(view.cohort()), visit.contextPath());
        Map<ScenarioId, CasesPage.Row> byId = new HashMap<>();
        view.rows().forEach(row -> byId.put(row.scenario().id(), row));
        List<CasesView.Group> groups =
                CaseGroups.of(
                                view.pack(),
                                view.rows().stream()
                                        .map(CasesPage.Row::scenario)
                                        .toList())
                        .groups()
                        .stream()
                        .map(group -> new CasesView.Group(
                                group.anchor(),
                                group.title(),
                                group.cases().stream()
                                        .flatMap(scenario -> Optional.ofNullable(byId.get(scenario.id())).stream())
                                        .map(rows::row)
                                        .toList()))
                        .toList();
        String lead = Words.say("cases.lead", profile(view).title());
        Page page = frames.page(visit, Words.say("cases.title"));
        CasesView content = new CasesView(lead, ChosenCohort.choices(visit, view), groups);
        return Reply.html(200, views.render("home/cases.jte", Map.of("page", page, "view", content)));
    }

    private CasesPage.View read(Visit visit) {
        CasesPage.View own = cases.read(visit.viewer(), Optional.empty());
        Optional<CohortId> asked = ChosenCohort.asked(visit, own.cohorts());
        return asked.isEmpty() ? own : cases.read(visit.viewer(), asked);
    }

    /** The profile that the cases shown are graded by. */
    static Profile profile(CasesPage.View view) {
        return view.cohort()
                .map(Cohort::profile)
                .flatMap(view.pack()::protocol)
                .map(Protocol::profile)
                .orElseGet(() -> view.pack().defaultProtocol().profile());
    }

    private Reply show(Visit visit, int status, @Nullable Note refusal) {
        CasePage.View view = view(visit);
        Page page = frames.page(visit, view.row().scenario().title(), Words.say("case.caption"))
                .withBack(
                        Words.say("cases.back"),
                        "/cases" + ChosenCohort.suffix(view.among().cohort()))
                .withApproval(frames.approval(
                        view.among().pack(), profile(view.among()).name()));
        CaseView content = new CaseViews(view, visit.viewer(), visit.contextPath()).view(refusal);
        return Reply.html(status, views.render("home/case.jte", Map.of("page", page, "view", content)));
    }

    /** A case that is not written for the cohort's profile can still be looked at on one's own. */
    private CasePage.View view(Visit visit) {
        ScenarioId scenario = scenario(visit);
        List<Cohort> cohorts = cases.read(visit.viewer(), Optional.empty()).cohorts();
        Optional<CohortId> asked = ChosenCohort.asked(visit, cohorts);
        return one.read(visit.viewer(), scenario, asked)
                .or(() -> one.read(visit.viewer(), scenario, Optional.empty()))
                .orElseThrow(CasesPages::nothing);
    }

    private Reply begin(Visit visit) {
        Begun begun = begin.begin(visit.viewer(), request(visit));
        if (begun instanceof Begun.Started started) {
            return Reply.seeOther(visit.contextPath() + "/sessions/" + started.session());
        }
        if (begun instanceof Begun.NotFound) {
            throw nothing();
        }
        CasePage.View view = view(visit);
        String words = Refusals.words(begun, view.among(), view.row());
        return show(visit, 409, new Note(Tone.WARN, Words.say("case.refused"), words));
    }

    private static BeginRequest request(Visit visit) {
        ScenarioId scenario = scenario(visit);
        String id = visit.field("id");
        return switch (visit.field("kind")) {
            case "own" -> new BeginRequest.OnOwn(scenario);
            case "trial" -> new BeginRequest.Trial(ChosenCohort.id(id), scenario);
            case "cohort" -> new BeginRequest.InCohort(ChosenCohort.id(id).orElseThrow(CasesPages::nothing), scenario);
            case "assigned" -> new BeginRequest.Assigned(assignment(id), scenario);
            default -> throw new RequestFailure(Reason.BAD_REQUEST);
        };
    }

    private static AssignmentId assignment(String id) {
        if (!UuidText.isForm(id)) {
            throw nothing();
        }
        return new AssignmentId(id);
    }

    private static ScenarioId scenario(Visit visit) {
        String id = visit.name("scenario");
        if (!ScenarioId.isForm(id)) {
            throw nothing();
        }
        return new ScenarioId(id);
    }

    private static RequestFailure nothing() {
        return new RequestFailure(Reason.NOT_FOUND);
    }
}
