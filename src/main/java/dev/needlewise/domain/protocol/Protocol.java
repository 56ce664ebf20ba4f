package dev.needlewise.domain.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A clinic's rules under one profile: the only source of answer keys. Immutable; threads may share it. */
public final class Protocol {
    private final Rules rules;
    private final Profile profile;
    private final DepthTable depth;
    private final FindingTable findings;
    private final EscalationTable escalations;
    private final ScopeTable scopes;

    /** The rules as they hold under this profile, overlays applied. */
    public Protocol(Rules rules, Profile profile) {
        this.rules = rules;
        this.profile = profile;
        this.depth = new DepthTable(rules.depth(), rules.otherwise());
        this.findings = new FindingTable(rules.findings());
        this.escalations = new EscalationTable(
                rules.escalations(),
                answers(FixedChoice.ESCALATION).stream().map(Answer::value).toList());
        this.scopes = new ScopeTable(rules.scope(), rules.findings());
    }

    public Profile profile() {
        return profile;
    }

    public Rules rules() {
        return rules;
    }

    /** What is right for these facts. */
    public Decision decide(Presentation presentation) {
        Facts facts = Facts.of(presentation, profile);
        ScopeRow scope = scopes.row(facts);
        DepthTable.Choice choice = depth.choose(facts);
        DepthDecision depthDecision =
                choice.row().outcome(facts.depthDecided()).decision(choice.row(), facts.depthDecided());
        List<Found> found = findings.find(facts, choice, scope);
        List<Found> stops =
                found.stream().filter(row -> row.ruleClass() != RuleClass.NOT).toList();
        List<EscalationRow> after = facts.after().map(escalations::met).orElse(List.of());
        return new Decision(
                disposition(stops, after),
                stops,
                found.stream().filter(row -> row.ruleClass() == RuleClass.NOT).toList(),
                needed(stops, facts),
                stops.stream()
                        .filter(row -> row.stops() && row.partial())
                        .map(Found::key)
                        .toList(),
                depthDecision,
                DepthDecision.preferredOf(depthDecision).map(band -> numbingAt(band.from())),
                first(rules.speed(), facts, depthDecision),
                first(rules.sessions(), facts, depthDecision),
                rules.aftercare(),
                rules.never(),
                rules.consent(),
                after,
                escalations.mostUrgent(after),
                scopes.ruling(scope, stops),
                profile.name());
    }

    private static Disposition disposition(List<Found> stops, List<EscalationRow> after) {
        Disposition strictest = Disposition.PROCEED;
        for (Found found : stops) {
            if (found.decides()) {
                strictest = Disposition.stricter(strictest, found.ruleClass().disposition());
            }
        }
        boolean escalates = after.stream().anyMatch(row -> !row.isExpectedCourse());
        return escalates ? Disposition.stricter(strictest, Disposition.REFER_OR_CLEAR) : strictest;
    }

    private List<Key> needed(List<Found> stops, Facts facts) {
        List<Key> needed = new ArrayList<>();
        for (Found found : stops) {
            boolean asksForClearance = found.ruleClass().isOpenedByClearance() || alsoClear(found.key());
            if (asksForClearance && !facts.cleared().contains(found.key())) {
                needed.add(found.key());
            }
        }
        return needed;
    }

    private boolean alsoClear(Key key) {
        return rules.findings().stream()
                .anyMatch(rule -> rule.alsoClear() && rule.row().key().equals(key));
    }

    /** Numbing for a depth in millimetres; below 0.5 mm as at 0.5. */
    public Ruling numbingAt(BigDecimal millimetres) {
        return rules.numbing().stream()
                .filter(line -> line.depth()
                        .map(limit -> !limit.isExceededBy(millimetres))
                        .orElse(true))
                .findFirst()
                .map(RulingLine::gives)
                .orElseThrow(() -> new IllegalStateException("No numbing row is about " + millimetres + " mm"));
    }

    private static Ruling first(List<RulingLine> lines, Facts facts, DepthDecision decision) {
        return lines.stream()
                .filter(line -> line.appliesTo(facts, decision))
                .findFirst()
                .map(RulingLine::gives)
                .orElseThrow(() -> new IllegalStateException("No line of the table applies"));
    }

    /** Depth rows that could equally be the one that decides; a sound protocol has exactly one, or none. */
    public List<DepthRow> depthContenders(Presentation presentation) {
        return depth.contenders(Facts.of(presentation, profile));
    }

    /** Every contraindication row and every row that is none, in the order written. */
    public List<FindingRow> findings() {
        return rules.findings().stream().map(FindingRule::row).toList();
    }

    public Optional<FindingRow> finding(Key key) {
        return findings().stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /** Every aftercare row and every piece of advice that is always wrong, in the order written. */
    public List<AftercareRow> aftercare() {
        return Stream.concat(rules.aftercare().stream(), rules.never().stream()).toList();
    }

    public Optional<AftercareRow> aftercare(Key key) {
        return aftercare().stream().filter(row -> row.key().equals(key)).findFirst();
    }

    public List<EscalationRow> escalations() {
        return rules.escalations().stream().map(EscalationRule::row).toList();
    }

    /** Every row of every kind, for pages and citations. */
    public List<Row> rows() {
        return rules.rows();
    }

    public Optional<Row> row(RuleId id) {
        return rows().stream().filter(row -> row.rule().equals(id)).findFirst();
    }

    /** The fixed answers of a decision whose key the protocol gives: numbing, speed, sessions, escalation, scope. */
    public List<Answer> answers(FixedChoice choice) {
        return rules.answers().getOrDefault(choice, List.of());
    }
}
