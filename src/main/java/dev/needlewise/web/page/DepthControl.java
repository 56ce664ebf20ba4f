package dev.needlewise.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The needle depth as typed so far, the way to hand it over, and the question that a very deep number gets once. */
public record DepthControl(
        String field,
        String value,
        boolean handedOver,
        @Nullable String error,
        @Nullable String askedOnce,
        List<DepthHint> hints,
        boolean locked) {
    /** The name and id of the box that hands the depth over. */
    public String handOverField() {
        return field + ".handOver";
    }

    /** The name of the hidden field that carries the number that was asked about. */
    public String confirmedField() {
        return field + ".confirmed";
    }

    /** The ids that describe the number field. */
    public String describedBy() {
        return field + "-hint" + (error == null ? "" : " " + field + "-error");
    }
}
