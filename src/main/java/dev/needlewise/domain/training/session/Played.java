package dev.needlewise.domain.training.session;

import dev.needlewise.domain.scenario.ScenarioId;

/** Exactly what is played and by what it is graded, so that every grade can be computed again. */
public record Played(
        ScenarioId scenario,
        ScenarioId family,
        String packHash,
        String scenarioVersion,
        String profile,
        String graderVersion) {}
