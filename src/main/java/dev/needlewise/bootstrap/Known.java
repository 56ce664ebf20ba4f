package dev.needlewise.bootstrap;

import dev.needlewise.content.Nearest;
import java.util.Collection;

/** Says what could have been meant: the name that is nearly the same, else all that there are. */
final class Known {
    private Known() {}

    static String instead(String what, Collection<String> known, String written) {
        return Nearest.to(written, known)
                .map(nearest -> "the nearest is " + nearest)
                .orElseGet(() -> "the " + what + " are "
                        + String.join(", ", known.stream().sorted().toList()));
    }
}
