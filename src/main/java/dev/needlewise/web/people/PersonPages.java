package dev.needlewise.web.people;

import dev.needlewise.application.people.ErasePerson;
import dev.needlewise.application.people.ErasureRefusal;
import dev.needlewise.application.people.ExportPerson;
import dev.needlewise.application.people.PersonSheet;
import dev.needlewise.application.people.ReadPerson;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.PathIds;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.Fact;
import dev.needlewise.web.page.FieldError;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.TooLong;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One person, for an administrator: what is kept about them, all of it to take along, and erasing it. */
public final class PersonPages {
    private static final int REFUSED = 422;

    private final ReadPerson read;
    private final ExportPerson export;
    private final ErasePerson erase;
    private final Frames frames;
    private final Views views;

    public PersonPages(ReadPerson read, ExportPerson export, ErasePerson erase, Frames frames, Views views) {
        this.read = read;
        this.export = export;
        this.erase = erase;
        this.frames = frames;
        this.views = views;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/admin/people/{person}", Access.ADMINISTRATOR, visit -> show(visit, 200, List.of())),
                Route.post("/admin/people/{person}/export", Access.ADMINISTRATOR, this::export),
                Route.post("/admin/people/{person}/erase", Access.ADMINISTRATOR, this::erase));
    }

    private Reply show(Visit visit, int status, List<FieldError> problems) {
        PersonId id = PathIds.person(visit, "person");
        PersonSheet sheet = read.read(visit.viewer(), id).orElseThrow(PathIds::notFound);
        String name = sheet.line().person().displayName();
        Page page = frames.page(visit, name, Words.say("people.caption"))
                .withBack(Words.say("people.title"), "/admin/people")
                .withErrors(problems);
        return Reply.html(
                status,
                views.render(
                        "people/person.jte",
                        Map.of(
                                "page", page,
                                "id", id.value(),
                                "facts", facts(sheet),
                                "kept", kept(sheet),
                                "oneself", sheet.oneself(),
                                "name", visit.field("name"),
                                "reason", visit.field("reason"))));
    }

    private static List<Fact> facts(PersonSheet sheet) {
        List<Fact> facts = new ArrayList<>();
        List<String> accounts =
                sheet.line().identities().stream().map(PeoplePages::account).toList();
        List<String> places =
                sheet.line().places().stream().map(PeoplePages::place).toList();
        facts.add(new Fact(Words.say("people.account"), words(accounts)));
        facts.add(new Fact(Words.say("people.cohorts"), words(places)));
        return facts;
    }

    private static String words(List<String> all) {
        return all.isEmpty() ? Words.say("people.nothing") : String.join("; ", all);
    }

    /** By what the rows are; a kind without words of its own is in the file only. */
    private static List<Fact> kept(PersonSheet sheet) {
        return sheet.kept().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(each -> Words.knows("people.kept." + each.getKey()))
                .map(each -> new Fact(
                        Words.say("people.kept." + each.getKey()),
                        each.getValue().toString()))
                .toList();
    }

    private Reply export(Visit visit) {
        PersonId id = PathIds.person(visit, "person");
        ExportPerson.Export all = export.export(visit.viewer(), id).orElseThrow(PathIds::notFound);
        return Reply.json(200, ExportJson.of(id, all))
                .with("Content-Disposition", "attachment; filename=\"person-" + id + ".json\"");
    }

    private Reply erase(Visit visit) {
        PersonId id = PathIds.person(visit, "person");
        List<FieldError> tooLong = TooLong.reason("reason", visit.field("reason"));
        if (!tooLong.isEmpty()) {
            return show(visit, REFUSED, tooLong);
        }
        return erase.erase(visit.viewer(), id, visit.field("name"), visit.field("reason"))
                .match(
                        done -> Reply.seeOther(visit.contextPath() + "/admin/people?erased="
                                + (done.elsewhere().isEmpty() ? "yes" : "elsewhere")),
                        why -> show(visit, REFUSED, List.of(problem(why))),
                        () -> {
                            throw PathIds.notFound();
                        });
    }

    private static FieldError problem(ErasureRefusal why) {
        return switch (why) {
            case NAME_DIFFERS -> new FieldError("name", Words.say("people.erase.error.name"));
            case REASON_MISSING -> new FieldError("reason", Words.say("people.erase.error.reason"));
            case ONESELF -> new FieldError("erase", Words.say("people.erase.oneself"));
        };
    }
}
