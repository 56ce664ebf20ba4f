package dev.needlewise.domain.grading;

import dev.needlewise.domain.scenario.ScenarioId;
import java.util.List;

/** What a grade rests on, so that it can be computed again and explained line by line. */
public record Receipt(
        String graderVersion, ScenarioId scenario, String scenarioVersion, String profile, List<ReceiptLine> lines) {
    public Receipt {
        lines = List.copyOf(lines);
    }
}
