package dev.needlewise.web.review;

import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.ItemGrade;
import dev.needlewise.domain.grading.Percent;
import dev.needlewise.web.feedback.ItemFeedback;
import dev.needlewise.web.page.AnswerPair;
import dev.needlewise.web.page.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The answers given in one stage, one row each, none of them folded away. */
public record AnswerTable(String stage, String right, List<Line> lines) {
    /**
     * One answer.
     *
     * @param question what was asked
     * @param points its share of the score, and its harm where there is one
     * @param css says the same by colour
     * @param inWords the trainee's own reason; may be empty
     */
    public record Line(
            String question,
            List<String> answers,
            List<String> accepted,
            String points,
            String css,
            String inWords,
            String confidence) {}

    /** By stage, in the order met; grades and words are the same answers in the same order. */
    static List<AnswerTable> of(List<ItemGrade> grades, List<ItemFeedback> words) {
        Map<String, List<Integer>> stages = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            stages.computeIfAbsent(words.get(i).stage(), any -> new ArrayList<>())
                    .add(i);
        }
        List<AnswerTable> tables = new ArrayList<>();
        stages.forEach((stage, places) -> tables.add(new AnswerTable(
                stage,
                right(places.stream().map(grades::get).toList()),
                places.stream().map(at -> line(grades.get(at), words.get(at))).toList())));
        return tables;
    }

    private static String right(List<ItemGrade> grades) {
        List<ItemGrade> counted = grades.stream().filter(ItemGrade::keyFeature).toList();
        long right = counted.stream().filter(grade -> grade.score().isOne()).count();
        return counted.isEmpty() ? "" : Words.say("review.right", right, counted.size());
    }

    private static Line line(ItemGrade grade, ItemFeedback words) {
        AnswerPair pair = words.pair();
        return new Line(
                words.prompt(),
                pair == null ? answers(words) : pair.yours(),
                pair == null ? accepted(words) : pair.accepted(),
                points(grade, words),
                css(grade),
                words.inWords(),
                words.confidence());
    }

    private static List<String> answers(ItemFeedback words) {
        return together(words.lines(), ItemFeedback.Line::yours);
    }

    /** Only what was not right has something else that is accepted. */
    private static List<String> accepted(ItemFeedback words) {
        List<ItemFeedback.Line> others = words.lines().stream()
                .filter(line -> !line.accepted().isEmpty())
                .toList();
        return others.isEmpty()
                ? List.of(Words.say("review.as-answered"))
                : together(others, ItemFeedback.Line::accepted);
    }

    /** Each answer is said once, before all that it was given to; that something does not stop treatment comes last. */
    private static List<String> together(List<ItemFeedback.Line> lines, Function<ItemFeedback.Line, String> answer) {
        Map<String, List<String>> subjects = new LinkedHashMap<>();
        lines.forEach(line -> subjects.computeIfAbsent(answer.apply(line), any -> new ArrayList<>())
                .add(line.subject()));
        String last = Words.say("feedback.does-not-stop");
        List<String> inactive = subjects.remove(last);
        if (inactive != null) {
            subjects.put(last, inactive);
        }
        return subjects.entrySet().stream()
                .map(each -> Words.say("review.line", each.getKey(), String.join("; ", each.getValue())))
                .toList();
    }

    private static String points(ItemGrade grade, ItemFeedback words) {
        String share = grade.keyFeature()
                ? Words.say(
                        "trainee.percent",
                        Percent.of(grade.score(), Fraction.ONE).toPlainString())
                : words.marked();
        return grade.isUnsafe()
                ? share + ", " + Words.say("harm." + grade.harm().code())
                : share;
    }

    private static String css(ItemGrade grade) {
        if (grade.isUnsafe()) {
            return "p-bad";
        }
        return grade.score().isOne() ? "p-ok" : "p-warn";
    }
}
