package dev.needlewise.application;

import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.scenario.ScenarioId;

/** What cases are called; a case that the pack no longer has keeps its id for a name. */
public record Titles(Pack pack) {
    public String of(ScenarioId scenario) {
        return pack.scenario(scenario).map(Scenario::title).orElse(scenario.value());
    }
}
