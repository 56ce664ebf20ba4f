package dev.needlewise.domain.material;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that is known: the sources, the claims by id in the order written, and the conflicts between them. */
public record Material(List<Source> sources, Map<ClaimId, Claim> claims, List<Conflict> conflicts) {
    public Material {
        sources = List.copyOf(sources);
        claims = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(claims));
        conflicts = List.copyOf(conflicts);
    }

    public Optional<Claim> claim(ClaimId id) {
        return Optional.ofNullable(claims.get(id));
    }

    /** The conflicts in which one of these claims takes part, in the order written. */
    public List<Conflict> conflictsOver(Collection<ClaimId> ids) {
        return conflicts.stream()
                .filter(conflict -> conflict.claims().stream().anyMatch(ids::contains))
                .toList();
    }

    /** The source that a citation points into. */
    public Optional<Source> sourceOf(Citation citation) {
        return sources.stream()
                .filter(source -> source.passages().stream()
                        .anyMatch(passage -> passage.id().equals(citation.passage())))
                .findFirst();
    }
}
