package dev.needlewise.domain.grading;

import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.protocol.Decision;
import dev.needlewise.domain.protocol.Found;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Key;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Which rows of a decision stand behind an unsafe answer. */
final class Causes {
    private static final Key AREA_WITHOUT_DEPTH = new Key("area_without_depth");
    private static final Set<Key> SCOPE = Set.of(new Key("practitioner_not_permitted"), new Key("scope_unverified"));
    private static final Set<Key> DEPTH_PARTS =
            Set.of(new Key("depth_above_hard_max"), new Key("depth_needs_supervisor"));

    private Causes() {}

    /** Every row that speaks against treating, the less strict ones included. */
    static Set<Key> deciding(Decision decision) {
        Set<Key> keys = found(decision, Found::decides);
        keys.addAll(signs(decision));
        return keys;
    }

    /** What is seen after a treatment and is not the expected course. */
    static Set<Key> signs(Decision decision) {
        Set<Key> keys = new TreeSet<>();
        decision.after().stream().filter(row -> !row.isExpectedCourse()).forEach(row -> keys.add(row.key()));
        return keys;
    }

    /** The deciding rows about who needles. */
    static Set<Key> scope(Decision decision) {
        return found(decision, found -> found.decides() && SCOPE.contains(found.key()));
    }

    /** Whether the row stops treatment, or its part, in these facts. */
    static boolean stands(Decision decision, Key key) {
        return decision.contraindications().stream()
                        .anyMatch(found -> found.key().equals(key) && found.stops())
                || deciding(decision).contains(key);
    }

    /** The rows about a longer needle that stand; they stop that setting only. */
    static Set<Key> depthParts(Decision decision) {
        Set<Key> parts = new TreeSet<>(decision.changes());
        parts.retainAll(DEPTH_PARTS);
        return parts;
    }

    /**
     * The deciding rows that no number is right because of: those that rest on a claim of the depth row, and the row
     * for an area or concern without depth, which is found exactly where the depth row is missing.
     */
    static Set<Key> forbiddingDepth(Decision decision) {
        List<ClaimId> claims = decision.depth().claims();
        return found(
                decision,
                found -> found.decides()
                        && (found.key().equals(AREA_WITHOUT_DEPTH) || !Collections.disjoint(found.claims(), claims)));
    }

    /** The row of a part, where it stands: a part that is cleared may be chosen. */
    static Optional<Found> standingPart(Decision decision, Key part) {
        return decision.contraindications().stream()
                .filter(found -> found.key().equals(part) && found.stops())
                .findFirst();
    }

    static Harm harmOfPart(Decision decision, Key part) {
        return standingPart(decision, part).map(Found::harm).orElse(Harm.NONE);
    }

    private static Set<Key> found(Decision decision, Predicate<Found> which) {
        Set<Key> keys = new TreeSet<>();
        decision.contraindications().stream().filter(which).forEach(found -> keys.add(found.key()));
        return keys;
    }
}
