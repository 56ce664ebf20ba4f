package dev.needlewise.domain.grading.change;

import dev.needlewise.domain.protocol.Protocol;
import dev.needlewise.domain.protocol.Row;
import dev.needlewise.domain.protocol.RuleId;
import dev.needlewise.domain.protocol.Rules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A rule that is new, gone or different.
 *
 * @param before what pages say it says; empty for a new one
 * @param after the same; empty for one that is gone
 * @param shifts the numbers that differ
 * @param profiles under which it differs so
 */
public record RuleChange(
        RuleId rule, Optional<Row> before, Optional<Row> after, List<Shift> shifts, List<String> profiles) {
    public RuleChange {
        shifts = List.copyOf(shifts);
        profiles = List.copyOf(profiles);
    }

    /** The rules that differ under any profile that both versions have, in the order written. */
    static List<RuleChange> between(Map<String, Protocol> before, Map<String, Protocol> after) {
        Map<List<Object>, RuleChange> changes = new LinkedHashMap<>();
        before.forEach((profile, old) -> {
            Protocol young = after.get(profile);
            if (young != null) {
                between(old, young)
                        .forEach(rule -> add(
                                changes,
                                new RuleChange(
                                        rule,
                                        old.row(rule),
                                        young.row(rule),
                                        Shift.between(old.rules(), young.rules(), rule),
                                        List.of(profile))));
            }
        });
        return List.copyOf(changes.values());
    }

    /** Profiles with the same numbers are told together. */
    private static void add(Map<List<Object>, RuleChange> changes, RuleChange change) {
        changes.merge(List.of(change.rule, change.shifts), change, RuleChange::together);
    }

    private static List<RuleId> between(Protocol old, Protocol young) {
        Map<RuleId, List<Object>> before = parts(old.rules());
        Map<RuleId, List<Object>> after = parts(young.rules());
        Set<RuleId> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        return all.stream()
                .filter(rule -> !Objects.equals(before.get(rule), after.get(rule)))
                .toList();
    }

    private static RuleChange together(RuleChange one, RuleChange other) {
        List<String> profiles = new ArrayList<>(one.profiles);
        profiles.addAll(other.profiles);
        return new RuleChange(one.rule, one.before, one.after, one.shifts, profiles);
    }

    /** Everything that a rule says, shows and decides. */
    private static Map<RuleId, List<Object>> parts(Rules rules) {
        Map<RuleId, List<Object>> parts = new LinkedHashMap<>();
        rules.rows().forEach(row -> add(parts, row.rule(), row));
        rules.depth().forEach(row -> add(parts, row.rule(), row));
        add(parts, rules.otherwise().rule(), rules.otherwise());
        rules.findings().forEach(row -> add(parts, row.row().rule(), row));
        rules.numbing().forEach(line -> add(parts, line.gives().rule(), line));
        rules.speed().forEach(line -> add(parts, line.gives().rule(), line));
        rules.sessions().forEach(line -> add(parts, line.gives().rule(), line));
        rules.aftercare().forEach(row -> add(parts, row.rule(), row));
        rules.never().forEach(row -> add(parts, row.rule(), row));
        rules.escalations().forEach(row -> add(parts, row.row().rule(), row));
        rules.consent().forEach(row -> add(parts, row.rule(), row));
        rules.scope().forEach(row -> add(parts, row.rule(), row));
        return parts;
    }

    private static void add(Map<RuleId, List<Object>> parts, RuleId rule, Object part) {
        parts.computeIfAbsent(rule, any -> new ArrayList<>()).add(part);
    }
}
