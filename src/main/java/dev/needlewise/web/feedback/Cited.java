package dev.needlewise.web.feedback;

import dev.needlewise.domain.material.Claim;
import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.material.Material;
import dev.needlewise.web.page.Cite;
import dev.needlewise.web.page.SourceEntry;
import dev.needlewise.web.page.Tag;
import dev.needlewise.web.page.Tone;
import dev.needlewise.web.page.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Numbers the claims of one page in the order in which they are cited, and lists them at its foot. */
final class Cited {
    private final Material material;
    private final String contextPath;
    private final Set<ClaimId> order = new LinkedHashSet<>();

    Cited(Material material, String contextPath) {
        this.material = material;
        this.contextPath = contextPath;
    }

    List<Cite> cite(List<ClaimId> claims) {
        return claims.stream()
                .filter(claim -> material.claim(claim).isPresent())
                .map(claim -> {
                    int number = number(claim);
                    return new Cite(number, "#source-" + number);
                })
                .toList();
    }

    List<SourceEntry> entries() {
        List<SourceEntry> entries = new ArrayList<>();
        for (ClaimId id : order) {
            Optional<Claim> claim = material.claim(id);
            int number = number(id);
            claim.ifPresent(known -> entries.add(new SourceEntry(
                    number,
                    "source-" + number,
                    known.says(),
                    contextPath + "/sources/" + id,
                    new Tag(Words.say("strength." + known.strength().code()), tone(known)))));
        }
        return List.copyOf(entries);
    }

    private int number(ClaimId claim) {
        order.add(claim);
        return new ArrayList<>(order).indexOf(claim) + 1;
    }

    private static Tone tone(Claim claim) {
        return switch (claim.use()) {
            case TEACH -> Tone.BRAND;
            case CAVEAT, DO_NOT_TEACH_AS_FACT, OTHER_PROCEDURE -> Tone.WARN;
        };
    }
}
