package dev.needlewise.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much of everything; each can be given as {@code name=value}. */
record Plan(Map<String, String> values) {
    private static final Map<String, String> USUAL = Map.of(
            "stores", "derby,postgres",
            "few", "1000",
            "sessions", "100000",
            "trainees", "200",
            "supervisors", "10",
            "ramp", "60",
            "seconds", "120",
            "rate", "100",
            "page-seconds", "10",
            "at-once", "16");

    static Plan of(String... arguments) {
        Map<String, String> values = new LinkedHashMap<>(USUAL);
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (parts.length < 2 || !USUAL.containsKey(parts[0])) {
                throw new IllegalArgumentException("Not one of " + USUAL.keySet() + ": " + argument);
            }
            values.put(parts[0], parts[1]);
        }
        return new Plan(values);
    }

    List<String> stores() {
        return Arrays.asList(values.get("stores").split(","));
    }

    int number(String name) {
        return Integer.parseInt(values.get(name));
    }

    Duration time(String name) {
        return Duration.ofSeconds(number(name));
    }
}
