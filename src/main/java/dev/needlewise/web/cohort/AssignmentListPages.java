package dev.needlewise.web.cohort;

import dev.needlewise.application.assignment.Assign;
import dev.needlewise.application.assignment.AssignmentBoard;
import dev.needlewise.application.assignment.ListAssignments;
import dev.needlewise.application.cohort.CohortOverview;
import dev.needlewise.application.cohort.Member;
import dev.needlewise.application.cohort.ReadCohort;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.AssignmentPlace;
import dev.needlewise.domain.training.assignment.AssignmentRefusal;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.UuidText;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.PathIds;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.FieldError;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.When;
import dev.needlewise.web.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What cohorts are asked to do, the latest first, and a new assignment. */
public final class AssignmentListPages {
    private static final int REFUSED = 422;

    private final ListAssignments list;
    private final ReadCohort cohorts;
    private final Assign assign;
    private final Supplier<Pack> pack;
    private final Frames frames;
    private final Views views;

    public AssignmentListPages(
            ListAssignments list, ReadCohort cohorts, Assign assign, Supplier<Pack> pack, Frames frames, Views views) {
        this.list = list;
        this.cohorts = cohorts;
        this.assign = assign;
        this.pack = pack;
        this.frames = frames;
        this.views = views;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/assignments", Access.SUPERVISOR, this::list),
                Route.get("/assignments/new", Access.SUPERVISOR, this::form),
                Route.post("/assignments", Access.SUPERVISOR, this::assign));
    }

    private Reply list(Visit visit) {
        AssignmentBoard board = list.list(visit.viewer(), behind(visit));
        Page page = frames.page(visit, Words.say("assignments.title"));
        List<Link> cohortLinks = board.cohorts().stream()
                .map(cohort -> new Link(cohort.name(), visit.contextPath() + "/assignments/new?cohort=" + cohort.id()))
                .toList();
        return Reply.html(
                200,
                views.render(
                        "cohort/assignments.jte",
                        Map.of(
                                "page",
                                page,
                                "cohorts",
                                cohortLinks,
                                "rows",
                                AssignmentRows.of(board, visit.contextPath()),
                                "older",
                                board.older()
                                        .map(place -> "%s/assignments?before=%s&id=%s"
                                                .formatted(visit.contextPath(), place.made(), place.id()))
                                        .orElse(""),
                                "withdrawn",
                                visit.has("withdrawn"))));
    }

    /** From the latest on, where nothing readable is said. */
    private static Optional<AssignmentPlace> behind(Visit visit) {
        return When.inAddress(visit.field("before"))
                .filter(any -> UuidText.isForm(visit.field("id")))
                .map(made -> new AssignmentPlace(made, new AssignmentId(visit.field("id"))));
    }

    private Reply form(Visit visit) {
        return form(visit, 200, AssignmentFields.fresh(), List.of());
    }

    private Reply form(Visit visit, int status, AssignmentFields fields, List<FieldError> problems) {
        CohortOverview cohort = cohort(visit);
        Page page = frames.page(
                        visit, Words.say("assignment.make"), cohort.cohort().name())
                .withBack(Words.say("assignments.title"), "/assignments")
                .withErrors(problems);
        return Reply.html(
                status,
                views.render(
                        "cohort/assign.jte",
                        Map.of(
                                "page", page,
                                "cohort", cohort.cohort().id().value(),
                                "zone", When.name(cohort.cohort().zone()),
                                "fields", fields,
                                "choices",
                                        AssignmentChoices.of(fields, pack.get(), cohort.cohort(), cohort.trainees()))));
    }

    /** Named by a field, because an assignment that is not made yet has no address of its own. */
    private CohortOverview cohort(Visit visit) {
        CohortId id = new CohortId(PathIds.uuid(visit.field("cohort")));
        return cohorts.read(visit.viewer(), id, Optional.empty()).orElseThrow(PathIds::notFound);
    }

    private Reply assign(Visit visit) {
        AssignmentFields fields = AssignmentFields.typed(visit);
        CohortOverview cohort = cohort(visit);
        When when = new When(cohort.cohort().zone());
        List<ScenarioId> cases = AssignmentChoices.chosen(fields, pack.get(), cohort.cohort());
        List<FieldError> unread = fields.problems(when);
        if (!unread.isEmpty()) {
            List<AssignmentRefusal> more =
                    new ArrayList<>(fields.terms(when).refusals(Member.people(cohort.trainees())));
            if (cases.isEmpty()) {
                more.add(AssignmentRefusal.NO_CASES);
            }
            return form(visit, REFUSED, fields, Problems.of(unread, more));
        }
        return assign.assign(visit.viewer(), cohort.cohort().id(), cases, fields.chosenMode(), fields.terms(when))
                .match(
                        id -> Reply.seeOther(visit.contextPath() + "/assignments/" + id + "?made=yes"),
                        why -> form(visit, REFUSED, fields, Problems.of(List.of(), why)),
                        AssignmentListPages::missing);
    }

    private static Reply missing() {
        throw PathIds.notFound();
    }
}
