package dev.needlewise.web.page;

import org.jspecify.annotations.Nullable;

/** A span of time as a number with its unit, or "the clinic sets it". */
public record TimeControl(
        String field,
        String label,
        String value,
        String unit,
        boolean clinicSets,
        @Nullable String error,
        boolean locked) {
    /** The name of the field that holds the unit: {@code hours} or {@code days}. */
    public String unitField() {
        return field + ".unit";
    }

    /** The name of the box that leaves it to the clinic. */
    public String clinicField() {
        return field + ".clinicSets";
    }
}
