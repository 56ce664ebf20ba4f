package dev.needlewise.persistence;

import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.training.session.Grade;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A grade as one line of text in an event, such as {@code score=3/4 harm=none passed=true ...}. */
final class GradeText {
    private GradeText() {}

    static String written(Grade grade) {
        StringBuilder text = new StringBuilder("score=" + grade.score() + " harm=" + grade.harm() + " passed="
                + grade.passed() + " majors=" + grade.majors() + " criticals=" + grade.criticals() + " sure="
                + grade.sureAndUnsafe());
        grade.dimensions()
                .forEach((dimension, score) ->
                        text.append(' ').append(dimension).append('=').append(score));
        return text.toString();
    }

    static Grade read(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : text.split(" ", -1)) {
            int equals = field.indexOf('=');
            fields.put(field.substring(0, equals), field.substring(equals + 1));
        }
        Map<Dimension, Fraction> dimensions = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            if (fields.containsKey(dimension.name())) {
                dimensions.put(dimension, Fraction.parse(fields.get(dimension.name())));
            }
        }
        return new Grade(
                Fraction.parse(field(fields, "score")),
                Harm.valueOf(field(fields, "harm")),
                Boolean.parseBoolean(field(fields, "passed")),
                dimensions,
                Integer.parseInt(field(fields, "majors")),
                Integer.parseInt(field(fields, "criticals")),
                Boolean.parseBoolean(field(fields, "sure")));
    }

    static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("A stored grade has no " + name + ": " + fields);
        }
        return value;
    }
}
