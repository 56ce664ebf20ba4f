package dev.needlewise.domain.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what is seen after a treatment among the escalation rows. */
record EscalationTable(List<EscalationRule> rules) {
    EscalationTable {
        rules = List.copyOf(rules);
    }

    /** Every row met; one whose time has passed stands for the row that follows it. */
    List<EscalationRow> met(After after) {
        List<EscalationRow> met = new ArrayList<>();
        for (EscalationRule rule : rules) {
            if (after.findings().contains(rule.row().key())) {
                EscalationRow row = inTime(rule, after.hours());
                if (!met.contains(row)) {
                    met.add(row);
                }
            }
        }
        return met;
    }

    private EscalationRow inTime(EscalationRule rule, int hours) {
        boolean late = rule.upToHours().map(limit -> hours > limit).orElse(false);
        Optional<EscalationRow> next = rule.afterwards().flatMap(this::row);
        return late ? next.orElse(rule.row()) : rule.row();
    }

    private Optional<EscalationRow> row(RuleId id) {
        return rules.stream()
                .map(EscalationRule::row)
                .filter(row -> row.rule().equals(id))
                .findFirst();
    }
}
