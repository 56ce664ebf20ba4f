package dev.needlewise.domain.grading;

import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.RuleId;
import java.util.List;
import java.util.Optional;

/** What is right for one line, and why: the part of a receipt line that does not depend on the answer. */
record Right(
        String key,
        Optional<RuleId> rule,
        List<ClaimId> claims,
        List<String> accepted,
        List<String> halfAccepted,
        String because) {
    Right(String key, Optional<RuleId> rule, List<ClaimId> claims, List<String> accepted, String because) {
        this(key, rule, claims, accepted, List.of(), because);
    }

    /** Left open: 0 without harm. */
    ReceiptLine unanswered(String item) {
        return line(item, "", Fraction.ZERO, Harm.NONE);
    }

    ReceiptLine line(String item, String chosen, Fraction score, Harm harm) {
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
                Optional.empty(),
                Optional.empty());
    }
}
