package dev.needlewise.web.play;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in the fields of a question's form, exactly as it was typed or ticked. */
record Typed(Map<String, List<String>> fields) {
    static final Typed NOTHING = new Typed(Map.of());

    /** The number, the single choice, the ticked boxes; and the start of the names of everything that belongs to it. */
    static final String ANSWER = "a";
    /** The reason of a decision. */
    static final String REASON = "b";
    /** Ticked where the depth is handed over. */
    static final String HAND_OVER = "a.handOver";
    /** Repeats the depth that the page asked about. */
    static final String MEANT = "a.confirmed";
    /** Ticked where the clinic sets the time. */
    static final String CLINIC_SETS = "a.clinicSets";
    /** Hours or days. */
    static final String UNIT = "a.unit";

    static final String CONFIDENCE = "a.confidence";
    static final String WORDS = "w";

    Typed {
        fields = Map.copyOf(fields);
    }

    String text(String field) {
        List<String> values = all(field);
        return values.isEmpty() ? "" : values.get(0);
    }

    List<String> all(String field) {
        return Optional.ofNullable(fields.get(field)).orElse(List.of());
    }

    /** The name of a row's fields in a matrix; rows count from 1 as shown. */
    static String row(int row) {
        return ANSWER + ".r" + row;
    }

    /** The id of the control at a position, as the templates write it: the first has the bare name. */
    static String id(String field, int position) {
        return position <= 1 ? field : field + "-" + position;
    }

    boolean has(String field) {
        return !text(field).isEmpty();
    }

    boolean ticked(String field, int position) {
        return all(field).contains(Integer.toString(position));
    }

    /** The position chosen among {@code count}, from 1; empty when nothing, or nothing that was offered. */
    Optional<Integer> position(String field, int count) {
        return positionIn(text(field), count);
    }

    static Optional<Integer> positionIn(String value, int count) {
        if (!value.matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        int position = Integer.parseInt(value);
        return position >= 1 && position <= count ? Optional.of(position) : Optional.empty();
    }
}
