package dev.needlewise.content;

import java.util.Collection;
import java.util.Optional;

/** Finds the known name that a mistyped one was probably meant to be. */
public final class Nearest {
    private static final int LISTED = 16;
    private static final int LONGEST = 80;
    private static final int SHORTEST = 4;

    private Nearest() {}

    /** The closest of {@code known}; empty when none is close enough to be worth a guess. */
    public static Optional<String> to(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int allowed = Math.max(1, written.length() / 3);
        return closest(written, known)
                .filter(name -> distance(written, name) <= allowed
                        || (written.length() >= SHORTEST && (name.startsWith(written) || written.startsWith(name))));
    }

    /** Words to end a message with: the probable name, or what is known, or the nearest of much that is known. */
    public static String hint(String written, Collection<String> known) {
        Optional<String> nearest = to(written, known);
        if (nearest.isPresent()) {
            return "; did you mean '" + nearest.get() + "'?";
        }
        if (known.isEmpty() || written.length() > LONGEST) {
            return "";
        }
        return known.size() <= LISTED
                ? "; known are " + String.join(", ", known)
                : closest(written, known)
                        .map(name -> "; the nearest known is '" + name + "'")
                        .orElse("");
    }

    /** The closest of {@code known}, of which there is one at least, however far it is. */
    public static String among(Collection<String> known, String written) {
        return closest(written, known).orElseThrow();
    }

    private static Optional<String> closest(String written, Collection<String> known) {
        Optional<String> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (String name : known) {
            int distance = name.startsWith(written) && written.length() >= SHORTEST ? 0 : distance(written, name);
            if (distance < least) {
                least = distance;
                best = Optional.of(name);
            }
        }
        return best;
    }

    /** Letters to add, drop, change or swap with their neighbour. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], 1 + cost[i - 2][j - 2]);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
