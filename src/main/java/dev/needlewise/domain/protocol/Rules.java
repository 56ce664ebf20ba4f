package dev.needlewise.domain.protocol;

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
        return with(new Replacement<>(DepthRow.class, row, DepthRow::rule));
    }

    public Rules with(FindingRule row) {
        return with(new Replacement<>(FindingRule.class, row, rule -> rule.row().rule()));
    }

    public Rules with(RulingLine row) {
        return with(
                new Replacement<>(RulingLine.class, row, line -> line.gives().rule()));
    }

    public Rules with(AftercareRow row) {
        return with(new Replacement<>(AftercareRow.class, row, AftercareRow::rule));
    }

    public Rules with(EscalationRule row) {
        return with(
                new Replacement<>(EscalationRule.class, row, rule -> rule.row().rule()));
    }

    public Rules with(ScopeRow row) {
        return with(new Replacement<>(ScopeRow.class, row, ScopeRow::rule));
    }

    public Rules with(Row row) {
        return with(new Replacement<>(Row.class, row, Row::rule));
    }

    private Rules with(Replacement<?> changed) {
        return new Rules(
                changed.in(Row.class, rows),
                changed.in(DepthRow.class, depth),
                otherwise,
                changed.in(FindingRule.class, findings),
                changed.in(RulingLine.class, numbing),
                changed.in(RulingLine.class, speed),
                changed.in(RulingLine.class, sessions),
                changed.in(AftercareRow.class, aftercare),
                changed.in(AftercareRow.class, never),
                changed.in(EscalationRule.class, escalations),
                consent,
                changed.in(ScopeRow.class, scope),
                answers);
    }

    /** A row that takes the place of the one with its id, in whichever list that stands. */
    private record Replacement<R>(Class<R> kind, R row, Function<R, RuleId> id) {
        <T> List<T> in(Class<T> of, List<T> list) {
            return kind == of ? list.stream().map(each -> replaced(of, each)).toList() : list;
        }

        private <T> T replaced(Class<T> of, T each) {
            return id.apply(kind.cast(each)).equals(id.apply(row)) ? of.cast(row) : each;
        }
    }
}
