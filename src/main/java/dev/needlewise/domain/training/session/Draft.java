package dev.needlewise.domain.training.session;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The raw fields of a form that was not handed in yet; a later one overwrites it. */
public record Draft(String item, Map<String, List<String>> fields, Instant saved) {
    /** More than any form of ours holds. */
    public static final int MOST_CHARACTERS = 12_000;

    public static final int LONGEST_ITEM = 80;

    public Draft {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = Collections.unmodifiableMap(copy);
    }

    public int characters() {
        return fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length()
                        + field.getValue().stream().mapToInt(String::length).sum())
                .sum();
    }
}
