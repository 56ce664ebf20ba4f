package dev.needlewise.content;

import dev.needlewise.domain.protocol.Role;
import dev.needlewise.domain.protocol.Row;
import dev.needlewise.domain.protocol.ScopeRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads who may needle; every kind of practitioner has one row that holds anywhere. */
final class ScopeReader {
    private final RowHeads heads;

    ScopeReader(RowHeads heads) {
        this.heads = heads;
    }

    List<ScopeRow> read(YamlValue list) {
        List<ScopeRow> rows = new ArrayList<>();
        for (YamlValue entry : list.list()) {
            YamlMap map = entry.map().only(RowHeads.with("roles", "jurisdictions", "never", "needs-supervisor"));
            Row head = heads.read(map, "scope");
            Set<String> jurisdictions = new LinkedHashSet<>();
            map.get("jurisdictions").list().forEach(value -> jurisdictions.add(value.text()));
            rows.add(new ScopeRow(
                    head.rule(),
                    DepthConditionsReader.set(map.get("roles"), "role", Role.codes(), Role::of),
                    jurisdictions,
                    map.get("never").flag().orElse(false),
                    map.get("needs-supervisor").flag().orElse(false),
                    head.claims(),
                    head.because()));
        }
        for (Role role : Role.values()) {
            long anywhere = rows.stream()
                    .filter(row ->
                            row.roles().contains(role) && row.jurisdictions().isEmpty())
                    .count();
            if (list.isPresent() && anywhere != 1) {
                list.problem(
                        "role '" + role.code() + "' needs exactly one row that holds anywhere, but has " + anywhere);
            }
        }
        return rows;
    }
}
