package dev.needlewise.domain.scenario;

import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.protocol.Decision;
import dev.needlewise.domain.protocol.RuleId;
import dev.needlewise.domain.protocol.Ruling;
import dev.needlewise.domain.scenario.Item.Fixed;
import dev.needlewise.domain.scenario.Item.OwnKey;
import java.util.List;
import java.util.Optional;

/** The right answer of a fixed choice: the protocol's, unless the author gives an own one with claims. */
public record KeyedAnswer(String value, Optional<RuleId> rule, List<ClaimId> claims, String because) {
    public KeyedAnswer {
        claims = List.copyOf(claims);
    }

    /** Empty where nothing is right, such as numbing without a depth. */
    public static Optional<KeyedAnswer> of(Fixed item, Decision decision) {
        if (item.override().isPresent()) {
            OwnKey<String> own = item.override().get();
            return Optional.of(new KeyedAnswer(own.right(), Optional.empty(), own.claims(), own.because()));
        }
        return switch (item.choice()) {
            case NUMBING -> decision.numbing().map(KeyedAnswer::of);
            case SPEED -> Optional.of(of(decision.speed()));
            case SESSIONS -> Optional.of(of(decision.sessions()));
            case SCOPE -> Optional.of(of(decision.scope()));
            case ESCALATION ->
                decision.escalation()
                        .map(row ->
                                new KeyedAnswer(row.action(), Optional.of(row.rule()), row.claims(), row.because()));
        };
    }

    private static KeyedAnswer of(Ruling ruling) {
        return new KeyedAnswer(ruling.value(), Optional.of(ruling.rule()), ruling.claims(), ruling.because());
    }
}
