package dev.needlewise.domain.grading.change;

import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.Scenario;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a case that both versions have differs.
 *
 * @param weight of the profile that it differs most for
 * @param items whose right answer differs, under any profile
 */
public record CaseChange(Scenario before, Scenario after, Weight weight, Set<String> items) {
    public CaseChange {
        items = Set.copyOf(items);
    }

    static Optional<CaseChange> between(Scenario before, Scenario after, Pack old, Pack young) {
        Set<String> items = new TreeSet<>();
        Set<Weight> weights = EnumSet.noneOf(Weight.class);
        if (!before.version().equals(after.version())) {
            weights.add(Weight.WORDS);
        }
        old.keyed().getOrDefault(before.id(), Map.of()).forEach((profile, keyed) -> {
            Optional<KeyedChange> change = young.keyed(after.id(), profile).map(now -> new KeyedChange(keyed, now));
            // A case that is no longer written for a profile cannot be played on under it.
            change.ifPresentOrElse(found -> found.weight().ifPresent(weights::add), () -> weights.add(Weight.PATH));
            change.ifPresent(found -> items.addAll(found.keysChanged()));
        });
        return weights.stream().max(Comparator.naturalOrder()).map(most -> new CaseChange(before, after, most, items));
    }
}
