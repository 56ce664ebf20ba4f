package dev.needlewise.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pieces of advice, each to be judged: do, don't, not needed. */
public record AnswerMatrix(String field, List<Line> lines, boolean locked) {
    /** The answers of a row, in the order shown. */
    public static final List<String> COLUMNS = List.of("do", "dont", "not-needed");

    /** One piece of advice and what was chosen for it. */
    public record Line(
            String key,
            String words,
            @Nullable String chosen,
            @Nullable String error) {}

    /** The name of the fields of a line. */
    public String name(Line line) {
        return field + "." + line.key();
    }

    /** The id of one field; the first one is where a problem links to. */
    public String id(Line line, String column) {
        return name(line) + (column.equals(COLUMNS.get(0)) ? "" : "-" + column);
    }
}
