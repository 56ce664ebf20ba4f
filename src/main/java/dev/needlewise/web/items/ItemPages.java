package dev.needlewise.web.items;

import dev.needlewise.application.cohort.CohortItems;
import dev.needlewise.application.cohort.ReadItems;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.PathIds;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.util.List;
import java.util.Map;

/** A cohort's questions, for whoever supervises it; for everybody else they are not there. */
public final class ItemPages {
    private final ReadItems read;
    private final Frames frames;
    private final Views views;

    public ItemPages(ReadItems read, Frames frames, Views views) {
        this.read = read;
        this.frames = frames;
        this.views = views;
    }

    public List<Route> routes() {
        return List.of(Route.get("/cohorts/{id}/items", Access.SUPERVISOR, this::show));
    }

    private Reply show(Visit visit) {
        CohortItems found =
                read.read(visit.viewer(), PathIds.cohort(visit, "id")).orElseThrow(PathIds::notFound);
        Page page = frames.page(visit, Words.say("items.title"), found.cohort().name())
                .withBack(found.cohort().name(), "/cohorts/" + found.cohort().id());
        List<CaseSection> sections =
                found.cases().stream().map(CaseSections::of).toList();
        return Reply.html(200, views.render("items/list.jte", Map.of("page", page, "sections", sections)));
    }
}
