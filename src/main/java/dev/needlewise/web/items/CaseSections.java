package dev.needlewise.web.items;

import dev.needlewise.application.cohort.CohortItems.Analysed;
import dev.needlewise.application.cohort.CohortItems.CaseItems;
import dev.needlewise.application.cohort.WrongChoices;
import dev.needlewise.domain.grading.ReceiptLine;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.statistics.Guard;
import dev.needlewise.domain.statistics.ItemAnalysis;
import dev.needlewise.web.feedback.AnswerWords;
import dev.needlewise.web.page.Tag;
import dev.needlewise.web.page.Tone;
import dev.needlewise.web.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Puts the analysis of questions into words; where the group is too small for a figure, it says so and gives none. */
final class CaseSections {
    /** Ours, as the page explains: below it a question hardly tells the stronger from the weaker. */
    private static final double WEAK = 0.1;

    private static final double EASY = 0.95;
    private static final double OFTEN_UNSAFE = 0.2;

    private CaseSections() {}

    static CaseSection of(CaseItems found) {
        Guard guard = Guard.of(found.attempts());
        String group =
                Words.say("items.group." + guard.name().toLowerCase(Locale.ROOT).replace('_', '-'), found.attempts());
        String leftOut = found.leftOut() == 0 ? "" : " " + Words.say("items.left-out", found.leftOut());
        return new CaseSection(
                found.keyed().scenario().id().value(),
                found.keyed().scenario().title(),
                group + leftOut,
                found.items().stream().map(item -> row(item, found.keyed())).toList());
    }

    private static ItemRow row(Analysed found, KeyedCase keyed) {
        ItemAnalysis analysis = found.analysis();
        AnswerWords words = new AnswerWords(keyed.protocol());
        return new ItemRow(
                found.item().asking().prompt(),
                Words.say("dimension." + found.item().dimension().name().toLowerCase(Locale.ROOT)),
                Words.say("items.of", analysis.right(), analysis.attempts()),
                percent(analysis.difficulty()),
                discrimination(analysis),
                Words.say("items.of", analysis.unsafe(), analysis.attempts()),
                analysis.medianSeconds().isPresent()
                        ? Words.say(
                                "items.seconds",
                                Math.round(analysis.medianSeconds().getAsDouble()))
                        : "",
                found.wrong()
                        .map(line -> Words.say("items.times", wrong(found.item(), line, words), found.wrongTimes()))
                        .orElseGet(() -> nothingWrong(analysis)),
                analysis.choices().entrySet().stream()
                        .map(choice -> choice(found.item(), choice, words))
                        .toList(),
                flags(analysis));
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? Math.round(share.getAsDouble() * 100) + " %" : "";
    }

    private static String discrimination(ItemAnalysis analysis) {
        if (analysis.upperLower().isEmpty()) {
            return "";
        }
        String rest = analysis.itemRest().isPresent()
                ? String.format(Locale.ROOT, "%.2f", analysis.itemRest().getAsDouble())
                : Words.say("items.no-correlation");
        return Words.say(
                "items.discrimination.words",
                rest,
                String.format(Locale.ROOT, "%.2f", analysis.upperLower().getAsDouble()));
    }

    private static List<Tag> flags(ItemAnalysis analysis) {
        List<Tag> flags = new ArrayList<>();
        if (analysis.itemRest().isPresent() && analysis.itemRest().getAsDouble() < 0) {
            flags.add(new Tag(Words.say("items.flag.check"), Tone.DANGER));
        } else if (analysis.itemRest().isPresent() && analysis.itemRest().getAsDouble() < WEAK) {
            flags.add(new Tag(Words.say("items.flag.weak"), Tone.WARN));
        }
        if (analysis.difficulty().isPresent() && analysis.difficulty().getAsDouble() > EASY) {
            flags.add(new Tag(Words.say("items.flag.easy"), Tone.PLAIN));
        }
        if (analysis.harmRate().isPresent() && analysis.harmRate().getAsDouble() >= OFTEN_UNSAFE) {
            flags.add(new Tag(Words.say("items.flag.unsafe"), Tone.WARN));
        }
        return flags;
    }

    /** Nobody chose what is worth nothing; where not all were right either, their answers were partly right. */
    private static String nothingWrong(ItemAnalysis analysis) {
        return Words.say(analysis.right() == analysis.attempts() ? "items.wrong.none" : "items.wrong.partly");
    }

    private static String wrong(Item item, ReceiptLine line, AnswerWords words) {
        if (item instanceof Item.Contraindications) {
            String finding = words.subject(item, line.key());
            return WrongChoices.isChosen(line) ? finding : Words.say("items.wrong.left-out", finding);
        }
        return item instanceof Item.Aftercare
                ? words.subject(item, line.key()) + ": " + words.say(item, line.chosen())
                : words.say(item, line.chosen());
    }

    private static String choice(Item item, Map.Entry<String, Integer> choice, AnswerWords words) {
        String code = choice.getKey();
        int colon = code.indexOf(": ");
        String said;
        if (item instanceof Item.Contraindications) {
            said = words.subject(item, code);
        } else if (item instanceof Item.Aftercare && colon > 0) {
            said = words.subject(item, code.substring(0, colon)) + ": " + words.say(item, code.substring(colon + 2));
        } else {
            said = words.say(item, code);
        }
        return Words.say("items.times", said, choice.getValue());
    }
}
