package dev.needlewise.web.home;

import dev.needlewise.application.Viewer;
import dev.needlewise.application.home.CasePage;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.web.page.Fact;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Note;
import dev.needlewise.web.page.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays out one case: what may be known before it is begun, and nothing of its key. */
record CaseViews(CasePage.View view, Viewer viewer, String contextPath) {
    CaseView view(@Nullable Note refusal) {
        Scenario scenario = view.row().scenario();
        Dates dates = Dates.of(view.among().cohorts(), view.among().now());
        HeldBack heldBack = new HeldBack(view.among().assignments(), dates.now());
        AttemptRows rows = new AttemptRows(view.among().pack(), heldBack, dates, contextPath);
        List<SessionSummary> attempts = new ArrayList<>(view.attempts());
        Collections.reverse(attempts);
        return new CaseView(
                refusal,
                Words.say(
                        "case.lead",
                        scenario.patient().name(),
                        scenario.patient().age()),
                new Offers(view, viewer, contextPath).all(),
                attempts.stream().map(rows::row).toList(),
                facts(scenario),
                view.variants().stream()
                        .map(variant -> new Link(variant.title(), contextPath + "/cases/" + variant.id()))
                        .toList());
    }

    private List<Fact> facts(Scenario scenario) {
        return List.of(
                new Fact(Words.say("case.time"), Words.say("cases.about", scenario.minutes())),
                new Fact(Words.say("case.stages"), stages(scenario)),
                new Fact(
                        Words.say("case.profile"),
                        CasesPages.profile(view.among()).title()),
                new Fact(Words.say("case.pass"), new Scores(view.among().pack().passRule()).passNote()));
    }

    private static String stages(Scenario scenario) {
        return Long.toString(scenario.scenes().stream()
                .map(scene -> scene.stage())
                .distinct()
                .count());
    }
}
