package dev.needlewise.domain.protocol;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a profile may do to a row: tighten it, or loosen what is marked supervised, and never raise a hard maximum.
 * Every method says why it may not; empty where it may.
 */
public final class Tightening {
    private static final String RULE = "a profile tightens, and loosens only what is marked supervised";

    private Tightening() {}

    public static Optional<String> objection(DepthOutcome.Bands before, DepthOutcome.Bands after) {
        Limit was = before.hardMaximum();
        Limit now = after.hardMaximum();
        int higher = now.at().compareTo(was.at());
        if (higher > 0 || (higher == 0 && now.belongs() && !was.belongs())) {
            return Optional.of(
                    "a profile never raises the hard maximum of " + was.at().toPlainString());
        }
        Band acceptable = before.acceptable();
        Band top = before.supervised().orElse(acceptable);
        Band open = new Band(acceptable.from(), acceptable.fromBelongs(), top.to(), top.toBelongs());
        if (!open.holds(after.acceptable())) {
            return Optional.of("these acceptable depths go beyond those of the row; " + RULE);
        }
        if (after.supervised().filter(band -> !open.holds(band)).isPresent()) {
            return Optional.of("these supervised depths go beyond those of the row; " + RULE);
        }
        if (after.preferred()
                .filter(band -> before.preferred()
                        .filter(own -> acceptable.holds(band) && band.to().compareTo(own.to()) <= 0)
                        .isEmpty())
                .isPresent()) {
            return Optional.of("these preferred depths are deeper than those of the row; " + RULE);
        }
        return Optional.empty();
    }

    /** The classes are in order from the strictest. Whoever may needle is never for a clinic alone to decide. */
    public static Optional<String> objection(FindingRule before, FindingRule after) {
        RuleClass was = before.row().ruleClass();
        RuleClass now = after.row().ruleClass();
        boolean aboutScope = before.foundFrom()
                .flatMap(FindingRule.FoundFrom::cause)
                .filter(cause -> cause == FindingRule.Cause.PRACTITIONER_UNVERIFIED)
                .isPresent();
        if (now.compareTo(was) > 0 && (was != RuleClass.SUPERVISOR || aboutScope)) {
            return Optional.of("'" + now.code() + "' is less strict than '" + was.code() + "'; " + RULE);
        }
        if (now != RuleClass.NOT && !after.row().harm().atLeast(before.row().harm())) {
            return Optional.of("a profile never makes the harm of treating less");
        }
        if (now != RuleClass.NOT && after.row().harm() == Harm.NONE) {
            return Optional.of("what stops a treatment needs a harm: minor, major or critical");
        }
        return Optional.empty();
    }

    public static Optional<String> objection(ScopeRow before, ScopeRow after) {
        boolean loosens = (before.never() && !after.never()) || (before.needsSupervisor() && !after.needsSupervisor());
        return loosens ? Optional.of("who may needle is only ever tightened") : Optional.empty();
    }

    /** A clinic may set what the sources leave to it; a stated time only gets safer. */
    public static Optional<String> objection(Optional<TimeWindow> before, Optional<TimeWindow> after) {
        if (before.isEmpty()) {
            return Optional.of("no time belongs to this row");
        }
        if (after.filter(window -> !window.harm().atLeast(before.get().harm())).isPresent()) {
            return Optional.of("a profile never makes the harm of a wrong time less");
        }
        Optional<BigDecimal> was = before.flatMap(TimeWindow::hours);
        Optional<BigDecimal> now = after.flatMap(TimeWindow::hours);
        if (was.isEmpty()) {
            return Optional.empty();
        }
        if (now.isEmpty()) {
            return Optional.of("a time that the sources state cannot be taken back");
        }
        int longer = now.get().compareTo(was.get());
        boolean safer = before.get().kind() == TimeWindow.Kind.WAIT_AT_LEAST ? longer >= 0 : longer <= 0;
        return safer ? Optional.empty() : Optional.of("this time is less careful than that of the row; " + RULE);
    }

    /** Answers that stand in order, the least careful first. */
    public static Optional<String> objection(List<String> leastFirst, String before, String after) {
        return leastFirst.indexOf(after) >= leastFirst.indexOf(before)
                ? Optional.empty()
                : Optional.of("'" + after + "' is less careful than '" + before + "'; " + RULE);
    }
}
