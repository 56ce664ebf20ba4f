package dev.needlewise.domain.protocol;

import java.util.Comparator;
import java.util.List;

/** Chooses the one depth row that applies to a patient. */
record DepthTable(List<DepthRow> rows, DepthRow otherwise) {
    DepthTable {
        rows = List.copyOf(rows);
    }

    /** The row that decides, and whether the sources leave this concern or area without a depth. */
    record Choice(DepthRow row, boolean areaWithoutDepth) {}

    Choice choose(Facts facts) {
        return new Choice(first(rows, facts), leavesOpen(facts));
    }

    /** Every row that could claim to be the first; more than one is a mistake of the protocol. */
    List<DepthRow> contenders(Facts facts) {
        Comparator<DepthRow> order = DepthRow.precedence(facts.depthDecided());
        DepthRow first = first(rows, facts);
        return rows.stream()
                .filter(row -> row.when().areMetBy(facts) && order.compare(row, first) == 0)
                .toList();
    }

    private DepthRow first(List<DepthRow> among, Facts facts) {
        return among.stream()
                .filter(row -> row.when().areMetBy(facts))
                .min(DepthRow.precedence(facts.depthDecided()))
                .orElse(otherwise);
    }

    /** A lesion or an infection passes and the area stays without a depth, so rows about findings are set aside. */
    private boolean leavesOpen(Facts facts) {
        List<DepthRow> lasting =
                rows.stream().filter(row -> row.when().anyFinding().isEmpty()).toList();
        return first(lasting, facts).areaWithoutDepth()
                || lasting.stream()
                        .map(DepthRow::when)
                        .noneMatch(when -> when.namesConcernOrArea() && when.isAbout(facts.concern(), facts.area()));
    }
}
