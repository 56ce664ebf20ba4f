package dev.needlewise.domain.protocol;

import java.util.Optional;
import java.util.Set;

/**
 * One line of a short table; the first line that applies gives the value.
 *
 * @param areas empty for any
 * @param depthRows the depth row that decides is one of these; empty for any
 * @param depthDecided only with a clinician's decision on the depth on record
 * @param withoutDepth only where no depth is preferred
 * @param depth only up to this depth, the low end of preferred; empty for any
 */
public record RulingLine(
        Ruling gives,
        Set<Area> areas,
        Set<RuleId> depthRows,
        boolean depthDecided,
        boolean withoutDepth,
        Optional<Limit> depth) {
    public RulingLine {
        areas = Set.copyOf(areas);
        depthRows = Set.copyOf(depthRows);
    }

    public boolean asksForNothing() {
        return areas.isEmpty() && depthRows.isEmpty() && !depthDecided && !withoutDepth && depth.isEmpty();
    }

    boolean appliesTo(Facts facts, DepthDecision decision) {
        Optional<Band> preferred = DepthDecision.preferredOf(decision);
        return (areas.isEmpty() || areas.contains(facts.area()))
                && (depthRows.isEmpty() || depthRows.contains(decision.rule()))
                && (!depthDecided || facts.depthDecided())
                && (!withoutDepth || preferred.isEmpty())
                && depth.map(limit -> preferred
                                .map(band -> !limit.isExceededBy(band.from()))
                                .orElse(false))
                        .orElse(true);
    }
}
