package dev.needlewise.domain.grading;

import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.Item;
import java.util.List;

/**
 * How one item was answered.
 *
 * @param scene the id of the scene that asked it
 * @param keyFeature whether its score counts: scored, and on the best path
 * @param answered an unanswered item scores 0 without harm
 */
public record ItemGrade(
        String scene,
        Item item,
        boolean keyFeature,
        boolean answered,
        Fraction score,
        Harm harm,
        List<ReceiptLine> lines) {
    public ItemGrade {
        lines = List.copyOf(lines);
    }

    public boolean isUnsafe() {
        return harm.atLeast(Harm.MAJOR);
    }
}
