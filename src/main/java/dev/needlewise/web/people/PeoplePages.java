package dev.needlewise.web.people;

import dev.needlewise.application.people.ListPeople;
import dev.needlewise.application.people.PersonLine;
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
    public record Line(String name, String href, List<String> accounts, List<String> places) {}

    private Reply list(Visit visit) {
        String typed = visit.field("q");
        String search = typed.length() <= LONGEST_SEARCH ? typed : typed.substring(0, LONGEST_SEARCH);
        List<Line> lines = list.list(visit.viewer(), search).stream()
                .map(person -> line(person, visit.contextPath()))
                .toList();
        Page page = frames.page(visit, Words.say("people.title"));
        return Reply.html(
                200,
                views.render(
                        "people/people.jte",
                        Map.of(
                                "page", page,
                                "search", search,
                                "lines", lines,
                                "most", ListPeople.MOST,
                                "erased", erased(visit))));
    }

    private static Line line(PersonLine person, String contextPath) {
        return new Line(
                person.person().displayName(),
                contextPath + "/admin/people/" + person.person().id(),
                person.identities().stream().map(PeoplePages::account).toList(),
                person.places().stream().map(PeoplePages::place).toList());
    }

    /** What came of an erasure, in a sentence; empty where none was done just now. */
    private static String erased(Visit visit) {
        String said = visit.field("erased");
        return said.equals("yes") || said.equals("elsewhere") ? Words.say("people.erased." + said) : "";
    }

    static String account(Identity identity) {
        return identity.realm().equals(Identity.FORM)
                ? identity.subject()
                : Words.say("people.platform", identity.subject());
    }

    static String place(PersonLine.Place place) {
        String role = Words.say("role." + place.membership().role().code());
        return Words.say(place.membership().isCurrent() ? "people.place" : "people.place.left", place.cohort(), role);
    }
}
