package dev.needlewise.domain.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Every row of a protocol, as written or with a profile's overlays applied.
 *
 * @param rows all of them as pages show them, in the order written
 * @param otherwise the depth row for a concern or an area that no row names
 * @param never advice that is always wrong
 * @param answers the fixed answers of each choice, in the order offered
 */
public record Rules(
        List<Row> rows,
        List<DepthRow> depth,
        DepthRow otherwise,
        List<FindingRule> findings,
        List<RulingLine> numbing,
        List<RulingLine> speed,
        List<RulingLine> sessions,
        List<AftercareRow> aftercare,
        List<AftercareRow> never,
        List<EscalationRule> escalations,
        List<ConsentRow> consent,
        List<ScopeRow> scope,
        Map<FixedChoice, List<Answer>> answers) {
    public Rules {
        rows = List.copyOf(rows);
        depth = List.copyOf(depth);
        findings = List.copyOf(findings);
        numbing = List.copyOf(numbing);
        speed = List.copyOf(speed);
        sessions = List.copyOf(sessions);
        aftercare = List.copyOf(aftercare);
        never = List.copyOf(never);
        escalations = List.copyOf(escalations);
        consent = List.copyOf(consent);
        scope = List.copyOf(scope);
        Map<FixedChoice, List<Answer>> copied = new EnumMap<>(FixedChoice.class);
        answers.forEach((choice, offered) -> copied.put(choice, List.copyOf(offered)));
        answers = Collections.unmodifiableMap(copied);
    }

    /** The same rules with the row of the same id replaced, as a profile does. */
    public Rules with(DepthRow row) {
        return new Rules(
                rows,
                replaced(depth, row, DepthRow::rule),
                otherwise,
                findings,
                numbing,
                speed,
                sessions,
                aftercare,
                never,
                escalations,
                consent,
                scope,
                answers);
    }

    public Rules with(FindingRule row) {
        return new Rules(
                rows,
                depth,
                otherwise,
                replaced(findings, row, rule -> rule.row().rule()),
                numbing,
                speed,
                sessions,
                aftercare,
                never,
                escalations,
                consent,
                scope,
                answers);
    }

    public Rules with(RulingLine row) {
        return new Rules(
                rows,
                depth,
                otherwise,
                findings,
                replaced(numbing, row, line -> line.gives().rule()),
                speed,
                sessions,
                aftercare,
                never,
                escalations,
                consent,
                scope,
                answers);
    }

    public Rules with(AftercareRow row) {
        return new Rules(
                rows,
                depth,
                otherwise,
                findings,
                numbing,
                speed,
                sessions,
                replaced(aftercare, row, AftercareRow::rule),
                never,
                escalations,
                consent,
                scope,
                answers);
    }

    public Rules with(EscalationRule row) {
        return new Rules(
                rows,
                depth,
                otherwise,
                findings,
                numbing,
                speed,
                sessions,
                aftercare,
                never,
                replaced(escalations, row, rule -> rule.row().rule()),
                consent,
                scope,
                answers);
    }

    public Rules with(ScopeRow row) {
        return new Rules(
                rows,
                depth,
                otherwise,
                findings,
                numbing,
                speed,
                sessions,
                aftercare,
                never,
                escalations,
                consent,
                replaced(scope, row, ScopeRow::rule),
                answers);
    }

    public Rules with(Row row) {
        return new Rules(
                replaced(rows, row, Row::rule),
                depth,
                otherwise,
                findings,
                numbing,
                speed,
                sessions,
                aftercare,
                never,
                escalations,
                consent,
                scope,
                answers);
    }

    private static <T> List<T> replaced(List<T> rows, T replacement, Function<T, RuleId> id) {
        List<T> changed = new ArrayList<>();
        for (T row : rows) {
            changed.add(id.apply(row).equals(id.apply(replacement)) ? replacement : row);
        }
        return changed;
    }
}
