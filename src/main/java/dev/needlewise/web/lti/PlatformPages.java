package dev.needlewise.web.lti;

import dev.needlewise.application.launch.ManagePlatforms;
import dev.needlewise.application.launch.OwnKeys;
import dev.needlewise.lti.Parameters;
import dev.needlewise.lti.Refusal;
import dev.needlewise.lti.Tool;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.Deployment;
import dev.needlewise.lti.platform.RegistrationId;
import dev.needlewise.lti.registration.ManualRegistration;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Reason;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.RequestFailure;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.FieldError;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.TooLong;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The administrator's page of learning platforms: invite, register by hand, change, suspend, exchange keys. */
public final class PlatformPages {
    private static final String PATH = "/admin/platforms";

    private final ManagePlatforms platforms;
    private final OwnKeys keys;
    private final Tool tool;
    private final AddressRules rules;
    private final FrameAncestors ancestors;
    private final Frames frames;
    private final Views views;

    public PlatformPages(
            ManagePlatforms platforms,
            OwnKeys keys,
            Tool tool,
            AddressRules rules,
            FrameAncestors ancestors,
            Frames frames,
            Views views) {
        this.platforms = platforms;
        this.keys = keys;
        this.tool = tool;
        this.rules = rules;
        this.ancestors = ancestors;
        this.frames = frames;
        this.views = views;
    }

    public List<Route> routes() {
        Access administrator = Access.ADMINISTRATOR;
        return List.of(
                Route.get(PATH, administrator, visit -> show(visit, 200, "", "", List.of())),
                Route.post(PATH, administrator, this::add),
                Route.post(PATH + "/invite", administrator, this::invite),
                Route.post(PATH + "/keys", administrator, this::rotate),
                Route.post(PATH + "/{id}", administrator, this::change));
    }

    /** @param edited the platform whose audience was typed, or empty where the form for another one was */
    private Reply show(Visit visit, int status, String invitation, String edited, List<FieldError> problems) {
        Page page = frames.page(visit, Words.say("platforms.title")).withErrors(problems);
        return Reply.html(
                status,
                views.render(
                        "admin/platforms.jte",
                        Map.of(
                                "page",
                                page,
                                "platforms",
                                platforms.list(),
                                "tool",
                                tool,
                                "loopback",
                                rules.loopbackAllowed(),
                                "invitation",
                                invitation,
                                "edited",
                                edited,
                                "typed",
                                new Parameters(visit.allFields()))));
    }

    private Reply invite(Visit visit) {
        String words = platforms.invite(visit.viewer());
        return show(visit, 200, tool.at("/lti/register/" + words).toString(), "", List.of());
    }

    private Reply add(Visit visit) {
        List<FieldError> tooLong = ManualRegistration.FIELDS.stream()
                .flatMap(field -> tooLong(visit, field, field).stream())
                .toList();
        if (!tooLong.isEmpty()) {
            return show(visit, 422, "", "", tooLong);
        }
        return ManualRegistration.read(new Parameters(visit.allFields()), rules)
                .match(
                        registered -> {
                            if (!platforms.add(visit.viewer(), registered)) {
                                return refused(visit, 409, Words.say("platforms.known"));
                            }
                            ancestors.forget();
                            return back(visit);
                        },
                        refusal -> show(visit, 422, "", "", List.of(problem(refusal))));
    }

    private static List<FieldError> tooLong(Visit visit, String field, String at) {
        return TooLong.problem(at, visit.field(field), ManualRegistration.longest(field));
    }

    /** At the field that the refusal names. */
    private static FieldError problem(Refusal refusal) {
        String words = refusal.sentence() + " (" + refusal.detail() + ")";
        String field = Stream.concat(ManualRegistration.FIELDS.stream(), Stream.of("deployments"))
                .filter(name -> refusal.detail().matches("expected " + name + "\\b.*"))
                .findFirst()
                .orElse("name");
        return new FieldError(field, words);
    }

    private Reply refused(Visit visit, int status, String words) {
        return show(visit, status, "", "", List.of(new FieldError("name", words)));
    }

    private Reply rotate(Visit visit) {
        keys.rotate();
        platforms.keysExchanged(visit.viewer());
        return back(visit);
    }

    private Reply change(Visit visit) {
        RegistrationId id =
                RegistrationId.parse(visit.name("id")).orElseThrow(() -> new RequestFailure(Reason.NOT_FOUND));
        if (visit.field("do").equals("audience")) {
            return changeAudience(visit, id);
        }
        boolean active = visit.field("do").equals("resume");
        if (!active && !visit.field("do").equals("suspend")) {
            throw new RequestFailure(Reason.BAD_REQUEST);
        }
        boolean found = visit.has("deployment")
                ? platforms.setStanding(
                        visit.viewer(),
                        id,
                        visit.field("deployment"),
                        active ? Deployment.Standing.ACTIVE : Deployment.Standing.SUSPENDED)
                : platforms.setActive(visit.viewer(), id, active);
        if (!found) {
            throw new RequestFailure(Reason.NOT_FOUND);
        }
        ancestors.forget();
        return back(visit);
    }

    private Reply changeAudience(Visit visit, RegistrationId id) {
        String field = "audience-" + id;
        List<FieldError> tooLong = tooLong(visit, "audience", field);
        if (!tooLong.isEmpty()) {
            return show(visit, 422, "", id.toString(), tooLong);
        }
        return ManualRegistration.audience(new Parameters(visit.allFields()))
                .match(
                        audience -> {
                            if (!platforms.setAudience(visit.viewer(), id, audience)) {
                                throw new RequestFailure(Reason.NOT_FOUND);
                            }
                            return back(visit);
                        },
                        refusal -> show(
                                visit,
                                422,
                                "",
                                id.toString(),
                                List.of(new FieldError(field, refusal.sentence() + " (" + refusal.detail() + ")"))));
    }

    private static Reply back(Visit visit) {
        return Reply.seeOther(visit.contextPath() + PATH);
    }
}
