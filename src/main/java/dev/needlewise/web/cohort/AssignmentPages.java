package dev.needlewise.web.cohort;

import dev.needlewise.application.Acted;
import dev.needlewise.application.assignment.Assign;
import dev.needlewise.application.assignment.AssignmentBoard;
import dev.needlewise.application.assignment.AssignmentSheet;
import dev.needlewise.application.assignment.ChangeAssignment;
import dev.needlewise.application.assignment.Extend;
import dev.needlewise.application.assignment.ListAssignments;
import dev.needlewise.application.assignment.ReadAssignment;
import dev.needlewise.application.assignment.Withdraw;
import dev.needlewise.application.cohort.CohortOverview;
import dev.needlewise.application.cohort.Member;
import dev.needlewise.application.cohort.ReadCohort;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.AssignmentPlace;
import dev.needlewise.domain.training.assignment.AssignmentRefusal;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What cohorts are asked to do: all assignments, a new one, and one to change, extend or withdraw. */
public final class AssignmentPages {
    private static final int REFUSED = 422;

    private final ListAssignments list;
    private final ReadAssignment read;
    private final ReadCohort cohorts;
    private final Acts acts;
    private final Supplier<Pack> pack;
    private final Frames frames;
    private final Views views;

    /** What can be done here. */
    public record Acts(Assign assign, ChangeAssignment change, Extend extend, Withdraw withdraw) {}

    public AssignmentPages(
            ListAssignments list,
            ReadAssignment read,
            ReadCohort cohorts,
            Acts acts,
            Supplier<Pack> pack,
            Frames frames,
            Views views) {
        this.list = list;
        this.read = read;
        this.cohorts = cohorts;
        this.acts = acts;
        this.pack = pack;
        this.frames = frames;
        this.views = views;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/assignments", Access.SUPERVISOR, this::list),
                Route.get("/assignments/new", Access.SUPERVISOR, this::form),
                Route.post("/assignments", Access.SUPERVISOR, this::assign),
                Route.get("/assignments/{id}", Access.SUPERVISOR, visit -> show(visit, 200, List.of())),
                Route.post("/assignments/{id}", Access.SUPERVISOR, this::change),
                Route.post("/assignments/{id}/extend", Access.SUPERVISOR, this::extend),
                Route.post("/assignments/{id}/withdraw", Access.SUPERVISOR, this::withdraw));
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
            List<AssignmentRefusal> more = new ArrayList<>(fields.terms(when).refusals(people(cohort.trainees())));
            if (cases.isEmpty()) {
                more.add(AssignmentRefusal.NO_CASES);
            }
            return form(visit, REFUSED, fields, Problems.of(unread, more));
        }
        return acts.assign()
                .assign(visit.viewer(), cohort.cohort().id(), cases, fields.chosenMode(), fields.terms(when))
                .match(
                        id -> Reply.seeOther(visit.contextPath() + "/assignments/" + id + "?made=yes"),
                        why -> form(visit, REFUSED, fields, Problems.of(List.of(), why)),
                        AssignmentPages::missing);
    }

    private static Set<PersonId> people(List<Member> members) {
        return members.stream().map(member -> member.person().id()).collect(Collectors.toSet());
    }

    private Reply show(Visit visit, int status, List<FieldError> problems) {
        AssignmentSheet sheet = sheet(visit);
        return show(
                visit,
                status,
                sheet,
                AssignmentFields.of(sheet.assignment(), new When(sheet.cohort().zone())),
                problems);
    }

    private Reply show(
            Visit visit, int status, AssignmentSheet sheet, AssignmentFields fields, List<FieldError> problems) {
        Page page = frames.page(
                        visit, sheet.assignment().title(), sheet.cohort().name())
                .withBack(Words.say("assignments.title"), "/assignments")
                .withErrors(problems);
        AssignmentView view = AssignmentView.of(sheet, fields, pack.get(), visit);
        return Reply.html(status, views.render("cohort/assignment.jte", Map.of("page", page, "view", view)));
    }

    private AssignmentSheet sheet(Visit visit) {
        AssignmentId id = PathIds.assignment(visit, "id");
        return read.read(visit.viewer(), id).orElseThrow(PathIds::notFound);
    }

    private Reply change(Visit visit) {
        AssignmentSheet sheet = sheet(visit);
        AssignmentFields fields = AssignmentFields.typed(visit);
        When when = new When(sheet.cohort().zone());
        List<FieldError> unread = fields.problems(when);
        if (!unread.isEmpty()) {
            Set<PersonId> trainees = new HashSet<>(people(
                    sheet.doers().stream().map(AssignmentSheet.Doer::member).toList()));
            trainees.addAll(sheet.assignment().onlyFor());
            List<AssignmentRefusal> more = fields.terms(when).refusals(trainees);
            return show(visit, REFUSED, sheet, fields, Problems.of(unread, more));
        }
        return acts.change()
                .change(visit.viewer(), sheet.assignment().id(), fields.terms(when))
                .match(
                        done -> back(visit, "changed"),
                        why -> show(visit, REFUSED, sheet, fields, Problems.of(List.of(), why)),
                        AssignmentPages::missing);
    }

    private Reply extend(Visit visit) {
        AssignmentSheet sheet = sheet(visit);
        Optional<Instant> until = new When(sheet.cohort().zone()).read(visit.field("until"));
        if (until.isEmpty()) {
            return show(visit, REFUSED, List.of(new FieldError("until", Words.say("assignment.error.date"))));
        }
        PersonId person = new PersonId(PathIds.uuid(visit.field("person")));
        return told(
                visit,
                "extended",
                acts.extend().extend(visit.viewer(), sheet.assignment().id(), person, until.get()));
    }

    private Reply withdraw(Visit visit) {
        return acts.withdraw()
                .withdraw(visit.viewer(), PathIds.assignment(visit, "id"))
                .match(
                        done -> Reply.seeOther(visit.contextPath() + "/assignments?withdrawn=yes"),
                        why -> show(visit, REFUSED, List.of(Problems.of(why))),
                        AssignmentPages::missing);
    }

    private Reply told(Visit visit, String what, Acted<Assignment, AssignmentRefusal> acted) {
        return acted.match(
                done -> back(visit, what),
                why -> show(visit, REFUSED, List.of(Problems.of(why))),
                AssignmentPages::missing);
    }

    private static Reply back(Visit visit, String what) {
        return Reply.seeOther(visit.contextPath() + "/assignments/" + visit.name("id") + "?" + what + "=yes");
    }

    private static Reply missing() {
        throw PathIds.notFound();
    }
}
