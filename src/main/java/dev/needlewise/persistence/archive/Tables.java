package dev.needlewise.persistence.archive;

import dev.needlewise.persistence.schema.Script;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables and sequences that a list of scripts makes, in the order in which they are made.
 *
 * <p>A table can only refer to one that was made before it, so rows taken in by this order find what they refer to.
 */
record Tables(List<String> names, Map<String, String> sequences) {
    private static final Pattern STATEMENT = Pattern.compile(
            "^\\s*(CREATE|DROP)\\s+(TABLE|SEQUENCE)\\s+([a-z_0-9]+)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final String SEQUENCE_OF = "_seq";

    static Tables madeBy(List<Script> scripts) {
        List<String> names = new ArrayList<>();
        Map<String, String> sequences = new LinkedHashMap<>();
        for (Script script : scripts) {
            Matcher found = STATEMENT.matcher(script.text());
            while (found.find()) {
                String name = found.group(3).toLowerCase(Locale.ROOT);
                boolean made = found.group(1).equalsIgnoreCase("CREATE");
                if (found.group(2).equalsIgnoreCase("TABLE")) {
                    change(names, name, made);
                } else if (made) {
                    sequences.put(name, tableOf(name));
                } else {
                    sequences.remove(name);
                }
            }
        }
        return new Tables(List.copyOf(names), Map.copyOf(sequences));
    }

    private static void change(List<String> names, String name, boolean made) {
        if (made) {
            names.add(name);
        } else {
            names.remove(name);
        }
    }

    /** A sequence gives the ids of the table that it is named after. */
    private static String tableOf(String sequence) {
        if (!sequence.endsWith(SEQUENCE_OF)) {
            throw new IllegalStateException("The sequence " + sequence + " does not tell which table it belongs to");
        }
        return sequence.substring(0, sequence.length() - SEQUENCE_OF.length());
    }
}
