package dev.needlewise.web.page;

import org.jspecify.annotations.Nullable;

/** One thing to choose, with what the eye sees and where on the body it is. */
public record Choice(
        String value,
        String words,
        @Nullable String detail,
        @Nullable String anchor,
        boolean chosen) {
    /** A choice without detail or place. */
    public static Choice of(String value, String words, boolean chosen) {
        return new Choice(value, words, null, null, chosen);
    }
}
