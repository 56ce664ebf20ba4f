package dev.needlewise.web.cohort;

import dev.needlewise.application.ListPeople;
import dev.needlewise.application.PersonLine;
import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.util.List;
import java.util.Map;

/** The administrator's list of people: who they are, how they sign in, where they belong. */
public final class PeoplePages {
    private static final int LONGEST_SEARCH = 200;

    private final ListPeople list;
    private final Frames frames;
    private final Views views;

    public PeoplePages(ListPeople list, Frames frames, Views views) {
        this.list = list;
        this.frames = frames;
        this.views = views;
    }

    public List<Route> routes() {
        return List.of(Route.get("/admin/people", Access.ADMINISTRATOR, this::list));
    }

    /** One row of the table. */
    public record Line(String name, List<String> accounts, List<String> places) {}

    private Reply list(Visit visit) {
        String typed = visit.field("q");
        String search = typed.length() <= LONGEST_SEARCH ? typed : typed.substring(0, LONGEST_SEARCH);
        List<Line> lines = list.list(visit.viewer(), search).stream()
                .map(PeoplePages::line)
                .toList();
        Page page = frames.page(visit, Words.say("people.title"));
        return Reply.html(
                200,
                views.render(
                        "cohort/people.jte",
                        Map.of("page", page, "search", search, "lines", lines, "most", ListPeople.MOST)));
    }

    private static Line line(PersonLine person) {
        return new Line(
                person.person().displayName(),
                person.identities().stream().map(PeoplePages::account).toList(),
                person.places().stream().map(PeoplePages::place).toList());
    }

    private static String account(Identity identity) {
        return identity.realm().equals(Identity.FORM)
                ? identity.subject()
                : Words.say("people.platform", identity.subject());
    }

    private static String place(PersonLine.Place place) {
        String role = Words.say("role." + place.membership().role().code());
        return Words.say(place.membership().isCurrent() ? "people.place" : "people.place.left", place.cohort(), role);
    }
}
