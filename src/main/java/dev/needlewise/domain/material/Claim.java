package dev.needlewise.domain.material;

import java.util.List;

/** One thing that the sources say, restated: where it stands, how strong it is, and what it may be used for. */
public record Claim(
        ClaimId id, String topic, String says, List<Citation> citations, Strength strength, Use use, String note) {
    public Claim {
        citations = List.copyOf(citations);
    }
}
