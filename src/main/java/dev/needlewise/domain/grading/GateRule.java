package dev.needlewise.domain.grading;

import dev.needlewise.domain.grading.Response.DispositionChoice;
import dev.needlewise.domain.protocol.Decision;
import dev.needlewise.domain.protocol.Disposition;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.Item.DispositionItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The gate: action and reason are scored as a pair; treating against the disposition carries its rows' harm. */
record GateRule() implements ScoringRule {
    @Override
    public boolean appliesTo(Item item) {
        return item instanceof DispositionItem;
    }

    @Override
    public Marks mark(Asked asked) {
        Optional<DispositionChoice> response = asked.response(DispositionChoice.class);
        Decision decision = asked.decision();
        if (response.isEmpty()) {
            Right right = right(decision, Optional.empty());
            return Marks.of(right.unanswered(asked.item().id()));
        }
        DispositionChoice choice = response.get();
        boolean rightAction = choice.action().isRightFor(decision.disposition());
        boolean rightReason = decision.disposition() == Disposition.PROCEED
                ? choice.reason().isEmpty()
                : choice.reason().map(decision.rightReasons()::contains).orElse(false);
        Fraction score = rightAction && rightReason ? Fraction.ONE : Fraction.ZERO;
        Harm harm = harm(choice.action(), decision);
        ReceiptLine line = right(decision, choice.reason()).line(asked.item().id(), choice.code(), score, harm);
        boolean treatedAgainst = choice.action() == Action.PROCEED && harm != Harm.NONE;
        return Marks.of(treatedAgainst ? Mark.gate(line, Causes.deciding(decision)) : Mark.of(line));
    }

    /** Treating has the rows' harm; over-caution is minor, and to stop and ask never harms. */
    private static Harm harm(Action action, Decision decision) {
        if (action == Action.PROCEED) {
            return decision.harmOfProceeding();
        }
        boolean shouldBeTreated = decision.disposition() == Disposition.PROCEED;
        return shouldBeTreated && action != Action.STOP ? Harm.MINOR : Harm.NONE;
    }

    private static Right right(Decision decision, Optional<Key> chosen) {
        GateReason reason = GateReason.of(decision, chosen);
        return new Right(
                reason.key().map(Key::value).orElse(Response.NONE),
                Optional.of(reason.rule()),
                reason.claims(),
                accepted(decision),
                reason.because());
    }

    private static List<String> accepted(Decision decision) {
        List<String> accepted = new ArrayList<>();
        Set<Key> reasons = decision.rightReasons();
        for (Action action : Action.values()) {
            if (action.isRightFor(decision.disposition())) {
                if (decision.disposition() == Disposition.PROCEED) {
                    accepted.add(new DispositionChoice(action, Optional.empty()).code());
                }
                reasons.forEach(reason -> accepted.add(new DispositionChoice(action, Optional.of(reason)).code()));
            }
        }
        return accepted;
    }
}
