package dev.needlewise.web.packs;

import dev.needlewise.application.grading.GradeChange;
import dev.needlewise.application.grading.RegradeForecast;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.Percent;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.session.Attempt;
import dev.needlewise.domain.training.session.Grade;
import dev.needlewise.web.page.Fact;
import dev.needlewise.web.page.Words;
import java.util.List;
import java.util.Optional;

/**
 * What grading again would change, as pages show it.
 *
 * @param summary one sentence for the page of a version
 * @param facts who gains, who loses, who crosses the line
 * @param cut how many lines are left out of the table
 */
public record RegradeView(String summary, List<Fact> facts, List<Line> lines, int cut, boolean more, int changing) {
    private static final int SHOWN = 200;

    /** One attempt whose grade would change, or cannot be compared. */
    public record Line(String person, String cohort, String title, String before, String after, String remark) {}

    static RegradeView of(RegradeForecast forecast, Pack pack) {
        int changing = forecast.count(GradeChange::isComparable);
        return new RegradeView(
                Words.say(
                        "regrade.summary",
                        forecast.looked(),
                        changing,
                        Words.count("regrade.standings", forecast.standings()),
                        forecast.changes().size() - changing),
                facts(forecast, changing),
                forecast.changes().stream()
                        .limit(SHOWN)
                        .map(change -> line(change, forecast, pack))
                        .toList(),
                Math.max(0, forecast.changes().size() - SHOWN),
                forecast.more(),
                changing);
    }

    private static List<Fact> facts(RegradeForecast forecast, int changing) {
        return List.of(
                fact("regrade.looked", forecast.looked()),
                fact("regrade.changing", changing),
                fact("regrade.gains", forecast.count(GradeChange::gains)),
                fact("regrade.loses", forecast.count(GradeChange::loses)),
                fact("regrade.crosses", forecast.count(GradeChange::crosses)),
                fact("regrade.critical", forecast.count(GradeChange::becomesCritical)),
                fact("regrade.critical.gone", forecast.count(GradeChange::ceasesToBeCritical)),
                fact("regrade.standings", forecast.standings()),
                fact("regrade.not-comparable", forecast.changes().size() - changing));
    }

    private static Fact fact(String key, int number) {
        return new Fact(Words.say(key), Integer.toString(number));
    }

    private static Line line(GradeChange change, RegradeForecast forecast, Pack pack) {
        Attempt attempt = change.attempt();
        return new Line(
                Optional.ofNullable(forecast.people().get(attempt.person()))
                        .map(Person::displayName)
                        .orElseGet(() -> Words.say("regrade.somebody")),
                attempt.scope()
                        .cohort()
                        .flatMap(id -> Optional.ofNullable(forecast.cohorts().get(id)))
                        .map(Cohort::name)
                        .orElseGet(() -> Words.say("regrade.own")),
                pack.scenario(attempt.played().scenario())
                        .map(Scenario::title)
                        .orElse(attempt.played().scenario().value()),
                said(change.before(), pack),
                change.after().map(after -> said(after, pack)).orElseGet(() -> Words.say("regrade.stays")),
                forecast.signedOff().contains(attempt.id()) ? Words.say("regrade.signed-off") : "");
    }

    private static String said(Grade grade, Pack pack) {
        String percent =
                Percent.of(grade.score(), Fraction.of(pack.passRule().cut())).toPlainString();
        String passed = Words.say(grade.passed() ? "regrade.passed" : "regrade.not-passed");
        return Words.say(
                "regrade.grade",
                percent,
                passed,
                Words.say("harm." + grade.harm().code()));
    }
}
