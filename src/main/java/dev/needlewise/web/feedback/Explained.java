package dev.needlewise.web.feedback;

import dev.needlewise.domain.grading.Confidence;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.ItemGrade;
import dev.needlewise.domain.grading.ReceiptLine;
import dev.needlewise.domain.material.Material;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.RuleId;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.web.feedback.ItemFeedback.Line;
import dev.needlewise.web.page.AnswerPair;
import dev.needlewise.web.page.Tag;
import dev.needlewise.web.page.Tone;
import dev.needlewise.web.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Explains graded items line by line, for one page. */
final class Explained {
    private final KeyedCase keyed;
    private final AnswerWords words;
    private final Cited cited;
    private final Conflicts conflicts;

    Explained(KeyedCase keyed, Cited cited) {
        Material material = keyed.material();
        this.keyed = keyed;
        this.words = new AnswerWords(keyed.protocol());
        this.cited = cited;
        this.conflicts = new Conflicts(material, cited);
    }

    ItemFeedback item(ItemGrade grade, Map<String, String> inWords, Map<String, Confidence> confidence) {
        Item item = grade.item();
        boolean manyLines = item instanceof Item.Contraindications || item instanceof Item.Aftercare;
        List<Line> lines = grade.lines().stream().map(line -> line(grade, line)).toList();
        String sure = Optional.ofNullable(confidence.get(item.id()))
                .map(given -> Words.say("confidence." + given.level()))
                .orElse("");
        return new ItemFeedback(
                "item-" + item.id(),
                item.id(),
                keyed.scene(grade.scene()).scene().stage().title(),
                item.asking().prompt(),
                tag(grade),
                grade.isUnsafe(),
                marked(grade),
                manyLines ? null : pair(grade),
                lines,
                conflicts.behind(grade, keyed.scene(grade.scene()).decision()),
                Optional.ofNullable(inWords.get(item.id())).orElse(""),
                sure);
    }

    /** What was unsafe about a line, in one sentence. */
    String unsafe(ItemGrade grade, ReceiptLine line) {
        String subject = words.subject(grade.item(), line.key());
        String yours = words.say(grade.item(), line.chosen());
        if (isToldByTitle(grade.item())) {
            return unsafeTitle(grade, line);
        }
        return subject.isEmpty()
                ? Words.say("feedback.critical.answer", grade.item().asking().prompt(), yours)
                : Words.say("feedback.critical.line", subject, yours);
    }

    /** The same for a heading, which names the question and leaves the answer to the text below it. */
    String unsafeTitle(ItemGrade grade, ReceiptLine line) {
        Item item = grade.item();
        if (item instanceof Item.DispositionItem) {
            return Words.say("feedback.critical.treated", words.reason(item, line.key()));
        }
        if (item instanceof Item.Depth) {
            return Words.say("feedback.critical.depth", words.say(item, line.chosen()));
        }
        String subject = words.subject(item, line.key());
        return subject.isEmpty() ? item.asking().prompt() : subject;
    }

    private static boolean isToldByTitle(Item item) {
        return item instanceof Item.DispositionItem || item instanceof Item.Depth;
    }

    /** What was answered where the title does not say it, what to do instead, and why. */
    String instead(ItemGrade grade, ReceiptLine line) {
        List<String> sentences = new ArrayList<>();
        if (!isToldByTitle(grade.item())) {
            sentences.add(Words.say("feedback.critical.answered", words.say(grade.item(), line.chosen())));
        }
        words.accepted(grade.item(), line).stream()
                .findFirst()
                .map(accepted -> accepted.endsWith(".") ? accepted.substring(0, accepted.length() - 1) : accepted)
                .ifPresent(accepted -> sentences.add(Words.say("feedback.critical.instead", accepted)));
        sentences.add(line.because());
        return String.join(" ", sentences).strip();
    }

    private Line line(ItemGrade grade, ReceiptLine line) {
        Item item = grade.item();
        boolean right = line.score().equals(Fraction.ONE);
        Tone tone = tone(line.score(), line.harm());
        return new Line(
                words.subject(item, line.key()),
                words.say(item, line.chosen()),
                right ? "" : String.join(" / ", words.accepted(item, line)),
                verdict(line),
                tone,
                because(item, line),
                cited.cite(line.claims()),
                line.rule().map(RuleId::value).orElse(""),
                line.countedElsewhere()
                        .flatMap(other -> keyed.scenario().item(other))
                        .map(other ->
                                Words.say("feedback.elsewhere", other.asking().prompt()))
                        .orElse(""));
    }

    /** A row tells of those who have the finding; of whoever has not, the author says first what shows that. */
    private static String because(Item item, ReceiptLine line) {
        Optional<String> absent = item instanceof Item.Contraindications list
                ? list.options().stream()
                        .filter(option -> option.key().value().equals(line.key()))
                        .findFirst()
                        .flatMap(Item.Contraindications.Option::absent)
                : Optional.empty();
        return absent.map(shown -> Words.say("feedback.absent", shown) + " " + line.because())
                .orElse(line.because());
    }

    private @Nullable AnswerPair pair(ItemGrade grade) {
        if (grade.lines().isEmpty()) {
            return null;
        }
        ReceiptLine line = grade.lines().get(0);
        List<String> accepted = new ArrayList<>(words.accepted(grade.item(), line));
        for (String half : line.halfAccepted()) {
            accepted.add(Words.say("feedback.half", words.say(grade.item(), half)));
        }
        return new AnswerPair(
                Words.say("feedback.yours"),
                List.of(words.say(grade.item(), line.chosen())),
                tone(grade.score(), grade.harm()),
                Words.say("feedback.accepted"),
                accepted);
    }

    private static String verdict(ReceiptLine line) {
        if (line.disputed().isPresent()) {
            return Words.say("verdict.disputed");
        }
        if (line.harm().atLeast(Harm.MAJOR)) {
            return Words.say("harm." + line.harm().code());
        }
        return Words.say(score(line.score()));
    }

    /** What a decision that does not score counts for; empty where it scores. */
    static String marked(ItemGrade grade) {
        if (grade.keyFeature()) {
            return "";
        }
        return Words.say(grade.isUnsafe() ? "feedback.safety-only" : "feedback.not-scored");
    }

    private static Tag tag(ItemGrade grade) {
        Tone tone = tone(grade.score(), grade.harm());
        if (grade.harm().atLeast(Harm.MAJOR)) {
            return new Tag(Words.say("harm." + grade.harm().code()), tone);
        }
        if (!grade.answered()) {
            return new Tag(Words.say("feedback.unanswered"), Tone.WARN);
        }
        return new Tag(Words.say(score(grade.score())), tone);
    }

    private static String score(Fraction score) {
        if (score.equals(Fraction.ONE)) {
            return "verdict.right";
        }
        return score.equals(Fraction.ZERO) ? "verdict.wrong" : "verdict.partly";
    }

    private static Tone tone(Fraction score, Harm harm) {
        if (harm.atLeast(Harm.MAJOR)) {
            return Tone.DANGER;
        }
        return score.equals(Fraction.ONE) ? Tone.OK : Tone.WARN;
    }
}
