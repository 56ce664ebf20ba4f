package dev.needlewise.web.lti;

import dev.needlewise.application.launch.ActivitySheet;
import dev.needlewise.application.launch.ReadActivity;
import dev.needlewise.application.launch.RosterOf;
import dev.needlewise.application.launch.SendScoreAgain;
import dev.needlewise.application.play.BeginRequest;
import dev.needlewise.application.play.BeginSession;
import dev.needlewise.application.play.Begun;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.people.UuidText;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Reason;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.RequestFailure;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An activity of a course: its cases for whoever trains; who has started, and where the marks are, for supervisors. */
public final class ActivityPages {
    private static final String PATH = "/lti/activities/{id}";

    private final ReadActivity read;
    private final BeginSession begin;
    private final SendScoreAgain sendAgain;
    private final RosterOf roster;
    private final Frames frames;
    private final Views views;

    public ActivityPages(
            ReadActivity read,
            BeginSession begin,
            SendScoreAgain sendAgain,
            RosterOf roster,
            Frames frames,
            Views views) {
        this.read = read;
        this.begin = begin;
        this.sendAgain = sendAgain;
        this.roster = roster;
        this.frames = frames;
        this.views = views;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Access.SIGNED_IN, visit -> show(visit, 200, "")),
                Route.post(PATH, Access.SIGNED_IN, this::begin),
                Route.post(PATH + "/marks", Access.SUPERVISOR, this::send),
                Route.post(PATH + "/roster", Access.SUPERVISOR, this::roster));
    }

    private Reply show(Visit visit, int status, String notice) {
        ActivitySheet sheet = sheet(visit);
        return Reply.html(
                status,
                views.render(
                        "lti/activity.jte",
                        Map.of(
                                "page",
                                        frames.page(
                                                visit,
                                                sheet.assignment().title(),
                                                sheet.cohort().name()),
                                "sheet", sheet,
                                "notice", notice)));
    }

    private ActivitySheet sheet(Visit visit) {
        return read.read(visit.viewer(), id(visit)).orElseThrow(() -> new RequestFailure(Reason.NOT_FOUND));
    }

    private Reply begin(Visit visit) {
        ActivitySheet sheet = sheet(visit);
        ScenarioId scenario = sheet.assignment().cases().stream()
                .filter(each -> each.value().equals(visit.field("case")))
                .findFirst()
                .orElseThrow(() -> new RequestFailure(Reason.NOT_FOUND));
        BeginRequest request = sheet.supervised()
                ? new BeginRequest.Trial(Optional.of(sheet.cohort().id()), scenario)
                : new BeginRequest.Assigned(sheet.assignment().id(), scenario);
        Begun begun = begin.begin(visit.viewer(), request);
        if (begun instanceof Begun.Started started) {
            return Reply.seeOther(visit.contextPath() + "/sessions/" + started.session());
        }
        return show(visit, 409, Words.say("lti.activity.closed"));
    }

    private Reply send(Visit visit) {
        Optional<PersonId> person =
                Optional.of(visit.field("person")).filter(UuidText::isForm).map(PersonId::new);
        if (visit.has("person") && person.isEmpty()) {
            throw new RequestFailure(Reason.BAD_REQUEST);
        }
        int sent = sendAgain
                .send(visit.viewer(), id(visit), person)
                .orElseThrow(() -> new RequestFailure(Reason.NOT_FOUND));
        return show(visit, 200, Words.count("lti.activity.sent", sent));
    }

    private Reply roster(Visit visit) {
        ActivitySheet sheet = sheet(visit);
        if (!sheet.supervised()) {
            throw new RequestFailure(Reason.NOT_FOUND);
        }
        return show(visit, 200, roster.takeOver(sheet.cohort().id()).orElse(Words.say("lti.activity.roster.done")));
    }

    private static AssignmentId id(Visit visit) {
        if (!UuidText.isForm(visit.name("id"))) {
            throw new RequestFailure(Reason.NOT_FOUND);
        }
        return new AssignmentId(visit.name("id"));
    }
}
