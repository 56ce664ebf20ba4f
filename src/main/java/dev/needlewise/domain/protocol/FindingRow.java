package dev.needlewise.domain.protocol;

import dev.needlewise.domain.material.ClaimId;
import java.util.List;

/**
 * A contraindication row, or one that is none.
 *
 * @param harm the harm of treating despite it
 * @param derived the protocol finds it from other facts; nobody has to write it down
 */
public record FindingRow(
        RuleId rule,
        Key key,
        String says,
        RuleClass ruleClass,
        Harm harm,
        boolean derived,
        List<ClaimId> claims,
        String because) {
    public FindingRow {
        claims = List.copyOf(claims);
    }

    /** Its weight among options to select: 2 where treating despite it is critical, else 1. */
    public int weight() {
        return harm == Harm.CRITICAL ? 2 : 1;
    }
}
