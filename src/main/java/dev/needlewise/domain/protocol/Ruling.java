package dev.needlewise.domain.protocol;

import dev.needlewise.domain.material.ClaimId;
import java.util.List;

/** One short answer of the protocol (numbing, speed, scope, escalation ...) with its rule, claims and reason. */
public record Ruling(String value, RuleId rule, List<ClaimId> claims, String because) {
    public Ruling {
        claims = List.copyOf(claims);
    }
}
