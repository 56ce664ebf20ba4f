package dev.needlewise.domain.protocol;

import dev.needlewise.domain.material.ClaimId;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Short ways to write the rows of a clinic's protocol. */
final class Rows {
    static final List<ClaimId> CLAIMS = List.of(new ClaimId("DEP-01"));
    static final String BECAUSE = "The sources say so.";

    private Rows() {}

    /** Such as {@code [0.5,1]}, or {@code (1,1.5]} where the start does not belong. */
    static Band band(String written) {
        String[] ends = written.substring(1, written.length() - 1).split(",");
        return new Band(
                new BigDecimal(ends[0]), written.startsWith("["), new BigDecimal(ends[1]), written.endsWith("]"));
    }

    /** Such as {@code 1.5}, or {@code <1} for a limit that does not belong. */
    static Limit limit(String written) {
        return written.startsWith("<") ? Limit.below(written.substring(1)) : Limit.upTo(written);
    }

    /** A dash stands for no preferred or no supervised depths. */
    static DepthOutcome.Bands bands(String preferred, String acceptable, String supervised, String hardMaximum) {
        return new DepthOutcome.Bands(orNone(preferred), band(acceptable), orNone(supervised), limit(hardMaximum));
    }

    static DepthOutcome.NoNumber noNumber(String criticalFrom) {
        return new DepthOutcome.NoNumber(limit(criticalFrom), Optional.empty());
    }

    /** Conditions of any kind: concerns, areas, devices, roles, keys of findings, a later session. */
    static DepthConditions when(Object... asked) {
        return new DepthConditions(
                only(Concern.class, asked),
                Set.of(),
                only(Area.class, asked),
                only(Device.class, asked),
                only(Role.class, asked),
                only(Key.class, asked),
                only(DepthConditions.FromSession.class, asked).stream().findFirst());
    }

    static DepthConditions exceptFor(Concern concern) {
        return new DepthConditions(Set.of(), Set.of(concern), Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty());
    }

    static DepthRow depth(String rule, DepthConditions when, DepthOutcome gives) {
        return new DepthRow(new RuleId(rule), 0, when, gives, Optional.empty(), false, CLAIMS, BECAUSE);
    }

    /** A row that says that the sources give no depth here. */
    static DepthRow withoutDepth(String rule, DepthConditions when) {
        return new DepthRow(new RuleId(rule), 0, when, noNumber("3"), Optional.empty(), true, CLAIMS, BECAUSE);
    }

    /** A finding that only a writer can know and that stops the whole treatment. */
    static FindingRule finding(String rule, String key, RuleClass ruleClass, Harm harm) {
        return new FindingRule(
                new FindingRow(new RuleId(rule), new Key(key), "Says.", ruleClass, harm, false, CLAIMS, BECAUSE),
                FindingRule.Part.NEVER,
                Optional.empty(),
                false);
    }

    static FindingRule from(FindingRule.FoundFrom fact, FindingRule rule) {
        return new FindingRule(rule.row(), rule.part(), Optional.of(fact), rule.alsoClear());
    }

    static FindingRule from(FindingRule.Cause cause, FindingRule rule) {
        return from(FindingRule.FoundFrom.cause(cause), rule);
    }

    static FindingRule onlyPart(FindingRule.Part part, FindingRule rule) {
        return new FindingRule(rule.row(), part, rule.foundFrom(), rule.alsoClear());
    }

    static Ruling ruling(String rule, String value) {
        return new Ruling(value, new RuleId(rule), CLAIMS, BECAUSE);
    }

    /** A line for everybody. */
    static RulingLine line(Ruling gives) {
        return new RulingLine(gives, Set.of(), Set.of(), false, false, Optional.empty());
    }

    /** A line for depths up to a limit. */
    static RulingLine line(Ruling gives, String upTo) {
        return new RulingLine(gives, Set.of(), Set.of(), false, false, Optional.of(limit(upTo)));
    }

    static EscalationRow escalation(String rule, String key, String action, int urgency) {
        Harm harm = urgency == 0 ? Harm.NONE : Harm.CRITICAL;
        return new EscalationRow(new RuleId(rule), new Key(key), "Says.", action, urgency, harm, CLAIMS, BECAUSE);
    }

    static AftercareRow aftercare(String rule, String key, AftercareRow.Column column) {
        return new AftercareRow(
                new RuleId(rule), new Key(key), "Says.", column, Harm.MINOR, false, Optional.empty(), CLAIMS, BECAUSE);
    }

    static ScopeRow scope(String rule, Role role, String... jurisdictions) {
        return new ScopeRow(new RuleId(rule), Set.of(role), Set.of(jurisdictions), false, true, CLAIMS, BECAUSE);
    }

    static Row row(String rule, String says) {
        return new Row(new RuleId(rule), "depth", says, "stated", CLAIMS, BECAUSE);
    }

    private static Optional<Band> orNone(String written) {
        return written.equals("-") ? Optional.empty() : Optional.of(band(written));
    }

    private static <T> Set<T> only(Class<T> kind, Object... asked) {
        return Arrays.stream(asked).filter(kind::isInstance).map(kind::cast).collect(Collectors.toSet());
    }
}
