package dev.needlewise.content;

import dev.needlewise.domain.protocol.Concern;
import dev.needlewise.domain.protocol.Device;
import dev.needlewise.domain.protocol.FindingRow;
import dev.needlewise.domain.protocol.FindingRule;
import dev.needlewise.domain.protocol.FindingRule.Cause;
import dev.needlewise.domain.protocol.FindingRule.FoundFrom;
import dev.needlewise.domain.protocol.FindingRule.Part;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Row;
import dev.needlewise.domain.protocol.RuleClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what stops a treatment and what does not. */
final class FindingReader {
    private static final Map<String, Part> PARTS =
            Map.of("always", Part.ALWAYS, "after-treatment", Part.AFTER_TREATMENT, "unless-rf", Part.UNLESS_RF);

    private final RowHeads heads;
    private final Keys keys = new Keys();

    FindingReader(RowHeads heads) {
        this.heads = heads;
    }

    List<FindingRule> read(YamlValue list) {
        List<FindingRule> rules = new ArrayList<>();
        for (YamlValue entry : list.list()) {
            rules.add(rule(entry.map()));
        }
        return rules;
    }

    private FindingRule rule(YamlMap map) {
        map.only(RowHeads.with("key", "class", "harm", "stops-part", "found-from", "also-clear"));
        Row head = heads.read(map, "contraindications");
        Optional<FoundFrom> from =
                map.has("found-from") ? foundFrom(map.require("found-from").map()) : Optional.empty();
        RuleClass ruleClass = Codes.read(map.require("class"), "class", RuleClass.values(), RuleClass::code)
                .orElse(RuleClass.ABSOLUTE);
        Harm harm = Codes.read(map.require("harm"), "harm", Harm.values(), Harm::code)
                .orElse(Harm.CRITICAL);
        if ((ruleClass == RuleClass.NOT) != (harm == Harm.NONE)) {
            map.get("harm").problem("class 'not' and harm 'none' go together, and only they");
        }
        FindingRow row = new FindingRow(
                head.rule(),
                keys.read(map.require("key")),
                head.says(),
                ruleClass,
                harm,
                from.isPresent(),
                head.claims(),
                head.because());
        Part part = map.get("stops-part").isPresent()
                ? map.get("stops-part")
                        .named("part", PARTS.keySet(), written -> Optional.ofNullable(PARTS.get(written)))
                        .orElse(Part.NEVER)
                : Part.NEVER;
        return new FindingRule(row, part, from, map.get("also-clear").flag().orElse(false));
    }

    private static Optional<FoundFrom> foundFrom(YamlMap map) {
        map.only("concern", "device", "fact");
        if (map.names().size() != 1) {
            map.problem("'found-from' names one concern, one device or one fact");
        }
        if (map.has("concern")) {
            return map.require("concern")
                    .named("concern", Concern.codes(), Concern::of)
                    .map(FoundFrom::concern);
        }
        if (map.has("device")) {
            return map.require("device")
                    .named("device", Device.codes(), Device::of)
                    .map(FoundFrom::device);
        }
        return Codes.read(map.require("fact"), "fact", Cause.values(), Cause::code)
                .map(FoundFrom::cause);
    }
}
