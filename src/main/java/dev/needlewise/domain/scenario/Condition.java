package dev.needlewise.domain.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What must have been answered before: for every item named, one of the words given.
 *
 * <p>A word is a value of the answer (a disposition's action, an option's key, {@code hand-over}) or one of the outcome
 * words {@code right}, {@code partly}, {@code wrong}, {@code unsafe} (harm from major up), {@code critical}. An empty
 * condition always holds.
 */
public record Condition(Map<String, Set<String>> answers) {
    public static final Condition ALWAYS = new Condition(Map.of());
    public static final Set<String> OUTCOME_WORDS = Set.of("right", "partly", "wrong", "unsafe", "critical");

    public Condition {
        answers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    public boolean isAlways() {
        return answers.isEmpty();
    }

    /**
     * Whether it holds.
     *
     * @param words by item id, what its answer was and how good
     */
    public boolean holds(Map<String, Set<String>> words) {
        for (Map.Entry<String, Set<String>> wanted : answers.entrySet()) {
            Set<String> said = words.getOrDefault(wanted.getKey(), Set.of());
            if (wanted.getValue().stream().noneMatch(said::contains)) {
                return false;
            }
        }
        return true;
    }
}
