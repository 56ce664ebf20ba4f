package dev.needlewise.web.cohort;

import dev.needlewise.application.Acted;
import dev.needlewise.application.assignment.AssignmentSheet;
import dev.needlewise.application.assignment.ChangeAssignment;
import dev.needlewise.application.assignment.Extend;
import dev.needlewise.application.assignment.ReadAssignment;
import dev.needlewise.application.assignment.Withdraw;
import dev.needlewise.application.cohort.Member;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.AssignmentRefusal;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.PathIds;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.FieldError;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.When;
import dev.needlewise.web.page.Words;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One assignment: read, changed, extended for somebody, withdrawn. */
public final class AssignmentPages {
    private static final int REFUSED = 422;

    private final ReadAssignment read;
    private final Acts acts;
    private final Supplier<Pack> pack;
    private final Frames frames;
    private final Views views;

    /** What can be done here. */
    public record Acts(ChangeAssignment change, Extend extend, Withdraw withdraw) {}

    public AssignmentPages(ReadAssignment read, Acts acts, Supplier<Pack> pack, Frames frames, Views views) {
        this.read = read;
        this.acts = acts;
        this.pack = pack;
        this.frames = frames;
        this.views = views;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/assignments/{id}", Access.SUPERVISOR, visit -> show(visit, 200, List.of())),
                Route.post("/assignments/{id}", Access.SUPERVISOR, this::change),
                Route.post("/assignments/{id}/extend", Access.SUPERVISOR, this::extend),
                Route.post("/assignments/{id}/withdraw", Access.SUPERVISOR, this::withdraw));
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
            Set<PersonId> trainees = new HashSet<>(Member.people(
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
