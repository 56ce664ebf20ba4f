package dev.needlewise.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** A form's fields as one text, parted by the control characters that were made for it and that nobody types. */
final class FieldsText {
    private static final String BETWEEN_FIELDS = "\u001e";
    private static final String BEFORE_VALUE = "\u001f";

    private FieldsText() {}

    static String written(Map<String, List<String>> fields) {
        StringJoiner text = new StringJoiner(BETWEEN_FIELDS);
        fields.forEach((name, values) -> values.forEach(value -> text.add(typed(name) + BEFORE_VALUE + typed(value))));
        return text.toString();
    }

    static Map<String, List<String>> read(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            for (String field : text.split(BETWEEN_FIELDS, -1)) {
                int parting = field.indexOf(BEFORE_VALUE);
                fields.computeIfAbsent(field.substring(0, parting), name -> new ArrayList<>())
                        .add(field.substring(parting + 1));
            }
        }
        return fields;
    }

    private static String typed(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0e-\\x1f]", "");
    }
}
