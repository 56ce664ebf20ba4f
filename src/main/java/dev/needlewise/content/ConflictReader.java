package dev.needlewise.content;

import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.material.Conflict;
import dev.needlewise.domain.material.Material;
import dev.needlewise.domain.material.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the conflicts between claims, and where each side stands on the millimetre scale. */
final class ConflictReader {
    private static final Pattern ID = Pattern.compile("X-[0-9]{1,3}");

    private final References references;
    private final Set<String> ids = new HashSet<>();

    ConflictReader(Material claims) {
        this.references = new References(claims);
    }

    List<Conflict> read(YamlValue list) {
        List<Conflict> conflicts = new ArrayList<>();
        for (YamlValue entry : list.list()) {
            conflicts.add(conflict(entry.map()));
        }
        return conflicts;
    }

    private Conflict conflict(YamlMap map) {
        map.only("conflict", "issue", "claims", "sources-say", "resolution", "told", "scale");
        YamlValue id = map.require("conflict");
        id.matching(ID, "a conflict id such as X-02");
        if (!ids.add(id.text())) {
            id.problem("conflict '" + id.text() + "' is given twice");
        }
        List<ClaimId> claims = references.claims(map);
        List<Position> scale = new ArrayList<>();
        for (YamlValue entry : map.get("scale").list()) {
            position(entry.map(), claims).ifPresent(scale::add);
        }
        return new Conflict(
                id.text(),
                map.require("issue").text(),
                claims,
                map.require("sources-say").text(),
                map.require("resolution").text(),
                map.require("told").text(),
                scale);
    }

    private static Optional<Position> position(YamlMap map, List<ClaimId> claims) {
        map.only("claim", "from", "to", "open", "at", "label");
        List<String> known = claims.stream().map(ClaimId::value).toList();
        Optional<ClaimId> claim = map.require("claim")
                .named(
                        "claim of this conflict",
                        known,
                        written -> claims.stream()
                                .filter(id -> id.value().equals(written))
                                .findFirst());
        Optional<BigDecimal> at = map.get("at").decimal();
        Optional<BigDecimal> from = at.isPresent() ? at : map.require("from").decimal();
        boolean open = map.get("open").isPresent();
        if (open && !map.get("open").text().equals("above")) {
            map.get("open").problem("expected 'above', for a claim without an upper end");
        }
        Optional<BigDecimal> to = at.isPresent() ? at : map.get("to").decimal();
        if (at.isEmpty() && open == to.isPresent()) {
            map.problem("a position has 'at', or 'from' with either 'to' or 'open: above'");
        }
        if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
            map.problem("a position ends at or above its start");
        }
        String label = map.require("label").text();
        return claim.flatMap(id -> from.map(start -> new Position(id, start, open ? Optional.empty() : to, label)));
    }
}
