package dev.needlewise.domain.grading;

import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.protocol.Decision;
import dev.needlewise.domain.protocol.EscalationRow;
import dev.needlewise.domain.protocol.Found;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The row that explains a gate.
 *
 * @param key empty where nothing stops the treatment
 */
record GateReason(Optional<Key> key, RuleId rule, List<ClaimId> claims, String because) {
    /** The chosen reason where it is a right one, else the first right one. */
    static GateReason of(Decision decision, Optional<Key> chosen) {
        List<GateReason> right = new ArrayList<>();
        decision.deciding().forEach(found -> right.add(of(found, Optional.of(found.key()))));
        decision.after().stream()
                .filter(row -> decision.rightReasons().contains(row.key()))
                .forEach(row -> right.add(of(row)));
        return right.stream()
                .filter(reason -> chosen.isPresent() && reason.key().equals(chosen))
                .findFirst()
                .or(() -> right.stream().findFirst())
                .orElseGet(() -> nothingStops(decision));
    }

    /** What was looked at and stops nothing, or only a part; without any, that the practitioner may do it. */
    private static GateReason nothingStops(Decision decision) {
        if (decision.escalation().isPresent()) {
            EscalationRow expected = decision.escalation().get();
            return new GateReason(Optional.empty(), expected.rule(), expected.claims(), expected.because());
        }
        List<Found> considered = new ArrayList<>(decision.contraindications());
        considered.addAll(decision.notContraindications());
        return considered.stream()
                .findFirst()
                .map(found -> of(found, Optional.empty()))
                .orElseGet(() -> new GateReason(
                        Optional.empty(),
                        decision.scope().rule(),
                        decision.scope().claims(),
                        decision.scope().because()));
    }

    private static GateReason of(Found found, Optional<Key> key) {
        return new GateReason(key, found.rule(), found.claims(), found.because());
    }

    private static GateReason of(EscalationRow row) {
        return new GateReason(Optional.of(row.key()), row.rule(), row.claims(), row.because());
    }
}
