package dev.needlewise.content;

import dev.needlewise.domain.material.Material;
import dev.needlewise.domain.protocol.Row;
import dev.needlewise.domain.protocol.RuleId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads what every row of a protocol has: id, claims, status, what it says and why. Ids are given once. */
final class RowHeads {
    static final String[] NAMES = {"row", "claims", "status", "says", "because"};
    private static final Pattern RULE = Pattern.compile("[A-Z]{1,3}-[0-9]{1,2}");
    private static final List<String> STATUS = List.of("stated", "derived");

    private final References references;
    private final Map<RuleId, Row> rows = new LinkedHashMap<>();
    private final Map<RuleId, Integer> lines = new HashMap<>();

    RowHeads(Material material) {
        this.references = new References(material);
    }

    References references() {
        return references;
    }

    Row read(YamlMap map, String section) {
        YamlValue name = map.require("row");
        Optional<RuleId> id =
                name.matching(RULE, "a row id such as D-01 or C-10").map(RuleId::new);
        Row row = new Row(
                id.orElse(new RuleId("ZZZ-0")),
                section,
                map.require("says").text(),
                map.require("status").named("status", STATUS, named(STATUS)).orElse("derived"),
                references.claims(map),
                map.require("because").text());
        if (id.isPresent() && rows.putIfAbsent(id.get(), row) != null) {
            name.problem("row '" + id.get() + "' is given twice");
        }
        lines.putIfAbsent(row.rule(), name.place().line());
        return row;
    }

    /** A row that is already read. */
    Optional<Row> existing(YamlValue value) {
        List<String> known = rows.keySet().stream().map(RuleId::value).toList();
        return value.named(
                "row",
                known,
                written -> Optional.of(written)
                        .filter(RuleId::isForm)
                        .map(RuleId::new)
                        .map(rows::get));
    }

    /** In the order written. */
    List<Row> all() {
        return rows.values().stream()
                .sorted(Comparator.comparing(row -> lines.getOrDefault(row.rule(), 0)))
                .toList();
    }

    static Function<String, Optional<String>> named(List<String> known) {
        return written -> Optional.of(written).filter(known::contains);
    }

    /** The names of this kind of row beside those that every row has. */
    static String[] with(String... names) {
        List<String> all = new ArrayList<>(List.of(NAMES));
        all.addAll(List.of(names));
        return all.toArray(String[]::new);
    }
}
