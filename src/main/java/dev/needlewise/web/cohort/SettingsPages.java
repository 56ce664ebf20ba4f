package dev.needlewise.web.cohort;

import dev.needlewise.application.Acted;
import dev.needlewise.application.cohort.AddSupervisor;
import dev.needlewise.application.cohort.ChangeCohort;
import dev.needlewise.application.cohort.CloseCohort;
import dev.needlewise.application.cohort.CohortSheet;
import dev.needlewise.application.cohort.Member;
import dev.needlewise.application.cohort.ReadCohort;
import dev.needlewise.application.cohort.RemoveMember;
import dev.needlewise.application.cohort.RenewJoiningCode;
import dev.needlewise.application.cohort.ReopenCohort;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.CohortRefusal;
import dev.needlewise.domain.training.people.Role;
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
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who is in a cohort and how it is set: its joining code, members, supervisors, name, profile, zone, and its end. */
public final class SettingsPages {
    private static final int REFUSED = 422;
    private static final List<String> SAID =
            List.of("made", "changed", "code", "added", "removed", "closed", "reopened");

    private final ReadCohort read;
    private final Acts acts;
    private final Supplier<Pack> pack;
    private final Frames frames;
    private final Views views;

    /** What can be done here. */
    public record Acts(
            ChangeCohort change,
            RenewJoiningCode renew,
            AddSupervisor add,
            RemoveMember remove,
            CloseCohort close,
            ReopenCohort reopen) {}

    public SettingsPages(ReadCohort read, Acts acts, Supplier<Pack> pack, Frames frames, Views views) {
        this.read = read;
        this.acts = acts;
        this.pack = pack;
        this.frames = frames;
        this.views = views;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/cohorts/{id}/settings", Access.SUPERVISOR, visit -> show(visit, 200, null, List.of())),
                Route.post("/cohorts/{id}/settings", Access.SUPERVISOR, this::change),
                Route.post("/cohorts/{id}/code", Access.SUPERVISOR, this::renew),
                Route.post("/cohorts/{id}/supervisors", Access.SUPERVISOR, this::add),
                Route.post("/cohorts/{id}/members/{person}/remove", Access.SUPERVISOR, this::remove),
                Route.post("/cohorts/{id}/close", Access.SUPERVISOR, this::close),
                Route.post("/cohorts/{id}/reopen", Access.SUPERVISOR, this::reopen));
    }

    /** One line of the list of members. */
    public record Line(String person, String name, String role, String since, boolean trains, String href) {}

    private Reply show(Visit visit, int status, @Nullable CohortFields typed, List<FieldError> problems) {
        CohortId id = PathIds.cohort(visit, "id");
        CohortSheet overview = read.settings(visit.viewer(), id).orElseThrow(PathIds::notFound);
        boolean supervises = visit.viewer().supervises(id);
        CohortFields fields = typed == null ? CohortFields.of(overview.cohort()) : typed;
        Page page = frames.page(
                        visit, Words.say("settings.title"), overview.cohort().name())
                .withBack(
                        supervises ? overview.cohort().name() : Words.say("cohorts.title"),
                        supervises ? "/cohorts/" + id : "/cohorts")
                .withErrors(problems);
        String said = SAID.stream().filter(visit::has).findFirst().orElse("");
        return Reply.html(
                status,
                views.render(
                        "cohort/settings.jte",
                        Map.of(
                                "page", page,
                                "id", id.value(),
                                "code", overview.cohort().joiningCode().shown(),
                                "open", overview.cohort().isOpen(),
                                "begun", overview.begun(),
                                "fields", fields,
                                "profiles", fields.profiles(pack.get(), overview.begun()),
                                "members", members(overview, visit),
                                "account", visit.field("account"),
                                "said", said.isEmpty() ? "" : Words.say("settings.said." + said))));
    }

    private static List<Line> members(CohortSheet overview, Visit visit) {
        When when = new When(overview.cohort().zone());
        return overview.members().stream()
                .filter(member -> member.membership().isCurrent())
                .map(member -> line(member, when, visit, overview))
                .toList();
    }

    private static Line line(Member member, When when, Visit visit, CohortSheet overview) {
        Role role = member.membership().role();
        String person = member.person().id().value();
        return new Line(
                person,
                member.person().displayName(),
                Words.say("role." + role.code()),
                when.day(member.membership().joined()),
                role == Role.TRAINEE
                        && visit.viewer().supervises(overview.cohort().id()),
                visit.contextPath() + "/cohorts/" + overview.cohort().id() + "/trainees/" + person);
    }

    private Reply change(Visit visit) {
        CohortFields fields = CohortFields.typed(visit);
        Optional<ZoneId> zone = fields.zoneId();
        if (zone.isEmpty()) {
            return show(visit, REFUSED, fields, fields.problems());
        }
        CohortId id = PathIds.cohort(visit, "id");
        String profile = fields.profile().isEmpty() ? current(visit, id) : fields.profile();
        return acts.change()
                .change(visit.viewer(), id, fields.name(), profile, zone.get())
                .match(
                        done -> back(visit, "changed"),
                        why -> show(visit, REFUSED, fields, List.of(Problems.of(why))),
                        SettingsPages::missing);
    }

    /** A locked choice is not sent, and then stays as it is. */
    private String current(Visit visit, CohortId id) {
        return read.settings(visit.viewer(), id)
                .orElseThrow(PathIds::notFound)
                .cohort()
                .profile();
    }

    private Reply renew(Visit visit) {
        return told(visit, "code", acts.renew().renew(visit.viewer(), PathIds.cohort(visit, "id")));
    }

    private Reply add(Visit visit) {
        return told(
                visit, "added", acts.add().add(visit.viewer(), PathIds.cohort(visit, "id"), visit.field("account")));
    }

    private Reply remove(Visit visit) {
        return told(
                visit,
                "removed",
                acts.remove().remove(visit.viewer(), PathIds.cohort(visit, "id"), PathIds.person(visit, "person")));
    }

    private Reply close(Visit visit) {
        return told(visit, "closed", acts.close().close(visit.viewer(), PathIds.cohort(visit, "id")));
    }

    private Reply reopen(Visit visit) {
        return told(visit, "reopened", acts.reopen().reopen(visit.viewer(), PathIds.cohort(visit, "id")));
    }

    private <T> Reply told(Visit visit, String what, Acted<T, CohortRefusal> acted) {
        return acted.match(
                done -> back(visit, what),
                why -> show(visit, REFUSED, null, List.of(Problems.of(why))),
                SettingsPages::missing);
    }

    private static Reply back(Visit visit, String what) {
        return Reply.seeOther(visit.contextPath() + "/cohorts/" + visit.name("id") + "/settings?" + what + "=yes");
    }

    private static Reply missing() {
        throw PathIds.notFound();
    }
}
