package dev.needlewise.web.sources;

import dev.needlewise.domain.material.Claim;
import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.protocol.Row;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.training.people.Role;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Reason;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.RequestFailure;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.Fact;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The pages about what is known: all claims and conflicts, and one page for each claim. */
public final class SourcePages {
    private final Supplier<Pack> pack;
    private final Frames frames;
    private final Views views;

    public SourcePages(Supplier<Pack> pack, Frames frames, Views views) {
        this.pack = pack;
        this.frames = frames;
        this.views = views;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/sources", Access.SIGNED_IN, this::all),
                Route.get("/sources/{claim}", Access.SIGNED_IN, this::claim));
    }

    private Reply all(Visit visit) {
        MaterialView view = new MaterialView(pack.get().material(), visit.contextPath());
        Pack running = pack.get();
        Page page = frames.page(visit, Words.say("sources.title"))
                .withApproval(frames.approval(running, running.defaultProfile()));
        List<Fact> sources = pack.get().material().sources().stream()
                .map(source -> new Fact(source.title() + " (" + source.kind() + ")", source.character()))
                .toList();
        return Reply.html(
                200,
                views.render(
                        "sources/all.jte",
                        Map.of(
                                "page",
                                page,
                                "sources",
                                sources,
                                "topics",
                                view.topics(),
                                "conflicts",
                                view.conflicts())));
    }

    private Reply claim(Visit visit) {
        Pack running = pack.get();
        String id = visit.name("claim");
        Claim claim = ClaimId.isForm(id)
                ? running.material().claim(new ClaimId(id)).orElseThrow(SourcePages::unknown)
                : missing();
        Page page = frames.page(visit, Words.say("claim.title", id), Words.say("topic." + claim.topic()))
                .withBack(Words.say("sources.title"), "/sources")
                .withApproval(frames.approval(running, running.defaultProfile()));
        return Reply.html(
                200, views.render("sources/claim.jte", Map.of("page", page, "view", view(visit, running, claim))));
    }

    private static ClaimView view(Visit visit, Pack pack, Claim claim) {
        MaterialView material = new MaterialView(pack.material(), visit.contextPath());
        return new ClaimView(
                claim.says(),
                claim.note(),
                MaterialView.tags(claim),
                Words.say("use." + claim.use().code() + ".words"),
                material.passages(claim),
                rules(pack, claim),
                pack.material().conflictsOver(List.of(claim.id())).stream()
                        .map(material::entry)
                        .toList(),
                visit.signedIn().role() == Role.TRAINEE ? List.of() : cases(visit, pack, claim));
    }

    private static List<Fact> rules(Pack pack, Claim claim) {
        return pack.defaultProtocol().rows().stream()
                .filter(row -> row.claims().contains(claim.id()))
                .map(SourcePages::rule)
                .toList();
    }

    private static Fact rule(Row row) {
        String name = Words.say("claim.rule", row.rule(), Words.say("status." + row.status()));
        return new Fact(name, row.says());
    }

    private static List<Link> cases(Visit visit, Pack pack, Claim claim) {
        return pack.scenarios().stream()
                .filter(scenario -> CasesUsing.claim(scenario, claim.id()))
                .map(scenario -> link(visit, scenario))
                .toList();
    }

    private static Link link(Visit visit, Scenario scenario) {
        return new Link(scenario.title(), visit.contextPath() + "/cases/" + scenario.id());
    }

    private static Claim missing() {
        throw unknown();
    }

    private static RequestFailure unknown() {
        return new RequestFailure(Reason.NOT_FOUND);
    }
}
