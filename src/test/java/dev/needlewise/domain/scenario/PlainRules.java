package dev.needlewise.domain.scenario;

import dev.needlewise.domain.protocol.AftercareRow;
import dev.needlewise.domain.protocol.Decision;
import dev.needlewise.domain.protocol.DepthConditions;
import dev.needlewise.domain.protocol.DepthDecision;
import dev.needlewise.domain.protocol.DepthOutcome;
import dev.needlewise.domain.protocol.DepthRow;
import dev.needlewise.domain.protocol.Device;
import dev.needlewise.domain.protocol.Disposition;
import dev.needlewise.domain.protocol.EscalationRow;
import dev.needlewise.domain.protocol.EscalationRule;
import dev.needlewise.domain.protocol.Found;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.Limit;
import dev.needlewise.domain.protocol.PractitionerFacts;
import dev.needlewise.domain.protocol.Profile;
import dev.needlewise.domain.protocol.Protocol;
import dev.needlewise.domain.protocol.RuleId;
import dev.needlewise.domain.protocol.Rules;
import dev.needlewise.domain.protocol.Ruling;
import dev.needlewise.domain.protocol.TimeWindow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Protocols that know next to nothing, and decisions as a test wants them. */
final class PlainRules {
    static final DepthDecision NO_NUMBER =
            new DepthDecision.NoNumber(new RuleId("D-99"), Limit.upTo("0"), List.of(), "So.");

    private PlainRules() {}

    /** Advice that is to be given. */
    static AftercareRow advice(String key, boolean redFlag, Optional<TimeWindow> window) {
        return new AftercareRow(
                new RuleId("A-01"),
                new Key(key),
                key,
                AftercareRow.Column.DO,
                Harm.NONE,
                redFlag,
                window,
                List.of(),
                "So.");
    }

    static Decision decision(DepthDecision depth, Found... found) {
        return decision(depth, List.of(found), List.of());
    }

    /** After a treatment, with these findings. */
    static Decision afterwards(EscalationRow... met) {
        return decision(NO_NUMBER, List.of(), List.of(met));
    }

    private static Decision decision(DepthDecision depth, List<Found> found, List<EscalationRow> met) {
        return new Decision(
                Disposition.PROCEED,
                found,
                List.of(),
                List.of(),
                List.of(),
                depth,
                Optional.empty(),
                ruling("slow"),
                ruling("three"),
                List.of(),
                List.of(),
                List.of(),
                met,
                Optional.empty(),
                ruling("permitted"),
                Profile.DEFAULT);
    }

    private static Ruling ruling(String value) {
        return new Ruling(value, new RuleId("S-99"), List.of(), "So.");
    }

    /** Knows these rows of aftercare and nothing else. */
    static Protocol protocol(String profile, AftercareRow... aftercare) {
        return protocol(profile, List.of(), List.of(aftercare));
    }

    /** Knows these findings after a treatment and nothing else. */
    static Protocol protocol(EscalationRow... escalations) {
        List<EscalationRule> rules = Stream.of(escalations)
                .map(row -> new EscalationRule(row, Optional.empty(), Optional.empty()))
                .toList();
        return protocol(Profile.DEFAULT, rules, List.of());
    }

    private static Protocol protocol(String profile, List<EscalationRule> escalations, List<AftercareRow> aftercare) {
        DepthConditions always =
                new DepthConditions(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty());
        DepthRow otherwise = new DepthRow(
                new RuleId("D-99"),
                0,
                always,
                new DepthOutcome.NoNumber(Limit.upTo("0"), Optional.empty()),
                Optional.empty(),
                true,
                List.of(),
                "So.");
        Rules rules = new Rules(
                List.of(),
                List.of(),
                otherwise,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                aftercare,
                List.of(),
                escalations,
                List.of(),
                List.of(),
                Map.of());
        return new Protocol(
                rules,
                new Profile(
                        profile,
                        profile,
                        "So.",
                        Optional.empty(),
                        PractitionerFacts.UNSAID,
                        Optional.empty(),
                        Device.PEN));
    }
}
