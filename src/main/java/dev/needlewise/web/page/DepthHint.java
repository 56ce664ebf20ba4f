package dev.needlewise.web.page;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Practice only: what a needle set up to this depth would meet in the drawn skin. */
public record DepthHint(@Nullable BigDecimal upTo, String title, String words) {
    /** The hint for a depth, or null without one. */
    public static @Nullable DepthHint at(List<DepthHint> hints, @Nullable BigDecimal depth) {
        if (depth == null) {
            return null;
        }
        return hints.stream()
                .filter(hint -> hint.upTo() == null || depth.compareTo(hint.upTo()) <= 0)
                .findFirst()
                .orElse(null);
    }

    /** The hints that follow from measured layers. */
    public static List<DepthHint> from(SkinLayers layers) {
        return List.of(
                hint(layers.epidermis(), "epidermis"),
                hint(layers.dermisUsuallyFrom(), "dermis"),
                hint(layers.dermisUsuallyTo(), "boundary"),
                hint(null, "fat"));
    }

    private static DepthHint hint(@Nullable BigDecimal upTo, String layer) {
        return new DepthHint(upTo, Words.say("hint." + layer), Words.say("hint." + layer + ".words"));
    }
}
