package dev.needlewise.domain.protocol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds what is seen after a treatment among the escalation rows.
 *
 * @param leastFirst the answers that rows ask for, the least careful first; a profile may ask for a more careful one
 */
record EscalationTable(List<EscalationRule> rules, List<String> leastFirst) {
    EscalationTable {
        rules = List.copyOf(rules);
        leastFirst = List.copyOf(leastFirst);
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

    /** Of these rows the one with the most careful answer; among the same answer the more urgent. */
    Optional<EscalationRow> mostUrgent(List<EscalationRow> met) {
        return met.stream()
                .max(Comparator.comparingInt((EscalationRow row) -> leastFirst.indexOf(row.action()))
                        .thenComparing(EscalationRow::urgency));
    }

    private EscalationRow inTime(EscalationRule met, int hours) {
        EscalationRule holds = met;
        // As many steps as there are rows, so that rows that follow each other in a circle come to an end.
        for (int step = 0; step < rules.size() && isOver(holds, hours); step++) {
            holds = holds.afterwards().flatMap(this::rule).orElse(holds);
        }
        return holds.row();
    }

    private static boolean isOver(EscalationRule rule, int hours) {
        return rule.upToHours().filter(limit -> hours > limit).isPresent();
    }

    private Optional<EscalationRule> rule(RuleId id) {
        return rules.stream().filter(rule -> rule.row().rule().equals(id)).findFirst();
    }
}
