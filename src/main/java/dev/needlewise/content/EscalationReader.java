package dev.needlewise.content;

import dev.needlewise.domain.protocol.EscalationRow;
import dev.needlewise.domain.protocol.EscalationRule;
import dev.needlewise.domain.protocol.FixedChoice;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Row;
import dev.needlewise.domain.protocol.RuleId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what is seen after a treatment and what it asks for; of two rows one is always the more urgent. */
final class EscalationReader {
    private final RowHeads heads;
    private final RulingReader rulings;
    private final Keys keys = new Keys();

    EscalationReader(RowHeads heads, RulingReader rulings) {
        this.heads = heads;
        this.rulings = rulings;
    }

    List<EscalationRule> read(YamlValue list) {
        List<EscalationRule> rules = new ArrayList<>();
        List<YamlValue> later = new ArrayList<>();
        Set<Integer> urgencies = new HashSet<>();
        for (YamlValue entry : list.list()) {
            YamlMap map =
                    entry.map().only(RowHeads.with("key", "action", "urgency", "harm", "up-to-hours", "afterwards"));
            Row head = heads.read(map, "escalation");
            int urgency = map.require("urgency").whole().orElse(0);
            if (urgency > 0 && !urgencies.add(urgency)) {
                map.get("urgency").problem("another row has this urgency, so neither would be the most urgent");
            }
            EscalationRow row = new EscalationRow(
                    head.rule(),
                    keys.read(map.require("key")),
                    head.says(),
                    rulings.value(FixedChoice.ESCALATION, map.require("action")),
                    urgency,
                    Codes.read(map.require("harm"), "harm", Harm.values(), Harm::code)
                            .orElse(Harm.CRITICAL),
                    head.claims(),
                    head.because());
            YamlValue afterwards = map.has("up-to-hours") ? map.require("afterwards") : map.get("afterwards");
            later.add(afterwards);
            rules.add(new EscalationRule(
                    row,
                    map.get("up-to-hours").whole(),
                    afterwards.optionalText().filter(RuleId::isForm).map(RuleId::new)));
        }
        later.stream().filter(YamlValue::isPresent).forEach(heads::existing);
        return rules;
    }
}
