package dev.needlewise.content;

import dev.needlewise.domain.protocol.Area;
import dev.needlewise.domain.protocol.Concern;
import dev.needlewise.domain.protocol.DepthConditions;
import dev.needlewise.domain.protocol.Device;
import dev.needlewise.domain.protocol.FindingRule;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.Role;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads when a depth row applies. */
final class DepthConditionsReader {
    private final List<String> findings;

    DepthConditionsReader(List<FindingRule> findings) {
        this.findings = findings.stream().map(rule -> rule.row().key().value()).toList();
    }

    DepthConditions read(YamlMap map) {
        return new DepthConditions(
                set(map.get("concerns"), "concern", Concern.codes(), Concern::of),
                set(map.get("except-concerns"), "concern", Concern.codes(), Concern::of),
                set(map.get("areas"), "area", Area.codes(), Area::of),
                set(map.get("devices"), "device", Device.codes(), Device::of),
                set(map.get("roles"), "role", Role.codes(), Role::of),
                set(map.get("findings"), "finding", findings, this::finding),
                session(map.get("session").map()));
    }

    private Optional<Key> finding(String written) {
        return Optional.of(written).filter(findings::contains).map(Key::new);
    }

    private static Optional<DepthConditions.FromSession> session(YamlMap map) {
        map.only("from", "at-depth");
        Optional<Integer> from = map.require("from").whole();
        Optional<BigDecimal> depth = map.require("at-depth").decimal();
        return from.flatMap(number -> depth.map(at -> new DepthConditions.FromSession(number, at)));
    }

    static <T> Set<T> set(YamlValue list, String what, Collection<String> known, Function<String, Optional<T>> lookup) {
        Set<T> values = new LinkedHashSet<>();
        for (YamlValue entry : list.list()) {
            entry.named(what, known, lookup).ifPresent(values::add);
        }
        return values;
    }
}
