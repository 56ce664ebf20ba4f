package dev.needlewise.web.page;

import org.jspecify.annotations.Nullable;

/** How sure the trainee is, from 1 to 3; folded, optional, never scored. */
public record Confidence(String field, @Nullable Integer chosen, boolean locked) {
    /** The name of the field. */
    public String name() {
        return field + ".confidence";
    }
}
