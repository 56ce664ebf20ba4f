package dev.needlewise.domain.protocol;

import dev.needlewise.domain.material.ClaimId;
import java.util.List;

/**
 * One row of the protocol as a page shows it.
 *
 * @param section depth, contraindications, numbing, speed, sessions, aftercare, escalation, consent or scope
 * @param status {@code stated} or {@code derived}: whether the sources say it or the protocol infers it cautiously
 */
public record Row(RuleId rule, String section, String says, String status, List<ClaimId> claims, String because) {
    public Row {
        claims = List.copyOf(claims);
    }
}
