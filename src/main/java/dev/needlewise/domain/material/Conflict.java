package dev.needlewise.domain.material;

import java.util.List;

/** A disagreement between claims: what they say, how the protocol decides, and what a trainee is told. */
public record Conflict(
        String id,
        String issue,
        List<ClaimId> claims,
        String sourcesSay,
        String resolution,
        String told,
        List<Position> scale) {
    public Conflict {
        claims = List.copyOf(claims);
        scale = List.copyOf(scale);
    }
}
