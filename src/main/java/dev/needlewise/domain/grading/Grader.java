package dev.needlewise.domain.grading;

import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.KeyedCase.KeyedScene;
import dev.needlewise.domain.scenario.PassRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Grades a case from its responses. Pure: the same case, responses and rule give the same outcome, now and in years.
 *
 * <p>The denominator is fixed by the case: its key features, whatever path was visited. Harm counts wherever an answer
 * was given on the way.
 */
public final class Grader {
    /** Recorded with every grade; raised whenever a rule or a weight changes. */
    public static final String GRADER_VERSION = "1";

    /** Responses by item id; an item without one is unanswered, and a response to an item never met is left out. */
    public Outcome grade(KeyedCase keyed, Map<String, Response> responses, PassRule rule) {
        Course course = new Course(keyed, responses);
        List<KeyedScene> visited = course.toTheEnd();
        OneErrorPerCause errors = OneErrorPerCause.among(visited, course.marks());
        List<ItemGrade> items = new ArrayList<>();
        for (KeyedScene scene : visited) {
            for (Item item : scene.scene().asks()) {
                items.add(grade(keyed, scene, item, course, errors));
            }
        }
        return outcome(keyed, items, rule);
    }

    /**
     * Grades one item for feedback on the way.
     *
     * @param earlier what was answered before it, by item id
     */
    public ItemGrade gradeItem(
            KeyedCase keyed, String sceneId, Item item, Response response, Map<String, Response> earlier) {
        Map<String, Response> responses = new HashMap<>(earlier);
        responses.put(item.id(), response);
        Course course = new Course(keyed, responses);
        List<KeyedScene> visited = course.toTheEnd();
        KeyedScene scene = keyed.scene(sceneId);
        if (!course.marks().containsKey(item.id())) {
            course.mark(scene, item);
        }
        return grade(keyed, scene, item, course, OneErrorPerCause.among(visited, course.marks()));
    }

    private static ItemGrade grade(
            KeyedCase keyed, KeyedScene scene, Item item, Course course, OneErrorPerCause errors) {
        List<ReceiptLine> lines = errors.linesOf(item.id());
        boolean keyFeature =
                item.asking().scored() && keyed.isOnBestPath(scene.scene().id());
        Marks marks = course.marksOf(item);
        return new ItemGrade(
                scene.scene().id(), item, keyFeature, course.isAnswered(item), marks.score(), worst(lines), lines);
    }

    private static Outcome outcome(KeyedCase keyed, List<ItemGrade> items, PassRule rule) {
        List<Item> asked = keyed.keyFeatures();
        List<KeyFeature> features = keyFeatures(asked, items);
        Map<Dimension, Fraction> dimensions = DimensionScores.of(asked, features);
        List<ReceiptLine> lines =
                items.stream().flatMap(grade -> grade.lines().stream()).toList();
        int majors = count(lines, Harm.MAJOR);
        int criticals = count(lines, Harm.CRITICAL);
        Fraction cut = Fraction.of(rule.cut());
        boolean reached = dimensions.values().stream().allMatch(score -> score.isAtLeast(cut));
        return new Outcome(
                Fraction.mean(features.stream().map(KeyFeature::score).toList()),
                worst(lines),
                reached && criticals == 0 && majors <= rule.majorAllowed(),
                dimensions,
                features,
                items,
                majors,
                criticals,
                new Receipt(
                        GRADER_VERSION,
                        keyed.scenario().id(),
                        keyed.scenario().version(),
                        keyed.protocol().profile().name(),
                        lines));
    }

    /** Every key feature of the best path; one that was not met scores 0. */
    private static List<KeyFeature> keyFeatures(List<Item> asked, List<ItemGrade> items) {
        Map<String, ItemGrade> met = new HashMap<>();
        items.forEach(grade -> met.put(grade.item().id(), grade));
        List<KeyFeature> features = new ArrayList<>();
        for (Item item : asked) {
            ItemGrade grade = met.get(item.id());
            features.add(new KeyFeature(
                    item.id(),
                    item.dimension(),
                    grade == null ? Fraction.ZERO : grade.score(),
                    grade == null ? Harm.NONE : grade.harm()));
        }
        return features;
    }

    private static Harm worst(List<ReceiptLine> lines) {
        Harm worst = Harm.NONE;
        for (ReceiptLine line : lines) {
            worst = Harm.worse(worst, line.harm());
        }
        return worst;
    }

    private static int count(List<ReceiptLine> lines, Harm harm) {
        return (int) lines.stream().filter(line -> line.harm() == harm).count();
    }
}
