package dev.needlewise.web.page;

import org.jspecify.annotations.Nullable;

/** One score of a heat map; no percentage where nothing is finished. */
public record HeatCell(
        @Nullable Integer percent,
        boolean critical,
        String words,
        @Nullable String href) {
    /** A case that was not finished: the words say why. */
    public static HeatCell none(String words) {
        return new HeatCell(null, false, words, null);
    }
}
