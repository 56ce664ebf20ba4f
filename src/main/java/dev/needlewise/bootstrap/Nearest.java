package dev.needlewise.bootstrap;

import java.util.Collection;
import java.util.Comparator;

/** Finds the known word that a mistyped one most likely stands for. */
final class Nearest {
    private Nearest() {}

    static String to(String given, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String word) -> distance(given, word))
                        .thenComparing(word -> word))
                .orElseThrow();
    }

    /** The number of letters to insert, leave out or replace on the way from one word to the other. */
    private static int distance(String from, String to) {
        var previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            var current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                var replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
