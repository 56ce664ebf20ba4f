package dev.needlewise.domain.grading;

import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * One judged line of an answer, with everything needed to explain it.
 *
 * @param item the item's id
 * @param key what the line is about: the row of a list or matrix, the reason at the gate, otherwise the right answer
 * @param rule the protocol's row that made the key; empty where the item carries its own key
 * @param claims what the rule rests on
 * @param score 1, 1/2 or 0
 * @param harm after counting what follows from another choice there
 * @param chosen the answer in codes; empty when unanswered
 * @param accepted the codes that score 1
 * @param halfAccepted the codes that score 1/2
 * @param because why, in plain words
 * @param countedElsewhere the item where this line's harm is counted, so that one cause is one error
 * @param disputed the conflict that makes this line stand in no sum
 */
public record ReceiptLine(
        String item,
        String key,
        Optional<RuleId> rule,
        List<ClaimId> claims,
        Fraction score,
        Harm harm,
        String chosen,
        List<String> accepted,
        List<String> halfAccepted,
        String because,
        Optional<String> countedElsewhere,
        Optional<String> disputed) {
    public ReceiptLine {
        claims = List.copyOf(claims);
        accepted = List.copyOf(accepted);
        halfAccepted = List.copyOf(halfAccepted);
    }

    public boolean isAnswered() {
        return !chosen.isEmpty();
    }

    /** This line with its harm counted at another item. */
    ReceiptLine countedAt(String otherItem) {
        return new ReceiptLine(
                item,
                key,
                rule,
                claims,
                score,
                Harm.NONE,
                chosen,
                accepted,
                halfAccepted,
                because,
                Optional.of(otherItem),
                disputed);
    }

    /** This line as one that nobody can get wrong. */
    ReceiptLine disputedBy(Optional<String> conflict) {
        return new ReceiptLine(
                item,
                key,
                rule,
                claims,
                score,
                harm,
                chosen,
                accepted,
                halfAccepted,
                because,
                countedElsewhere,
                conflict);
    }
}
