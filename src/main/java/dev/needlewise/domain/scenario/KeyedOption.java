package dev.needlewise.domain.scenario;

import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.protocol.Decision;
import dev.needlewise.domain.protocol.EscalationRow;
import dev.needlewise.domain.protocol.FindingRow;
import dev.needlewise.domain.protocol.Found;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.Protocol;
import dev.needlewise.domain.protocol.RuleId;
import dev.needlewise.domain.scenario.Item.Contraindications;
import dev.needlewise.domain.scenario.Item.OwnKey;
import java.util.List;
import java.util.Optional;

/**
 * One option of a list with the protocol's answer to it.
 *
 * @param stops whether it is to be chosen: found in the facts, and nothing on record answers it
 * @param weight 2 for a row whose harm is critical, else 1
 */
public record KeyedOption(
        Contraindications.Option option,
        boolean stops,
        int weight,
        Optional<RuleId> rule,
        List<ClaimId> claims,
        String because) {
    private static final int CRITICAL_WEIGHT = 2;

    public KeyedOption {
        claims = List.copyOf(claims);
    }

    public static List<KeyedOption> of(Contraindications item, Decision decision, Protocol protocol) {
        return item.options().stream()
                .map(option -> of(option, decision, protocol))
                .toList();
    }

    public Key key() {
        return option.key();
    }

    public Optional<String> disputed() {
        return option.disputed();
    }

    /** Missing a weighty row is major, any other minor. */
    public Harm harmOfMissing() {
        return weight >= CRITICAL_WEIGHT ? Harm.MAJOR : Harm.MINOR;
    }

    private static KeyedOption of(Contraindications.Option option, Decision decision, Protocol protocol) {
        KeyedOption protocols = protocols(option, decision, protocol);
        if (option.override().isEmpty()) {
            return protocols;
        }
        OwnKey<Boolean> own = option.override().get();
        return new KeyedOption(option, own.right(), protocols.weight, protocols.rule, own.claims(), own.because());
    }

    private static KeyedOption protocols(Contraindications.Option option, Decision decision, Protocol protocol) {
        Key key = option.key();
        Optional<Found> found = decision.contraindications().stream()
                .filter(row -> row.key().equals(key))
                .findFirst();
        if (found.isPresent()) {
            Found row = found.get();
            return new KeyedOption(
                    option, row.stops(), weight(row.harm()), Optional.of(row.rule()), row.claims(), row.because());
        }
        Optional<FindingRow> unmet = protocol.finding(key);
        if (unmet.isPresent()) {
            FindingRow row = unmet.get();
            return new KeyedOption(option, false, row.weight(), Optional.of(row.rule()), row.claims(), row.because());
        }
        return protocol.escalations().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .map(row -> afterwards(option, decision, row))
                .orElseGet(() -> new KeyedOption(option, false, 1, Optional.empty(), List.of(), ""));
    }

    /** What is seen after a treatment stops the reassurance, unless it is the expected course. */
    private static KeyedOption afterwards(Contraindications.Option option, Decision decision, EscalationRow row) {
        boolean met =
                decision.after().stream().anyMatch(seen -> seen.key().equals(row.key()) && !seen.isExpectedCourse());
        return new KeyedOption(option, met, weight(row.harm()), Optional.of(row.rule()), row.claims(), row.because());
    }

    private static int weight(Harm harm) {
        return harm == Harm.CRITICAL ? CRITICAL_WEIGHT : 1;
    }
}
