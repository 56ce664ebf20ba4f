package dev.needlewise.application.cohort;

import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.Outcome;
import dev.needlewise.domain.grading.ReceiptLine;
import dev.needlewise.domain.scenario.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which wrong choice was made most often at one item; of several, the first in order of their codes. Of a list of
 * findings, to leave one out that stops treatment is as wrong a choice as to take one that does not.
 */
public record WrongChoices(Optional<ReceiptLine> most, int times) {
    private static final String STOPS = "stops";

    /** Whether a finding was taken, and not left out. */
    public static boolean isChosen(ReceiptLine finding) {
        return finding.chosen().equals(STOPS);
    }

    private record Counted(ReceiptLine line, int times) {}

    static WrongChoices among(Item item, List<Outcome> outcomes) {
        Map<String, Counted> counts = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            outcome.item(item.id()).stream()
                    .flatMap(grade -> grade.lines().stream())
                    .filter(WrongChoices::isWrong)
                    .forEach(line -> counts.merge(
                            line.key() + " " + line.chosen(),
                            new Counted(line, 1),
                            (one, other) -> new Counted(one.line(), one.times() + 1)));
        }
        Counted most = null;
        for (Counted each : counts.values()) {
            if (most == null || each.times() > most.times()) {
                most = each;
            }
        }
        return most == null
                ? new WrongChoices(Optional.empty(), 0)
                : new WrongChoices(Optional.of(most.line()), most.times());
    }

    private static boolean isWrong(ReceiptLine line) {
        return line.isAnswered() && line.disputed().isEmpty() && line.score().equals(Fraction.ZERO);
    }
}
