package dev.needlewise.web.page;

import java.util.List;

/**
 * Scores of a cohort, people by cases, with medians below and the bands of the key.
 *
 * @param columns the names of the cases
 */
public record HeatMap(String caption, List<String> columns, List<Row> rows, List<String> medians, Bands bands) {
    /** A person and one cell for each case. */
    public record Row(String name, String href, List<HeatCell> cells) {}

    /** Where the colours change, in percent: low, the cut, high. */
    public record Bands(int low, int cut, int high) {
        /** The class of a score. */
        public String of(int percent) {
            if (percent < low) {
                return "h0";
            }
            if (percent < cut) {
                return "h1";
            }
            return percent < high ? "h2" : "h3";
        }
    }
}
