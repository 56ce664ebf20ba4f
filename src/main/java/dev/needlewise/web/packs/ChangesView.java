package dev.needlewise.web.packs;

import dev.needlewise.domain.grading.change.CaseChange;
import dev.needlewise.domain.grading.change.PackChanges;
import dev.needlewise.domain.grading.change.RuleChange;
import dev.needlewise.domain.grading.change.Shift;
import dev.needlewise.domain.grading.change.Weight;
import dev.needlewise.domain.protocol.Row;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.web.page.Tag;
import dev.needlewise.web.page.Tone;
import dev.needlewise.web.page.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What another version changes, as a page shows it.
 *
 * @param summary sentences, the weightiest first
 */
public record ChangesView(List<String> summary, List<CaseLine> cases, List<RuleLine> rules) {
    /** A case that is new, gone or different. */
    public record CaseLine(String title, String detail, Tag tag) {}

    /** A rule that is new, gone or different; one side is empty where there is none. */
    public record RuleLine(
            String rule,
            String before,
            String after,
            List<String> figuresBefore,
            List<String> figuresAfter,
            String profiles) {
        /** Whether nothing that is shown tells the two sides apart. */
        public boolean looksTheSame() {
            return before.equals(after) && figuresBefore.equals(figuresAfter);
        }
    }

    static ChangesView of(PackChanges changes) {
        List<CaseLine> cases = new ArrayList<>();
        changes.removed().forEach(gone -> cases.add(line(gone, "removed", Tone.WARN)));
        changes.cases().stream()
                .sorted((one, other) -> other.weight().compareTo(one.weight()))
                .forEach(change -> cases.add(line(change)));
        changes.added().forEach(added -> cases.add(line(added, "added", Tone.INFO)));
        return new ChangesView(
                summary(changes),
                cases,
                changes.rules().stream().map(ChangesView::line).toList());
    }

    private static List<String> summary(PackChanges changes) {
        List<String> summary = new ArrayList<>();
        if (changes.isAnotherPack()) {
            summary.add(Words.say(
                    "packs.another", changes.after().id(), changes.before().id()));
        }
        if (changes.before().edition().equals(changes.after().edition()) && !changes.isAnotherPack()) {
            summary.add(Words.say("packs.same-edition", changes.after().edition()));
        }
        if (changes.isPassRuleChanged()) {
            summary.add(Words.say(
                    "packs.pass-rule",
                    PassMark.percent(changes.before().passRule()),
                    changes.before().passRule().majorAllowed(),
                    PassMark.percent(changes.after().passRule()),
                    changes.after().passRule().majorAllowed()));
        }
        if (!changes.profilesRemoved().isEmpty()) {
            summary.add(Words.say("packs.profiles.removed", String.join(", ", changes.profilesRemoved())));
        }
        if (!changes.profilesAdded().isEmpty()) {
            summary.add(Words.say("packs.profiles.added", String.join(", ", changes.profilesAdded())));
        }
        summary.add(Words.say(
                "packs.changes",
                changes.added().size(),
                changes.removed().size(),
                changes.cases().size(),
                changes.rules().stream().map(RuleChange::rule).distinct().count(),
                changes.claims()));
        return summary;
    }

    private static CaseLine line(Scenario scenario, String what, Tone tone) {
        return new CaseLine(
                scenario.title(),
                Words.say("packs.case." + what + ".words", scenario.id()),
                new Tag(Words.say("packs.case." + what), tone));
    }

    private static CaseLine line(CaseChange change) {
        String detail = Words.say("packs.weight." + change.weight().code() + ".words");
        String items = change.items().isEmpty()
                ? ""
                : " "
                        + Words.say(
                                "packs.items",
                                String.join(
                                        ", ", change.items().stream().sorted().toList()));
        Tone tone = change.weight().compareTo(Weight.KEYS) >= 0 ? Tone.WARN : Tone.PLAIN;
        return new CaseLine(
                change.after().title(),
                detail + items,
                new Tag(Words.say("packs.weight." + change.weight().code()), tone));
    }

    private static RuleLine line(RuleChange change) {
        return new RuleLine(
                change.rule().toString(),
                change.before().map(Row::says).orElseGet(() -> Words.say("packs.rule.none")),
                change.after().map(Row::says).orElseGet(() -> Words.say("packs.rule.none")),
                FigureWords.lines(change.shifts(), Shift::before),
                FigureWords.lines(change.shifts(), Shift::after),
                String.join(", ", change.profiles()));
    }
}
