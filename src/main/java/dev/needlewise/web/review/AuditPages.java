package dev.needlewise.web.review;

import dev.needlewise.application.review.AuditPage;
import dev.needlewise.application.review.ReadAudit;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.people.UuidText;
import dev.needlewise.domain.training.review.AuditEntry;
import dev.needlewise.domain.training.review.AuditPlace;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.When;
import dev.needlewise.web.page.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The record of who did what, a page at a time. */
public final class AuditPages {
    private static final When UTC = new When(ZoneOffset.UTC);

    private final ReadAudit read;
    private final Frames frames;
    private final Views views;
    private final Clock clock;

    public AuditPages(ReadAudit read, Frames frames, Views views, Clock clock) {
        this.read = read;
        this.frames = frames;
        this.views = views;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.get("/admin/audit", Access.SUPERVISOR, this::read));
    }

    /** One row of the table. */
    public record Line(String when, String who, String what, String about, String href, String cohort, String reason) {}

    private Reply read(Visit visit) {
        AuditPage found = read.read(visit.viewer(), place(visit));
        Page page = frames.page(visit, Words.say("audit.title"));
        List<Line> lines =
                found.entries().stream().map(entry -> line(entry, found, visit)).toList();
        String older = found.older()
                .map(place ->
                        "%s/admin/audit?before=%s&number=%d".formatted(visit.contextPath(), place.at(), place.number()))
                .orElse("");
        return Reply.html(200, views.render("review/audit.jte", Map.of("page", page, "lines", lines, "older", older)));
    }

    /** From now on backwards, where nothing readable is said. */
    private AuditPlace place(Visit visit) {
        return When.inAddress(visit.field("before"))
                .map(before -> number(visit)
                        .map(number -> new AuditPlace(before, number))
                        .orElseGet(() -> AuditPlace.before(before)))
                .orElseGet(() -> AuditPlace.before(clock.instant().plus(Duration.ofSeconds(1))));
    }

    private static Optional<Long> number(Visit visit) {
        try {
            return Optional.of(Long.parseLong(visit.field("number")));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Line line(AuditEntry entry, AuditPage page, Visit visit) {
        String key = "audit." + entry.what();
        return new Line(
                UTC.moment(entry.at()),
                entry.who().equals(AuditEntry.SYSTEM) ? Words.say("audit.system") : name(entry.who(), page),
                Words.knows(key) ? Words.say(key) : entry.what(),
                entry.aboutKind().equals("person") ? name(entry.about(), page) : "",
                href(entry, visit),
                entry.cohort()
                        .flatMap(id -> Optional.ofNullable(page.cohorts().get(id)))
                        .map(Cohort::name)
                        .orElse(""),
                AuditWords.details(entry.what(), entry.reason()));
    }

    private static String href(AuditEntry entry, Visit visit) {
        if (entry.aboutKind().equals("session") && visit.viewer().supervises(entry.cohort())) {
            return visit.contextPath() + "/reviews/" + entry.about();
        }
        boolean kept = entry.aboutKind().equals("pack") && !entry.what().equals("pack-refused");
        return kept && visit.viewer().isAdministrator() ? visit.contextPath() + "/admin/packs/" + entry.about() : "";
    }

    private static String name(String id, AuditPage page) {
        return UuidText.isForm(id)
                ? Optional.ofNullable(page.people().get(new PersonId(id)))
                        .map(person -> person.displayName())
                        .orElse(id)
                : id;
    }
}
