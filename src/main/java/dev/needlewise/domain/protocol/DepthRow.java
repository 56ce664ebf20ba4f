package dev.needlewise.domain.protocol;

import dev.needlewise.domain.material.ClaimId;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One row of the depth table.
 *
 * @param rank goes before everything else when several rows apply; 0 for most
 * @param gives without a clinician's decision on record
 * @param decided what the row gives with that decision on record, where it names it
 * @param areaWithoutDepth the row says that the sources give no depth for this concern or area
 */
public record DepthRow(
        RuleId rule,
        int rank,
        DepthConditions when,
        DepthOutcome gives,
        Optional<DepthOutcome> decided,
        boolean areaWithoutDepth,
        List<ClaimId> claims,
        String because) {
    public DepthRow {
        claims = List.copyOf(claims);
    }

    DepthOutcome outcome(boolean supervisorDecided) {
        return supervisorDecided ? decided.orElse(gives) : gives;
    }

    /** Whether the row lets anybody, with a decision or without, set more than this. */
    public boolean goesBeyond(BigDecimal millimetres) {
        return letsGoBeyond(gives, millimetres)
                || decided.map(outcome -> letsGoBeyond(outcome, millimetres)).orElse(false);
    }

    private static boolean letsGoBeyond(DepthOutcome outcome, BigDecimal millimetres) {
        return outcome instanceof DepthOutcome.Bands bands
                && bands.hardMaximum().at().compareTo(millimetres) > 0;
    }

    /** The first of this order applies: higher rank, then a row without a number, then the one that asks for more. */
    static Comparator<DepthRow> precedence(boolean supervisorDecided) {
        return Comparator.comparingInt((DepthRow row) -> -row.rank())
                .thenComparingInt(row -> row.outcome(supervisorDecided) instanceof DepthOutcome.NoNumber ? 0 : 1)
                .thenComparingInt(row -> -row.when().count());
    }
}
