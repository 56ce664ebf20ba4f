package dev.needlewise.web.cohort;

import dev.needlewise.application.cohort.CohortOverview;
import dev.needlewise.domain.training.review.Attention;
import dev.needlewise.web.page.Fact;
import dev.needlewise.web.page.HeatMap;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.NavItem;
import dev.needlewise.web.page.Row;
import dev.needlewise.web.page.Tag;
import dev.needlewise.web.page.Tone;
import dev.needlewise.web.page.When;
import dev.needlewise.web.page.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the page of a cohort shows.
 *
 * @param attention who needs attention, the most urgent first
 * @param dimensions the switch above the map
 * @param attempts the other one
 */
public record OverviewView(
        String id,
        boolean open,
        String code,
        List<Fact> facts,
        List<Row> attention,
        List<NavItem> dimensions,
        List<NavItem> attempts,
        HeatMap map,
        boolean trainees,
        boolean cases) {
    static OverviewView of(CohortOverview overview, HeatChoice choice, String contextPath, Instant now) {
        String own = contextPath + "/cohorts/" + overview.cohort().id();
        return new OverviewView(
                overview.cohort().id().value(),
                overview.cohort().isOpen(),
                overview.cohort().joiningCode().shown(),
                facts(overview),
                attention(overview, own, now),
                HeatChoice.dimensions().stream()
                        .map(code -> new NavItem(
                                Words.say("heat.dimension." + code),
                                own + "?dimension=" + code + "&attempt=" + choice.attemptCode(),
                                code.equals(choice.dimensionCode())))
                        .toList(),
                HeatChoice.attempts().stream()
                        .map(code -> new NavItem(
                                Words.say("heat.attempt." + code),
                                own + "?dimension=" + choice.dimensionCode() + "&attempt=" + code,
                                code.equals(choice.attemptCode())))
                        .toList(),
                new Heat(overview, choice, contextPath).map(),
                !overview.trainees().isEmpty(),
                !overview.cases().isEmpty());
    }

    private static List<Fact> facts(CohortOverview overview) {
        return List.of(
                new Fact(
                        Words.say("cohort.fact.trainees"),
                        Integer.toString(overview.trainees().size())),
                new Fact(Words.say("cohort.fact.ready"), Integer.toString(overview.ready())),
                new Fact(Words.say("cohort.fact.waiting"), Integer.toString(overview.waiting())),
                new Fact(Words.say("cohort.fact.critical"), Integer.toString(overview.openCriticals())));
    }

    private static List<Row> attention(CohortOverview overview, String own, Instant now) {
        When when = new When(overview.cohort().zone());
        return overview.attention().stream()
                .flatMap(each -> overview
                        .member(each.person())
                        .map(member -> new Row(
                                new Link(
                                        member.person().displayName(),
                                        own + "/trainees/" + member.person().id()),
                                sentence(each, when),
                                null,
                                List.of(tag(each, now))))
                        .stream())
                .toList();
    }

    private static String sentence(Attention attention, When when) {
        String since = when.day(attention.since());
        return switch (attention.kind()) {
            case SURE_AND_CRITICAL -> sentence("attention.sure", attention, since);
            case CRITICAL -> sentence("attention.critical", attention, since);
            case WAITING -> sentence("attention.waiting", attention, since);
            case OVERDUE -> sentence("attention.overdue", attention, since);
            case INACTIVE -> Words.say("attention.inactive", since);
        };
    }

    private static String sentence(String key, Attention attention, String since) {
        return Words.say(key + (attention.cases() == 1 ? ".one" : ".many"), attention.cases(), since);
    }

    private static Tag tag(Attention attention, Instant now) {
        return switch (attention.kind()) {
            case SURE_AND_CRITICAL -> new Tag(Words.say("attention.sure.tag"), Tone.DANGER);
            case CRITICAL -> new Tag(Words.say("attention.critical.tag"), Tone.DANGER);
            case WAITING -> new Tag(Words.say("attention.waiting.tag"), Tone.INFO);
            case OVERDUE -> new Tag(Words.say("attention.overdue.tag"), Tone.WARN);
            case INACTIVE ->
                new Tag(
                        Words.count(
                                "attention.inactive.tag",
                                Math.toIntExact(
                                        Duration.between(attention.since(), now).toDays())),
                        Tone.WARN);
        };
    }
}
