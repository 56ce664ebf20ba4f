package dev.needlewise.domain.protocol;

import dev.needlewise.domain.material.ClaimId;
import java.util.List;
import java.util.Optional;

/** The needle depth that the protocol gives: a band with its limits, or that no number is right. */
public sealed interface DepthDecision {
    RuleId rule();

    List<ClaimId> claims();

    /** Why this row and how firm it is, in plain words; names what is derived rather than stated. */
    String because();

    /** The band to prefer; empty where no number is right or none is recommended. */
    static Optional<Band> preferredOf(DepthDecision decision) {
        return decision instanceof Banded banded ? banded.preferred() : Optional.empty();
    }

    /**
     * Depths in millimetres.
     *
     * @param preferred empty where the protocol recommends none but tolerates some (a home tool)
     * @param supervisedOnly the band above acceptable that needs a clinician's decision
     * @param supervisorDecided whether that decision is among the facts
     * @param hardMaximum nobody exceeds it
     */
    record Banded(
            RuleId rule,
            Optional<Band> preferred,
            Band acceptable,
            Optional<Band> supervisedOnly,
            boolean supervisorDecided,
            Limit hardMaximum,
            List<ClaimId> claims,
            String because)
            implements DepthDecision {
        public Banded {
            claims = List.copyOf(claims);
        }
    }

    /**
     * No number is right: the supervising clinician decides.
     *
     * @param criticalFrom a chosen number that exceeds this is critical, any other number is major; a limit
     *     of 0 makes every number critical
     */
    record NoNumber(RuleId rule, Limit criticalFrom, List<ClaimId> claims, String because) implements DepthDecision {
        public NoNumber {
            claims = List.copyOf(claims);
        }
    }
}
