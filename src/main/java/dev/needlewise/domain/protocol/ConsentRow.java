package dev.needlewise.domain.protocol;

import dev.needlewise.domain.material.ClaimId;
import java.util.List;

/** What a patient is told before agreeing: one topic of consent and expectations. */
public record ConsentRow(RuleId rule, String topic, String says, List<ClaimId> claims, String because) {
    public ConsentRow {
        claims = List.copyOf(claims);
    }
}
