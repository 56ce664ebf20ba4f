package dev.needlewise.content;

import dev.needlewise.domain.protocol.Answer;
import dev.needlewise.domain.protocol.FixedChoice;
import dev.needlewise.domain.protocol.Row;
import dev.needlewise.domain.protocol.RuleId;
import dev.needlewise.domain.protocol.Rules;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the rows of a profile: each names a row of the protocol, what it makes of it, and why. */
final class OverlayReader {
    private final Set<RuleId> given = new HashSet<>();
    private Rules rules;

    OverlayReader(Rules rules) {
        this.rules = rules;
    }

    /** The rules with every overlay that stands; one that may not be is a problem and changes nothing. */
    Rules apply(YamlValue list) {
        for (YamlValue entry : list.list()) {
            YamlMap map = entry.map();
            YamlValue name = map.require("row");
            List<String> known =
                    rules.rows().stream().map(row -> row.rule().value()).toList();
            name.named("row", known, this::row).ifPresent(row -> {
                if (!given.add(row.rule())) {
                    name.problem("row '" + row.rule() + "' is overlaid twice");
                }
                overlay(row, map);
            });
        }
        return rules;
    }

    private Optional<Row> row(String written) {
        return rules.rows().stream()
                .filter(row -> row.rule().value().equals(written))
                .findFirst();
    }

    private void overlay(Row row, YamlMap map) {
        String because = (row.because() + " " + map.require("because").text()).strip();
        Optional<Rules> changed = depth(row, map, because)
                .or(() -> finding(row, map, because))
                .or(() -> numbing(row, map, because))
                .or(() -> aftercare(row, map, because))
                .or(() -> escalation(row, map, because))
                .or(() -> scope(row, map, because));
        if (changed.isEmpty()) {
            map.require("row").problem("row '" + row.rule() + "' only explains, so a profile cannot change it");
        }
        changed.ifPresent(now ->
                rules = now.with(new Row(row.rule(), row.section(), row.says(), row.status(), row.claims(), because)));
    }

    private Optional<Rules> depth(Row row, YamlMap map, String because) {
        return rules.depth().stream()
                .filter(depth -> depth.rule().equals(row.rule()))
                .findFirst()
                .map(depth -> rules.with(DepthOverlay.over(depth, map, because)));
    }

    private Optional<Rules> finding(Row row, YamlMap map, String because) {
        return rules.findings().stream()
                .filter(rule -> rule.row().rule().equals(row.rule()))
                .findFirst()
                .map(rule -> rules.with(RowOverlay.over(rule, map, because)));
    }

    private Optional<Rules> numbing(Row row, YamlMap map, String because) {
        List<String> leastFirst = values(FixedChoice.NUMBING);
        return rules.numbing().stream()
                .filter(line -> line.gives().rule().equals(row.rule()))
                .findFirst()
                .map(line -> rules.with(RowOverlay.over(line, leastFirst, map, because)));
    }

    private Optional<Rules> aftercare(Row row, YamlMap map, String because) {
        return rules.aftercare().stream()
                .filter(advice -> advice.rule().equals(row.rule()))
                .findFirst()
                .map(advice -> rules.with(RowOverlay.over(advice, map, because)));
    }

    private Optional<Rules> escalation(Row row, YamlMap map, String because) {
        List<String> leastFirst = values(FixedChoice.ESCALATION);
        return rules.escalations().stream()
                .filter(rule -> rule.row().rule().equals(row.rule()))
                .findFirst()
                .map(rule -> rules.with(RowOverlay.over(rule, leastFirst, map, because)));
    }

    private Optional<Rules> scope(Row row, YamlMap map, String because) {
        return rules.scope().stream()
                .filter(scope ->
                        scope.rule().equals(row.rule()) && !scope.roles().isEmpty())
                .findFirst()
                .map(scope -> rules.with(RowOverlay.over(scope, map, because)));
    }

    private List<String> values(FixedChoice choice) {
        return rules.answers().getOrDefault(choice, List.of()).stream()
                .map(Answer::value)
                .toList();
    }
}
