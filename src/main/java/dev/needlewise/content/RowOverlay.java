package dev.needlewise.content;

import dev.needlewise.domain.protocol.AftercareRow;
import dev.needlewise.domain.protocol.EscalationRow;
import dev.needlewise.domain.protocol.EscalationRule;
import dev.needlewise.domain.protocol.FindingRow;
import dev.needlewise.domain.protocol.FindingRule;
import dev.needlewise.domain.protocol.FindingRule.Part;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.RuleClass;
import dev.needlewise.domain.protocol.Ruling;
import dev.needlewise.domain.protocol.RulingLine;
import dev.needlewise.domain.protocol.ScopeRow;
import dev.needlewise.domain.protocol.Tightening;
import dev.needlewise.domain.protocol.TimeWindow;
import dev.needlewise.domain.protocol.TimeWindow.Kind;
import java.util.List;
import java.util.Optional;

/** Lays a profile's words over a row of any table but the depths; what it may not say is a problem. */
final class RowOverlay {
    private RowOverlay() {}

    static FindingRule over(FindingRule rule, YamlMap map, String because) {
        map.only("row", "class", "harm", "stops-part", "because");
        FindingRow row = rule.row();
        RuleClass ruleClass = Codes.read(map.get("class"), "class", RuleClass.values(), RuleClass::code)
                .orElse(row.ruleClass());
        Harm harm = ruleClass == RuleClass.NOT
                ? Harm.NONE
                : Codes.read(map.get("harm"), "harm", Harm.values(), Harm::code).orElse(row.harm());
        List<String> never = List.of("never");
        Part part = map.get("stops-part")
                .named("part", never, RowHeads.named(never))
                .map(all -> Part.NEVER)
                .orElse(rule.part());
        FindingRule after = new FindingRule(
                new FindingRow(
                        row.rule(), row.key(), row.says(), ruleClass, harm, row.derived(), row.claims(), because),
                part,
                rule.foundFrom(),
                rule.alsoClear());
        return kept(
                rule, after, Tightening.objection(rule, after), map, row.rule().value());
    }

    static RulingLine over(RulingLine line, List<String> leastFirst, YamlMap map, String because) {
        map.only("row", "value", "because");
        Ruling before = line.gives();
        String value = map.require("value")
                .named("answer", leastFirst, RowHeads.named(leastFirst))
                .orElse(before.value());
        RulingLine after = new RulingLine(
                new Ruling(value, before.rule(), before.claims(), because),
                line.areas(),
                line.depthRows(),
                line.depthDecided(),
                line.withoutDepth(),
                line.depth());
        Optional<String> objection = Tightening.objection(leastFirst, before.value(), value);
        return kept(line, after, objection, map, before.rule().value());
    }

    static AftercareRow over(AftercareRow row, YamlMap map, String because) {
        map.only("row", "wait", "call", "because");
        Optional<TimeWindow> window = row.window()
                .flatMap(before -> AftercareReader.window(
                        map.require(before.kind() == Kind.CALL_BY ? "call" : "wait")
                                .map(),
                        before.kind()));
        AftercareRow after = new AftercareRow(
                row.rule(),
                row.key(),
                row.says(),
                row.column(),
                row.harmIfDone(),
                row.redFlag(),
                window.isPresent() ? window : row.window(),
                row.claims(),
                because);
        return kept(
                row,
                after,
                Tightening.objection(row.window(), after.window()),
                map,
                row.rule().value());
    }

    static EscalationRule over(EscalationRule rule, List<String> leastFirst, YamlMap map, String because) {
        map.only("row", "action", "because");
        EscalationRow row = rule.row();
        String action = map.require("action")
                .named("answer", leastFirst, RowHeads.named(leastFirst))
                .orElse(row.action());
        EscalationRule after = new EscalationRule(
                new EscalationRow(
                        row.rule(), row.key(), row.says(), action, row.urgency(), row.harm(), row.claims(), because),
                rule.upToHours(),
                rule.afterwards());
        Optional<String> objection = row.isExpectedCourse()
                ? Optional.of("the expected course stays the expected course")
                : Tightening.objection(leastFirst, row.action(), action);
        return kept(rule, after, objection, map, row.rule().value());
    }

    static ScopeRow over(ScopeRow row, YamlMap map, String because) {
        map.only("row", "never", "needs-supervisor", "because");
        ScopeRow after = new ScopeRow(
                row.rule(),
                row.roles(),
                row.jurisdictions(),
                map.get("never").flag().orElse(row.never()),
                map.get("needs-supervisor").flag().orElse(row.needsSupervisor()),
                row.claims(),
                because);
        return kept(
                row, after, Tightening.objection(row, after), map, row.rule().value());
    }

    private static <T> T kept(T before, T after, Optional<String> objection, YamlMap map, String rule) {
        objection.ifPresent(why -> map.problem("row '" + rule + "': " + why));
        return objection.isPresent() ? before : after;
    }
}
