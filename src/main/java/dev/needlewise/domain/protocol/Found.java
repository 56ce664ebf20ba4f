package dev.needlewise.domain.protocol;

import dev.needlewise.domain.material.ClaimId;
import java.util.List;

/**
 * A contraindication row that the facts meet, or a row that was considered and is none.
 *
 * @param cleared the clearance or decision that this row asks for is on record
 * @param partial it stops only a part (an added device, a product, a longer needle), never the plain treatment
 */
public record Found(
        Key key,
        RuleId rule,
        RuleClass ruleClass,
        Harm harm,
        boolean cleared,
        boolean partial,
        List<ClaimId> claims,
        String because) {
    public Found {
        claims = List.copyOf(claims);
    }

    /** Whether it stops the treatment, or its part, as things stand. */
    public boolean stops() {
        return ruleClass != RuleClass.NOT && !cleared;
    }

    /** Whether it takes part in setting the disposition. */
    public boolean decides() {
        return stops() && !partial;
    }
}
