package dev.needlewise.content;

import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.material.Material;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads references from rows to claims of the material; a dangling one is a problem at its own place. */
final class References {
    private final Material material;
    private final List<String> known;

    References(Material material) {
        this.material = material;
        this.known = material.claims().keySet().stream().map(ClaimId::value).toList();
    }

    /** One or more claims. */
    List<ClaimId> claims(YamlMap row) {
        YamlValue value = row.require("claims");
        List<ClaimId> claims = new ArrayList<>();
        for (YamlValue entry : value.list()) {
            entry.named("claim", known, this::claim).ifPresent(id -> {
                if (claims.contains(id)) {
                    entry.problem("claim '" + id + "' is cited twice here");
                }
                claims.add(id);
            });
        }
        if (value.isList() && value.list().isEmpty()) {
            value.problem("cite at least one claim");
        }
        return claims;
    }

    private Optional<ClaimId> claim(String written) {
        return Optional.of(written)
                .filter(ClaimId::isForm)
                .map(ClaimId::new)
                .filter(id -> material.claim(id).isPresent());
    }
}
