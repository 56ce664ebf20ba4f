package dev.needlewise.web.feedback;

import dev.needlewise.domain.grading.Confidence;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.ItemGrade;
import dev.needlewise.domain.grading.Outcome;
import dev.needlewise.domain.grading.Percent;
import dev.needlewise.domain.grading.Walk;
import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.PassRule;
import dev.needlewise.web.page.CriticalBanner;
import dev.needlewise.web.page.DimensionMeter;
import dev.needlewise.web.page.Fact;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Note;
import dev.needlewise.web.page.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lays out the feedback on a whole case: what happened, what was critical, the two marks, then answer by answer.
 *
 * @param inWords reasons that the trainee gave, by item
 */
public record CaseFeedback(
        KeyedCase keyed,
        Outcome outcome,
        Walk walk,
        PassRule rule,
        Map<String, String> inWords,
        Map<String, Confidence> confidence,
        String contextPath) {

    /** The whole page's content; {@code challengeAction} is null for whoever cannot object. */
    public FeedbackView view(List<Note> notes, List<Link> next, @Nullable String challengeAction) {
        Cited cited = new Cited(keyed.material(), contextPath);
        Explained explained = new Explained(keyed, cited);
        CriticalBanner critical =
                Criticals.of(outcome.items(), explained, cited).orElse(null);
        List<ItemFeedback> items = outcome.items().stream()
                .map(grade -> explained.item(grade, inWords, confidence))
                .toList();
        return new FeedbackView(
                happened(),
                critical,
                notes,
                result(),
                meters(),
                Words.say("feedback.cut", percent(rule.cut())),
                next,
                items,
                cited.entries(),
                receipt(),
                challengeAction);
    }

    /** The story's last words, which depend on what was chosen. */
    private List<String> happened() {
        List<Walk.Step> steps = walk.steps();
        return steps.isEmpty()
                ? List.of()
                : paragraphs(steps.get(steps.size() - 1).told());
    }

    public static List<String> paragraphs(String told) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : told.strip().split("\\n\\s*\\n", -1)) {
            if (!paragraph.isBlank()) {
                paragraphs.add(paragraph.strip());
            }
        }
        return List.copyOf(paragraphs);
    }

    /** "82 %, unsafe": the score and the safety, never mixed. */
    public String result() {
        String score = Percent.of(outcome.score(), Fraction.of(rule.cut())).toPlainString();
        String safety = Words.say("safety." + outcome.harm().code());
        return Words.say(outcome.passed() ? "feedback.passed" : "feedback.not-passed", score, safety);
    }

    public List<DimensionMeter> meters() {
        List<DimensionMeter> meters = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            Optional<Fraction> score = outcome.dimension(dimension);
            @Nullable
            BigDecimal percent = score.map(value -> Percent.of(value, Fraction.of(rule.cut())))
                    .orElse(null);
            meters.add(new DimensionMeter(
                    Words.say("dimension." + dimension.code()),
                    dimension.code(),
                    percent,
                    percent(rule.cut()),
                    sentence(dimension)));
        }
        return meters;
    }

    private String sentence(Dimension dimension) {
        int unsafe = 0;
        int wrong = 0;
        for (ItemGrade grade : outcome.items()) {
            if (grade.item().dimension() == dimension) {
                unsafe += grade.isUnsafe() ? 1 : 0;
                wrong += grade.keyFeature() && !grade.score().equals(Fraction.ONE) ? 1 : 0;
            }
        }
        if (unsafe > 0) {
            boolean full = outcome.dimension(dimension).filter(Fraction::isOne).isPresent();
            return Words.count(full ? "feedback.unsafe-apart" : "feedback.unsafe", unsafe);
        }
        return wrong == 0 ? Words.say("feedback.all-right") : Words.count("feedback.not-best", wrong);
    }

    private List<Fact> receipt() {
        return List.of(
                new Fact(Words.say("receipt.case"), outcome.receipt().scenario().value()),
                new Fact(Words.say("receipt.version"), outcome.receipt().scenarioVersion()),
                new Fact(
                        Words.say("receipt.profile"), keyed.protocol().profile().title()),
                new Fact(Words.say("receipt.grader"), outcome.receipt().graderVersion()),
                new Fact(Words.say("receipt.score"), outcome.score().toString()),
                new Fact(Words.say("receipt.criticals"), Integer.toString(outcome.criticals())),
                new Fact(Words.say("receipt.majors"), Integer.toString(outcome.majors())));
    }

    private static int percent(BigDecimal cut) {
        return cut.movePointRight(2).intValue();
    }

    /** Grades one finished stage of practice, for feedback on the way. */
    public static FeedbackView stage(
            KeyedCase keyed, List<ItemGrade> grades, Map<String, String> inWords, String contextPath, List<Link> next) {
        Cited cited = new Cited(keyed.material(), contextPath);
        Explained explained = new Explained(keyed, cited);
        CriticalBanner critical = Criticals.of(grades, explained, cited).orElse(null);
        List<ItemFeedback> items = grades.stream()
                .map(grade -> explained.item(grade, inWords, Map.of()))
                .toList();
        return new FeedbackView(
                List.of(), critical, List.of(), "", List.of(), "", next, items, cited.entries(), List.of(), null);
    }
}
