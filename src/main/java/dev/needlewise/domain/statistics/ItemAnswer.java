package dev.needlewise.domain.statistics;

import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.ItemGrade;
import dev.needlewise.domain.grading.KeyFeature;
import dev.needlewise.domain.grading.Outcome;
import dev.needlewise.domain.grading.ReceiptLine;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.Item.Aftercare;
import dev.needlewise.domain.scenario.Item.Contraindications;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How one person answered one key feature in their first attempt at its case.
 *
 * @param rest the mean of the other key features of the same attempt, so that an item is never compared with itself
 * @param harm of this item
 * @param choices what was chosen, in codes; several for a list or a matrix
 * @param seconds until the answer, where it was measured
 */
public record ItemAnswer(
        String item, Fraction score, Fraction rest, Harm harm, List<String> choices, Optional<Integer> seconds) {
    private static final String STOPS = "stops";

    public ItemAnswer {
        choices = List.copyOf(choices);
    }

    /** Every key feature of a first attempt. */
    public static List<ItemAnswer> of(Outcome outcome) {
        List<ItemAnswer> answers = new ArrayList<>();
        for (KeyFeature feature : outcome.keyFeatures()) {
            List<Fraction> others = outcome.keyFeatures().stream()
                    .filter(other -> !other.item().equals(feature.item()))
                    .map(KeyFeature::score)
                    .toList();
            answers.add(new ItemAnswer(
                    feature.item(),
                    feature.score(),
                    Fraction.mean(others),
                    feature.harm(),
                    outcome.item(feature.item()).map(ItemAnswer::choices).orElse(List.of()),
                    Optional.empty()));
        }
        return answers;
    }

    public ItemAnswer after(int measured) {
        return new ItemAnswer(item, score, rest, harm, choices, Optional.of(measured));
    }

    public boolean isUnsafe() {
        return harm.atLeast(Harm.MAJOR);
    }

    private static List<String> choices(ItemGrade grade) {
        if (grade.item() instanceof Contraindications) {
            return grade.lines().stream()
                    .filter(line -> line.chosen().equals(STOPS))
                    .map(ReceiptLine::key)
                    .toList();
        }
        List<ReceiptLine> answered =
                grade.lines().stream().filter(ReceiptLine::isAnswered).toList();
        return grade.item() instanceof Aftercare
                ? answered.stream()
                        .map(line -> line.key() + ": " + line.chosen())
                        .toList()
                : answered.stream().map(ReceiptLine::chosen).toList();
    }
}
