package dev.needlewise.testplatform;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The columns and marks of the platform, as strict about times as Moodle. */
public final class Gradebook {
    private final Map<Integer, Map<String, Object>> columns = new TreeMap<>();
    private final List<Posted> posted = new ArrayList<>();
    private final Map<String, Instant> latest = new LinkedHashMap<>();

    /** A score that was taken. */
    public record Posted(int column, Map<String, Object> score) {
        public String userId() {
            return String.valueOf(score.get("userId"));
        }

        public Optional<Double> given() {
            return Optional.ofNullable(score.get("scoreGiven")).map(given -> ((Number) given).doubleValue());
        }
    }

    public synchronized int add(Map<String, Object> column) {
        int number = columns.size() + 1;
        columns.put(number, new LinkedHashMap<>(column));
        return number;
    }

    public synchronized Map<Integer, Map<String, Object>> columns() {
        return Map.copyOf(columns);
    }

    public synchronized List<Posted> posted() {
        return List.copyOf(posted);
    }

    /** The mark that counts for a person in a column, on the scale of the column. */
    public synchronized Optional<Double> mark(int column, String userId) {
        Optional<Double> mark = Optional.empty();
        for (Posted each : posted) {
            if (each.column() == column && each.userId().equals(userId)) {
                boolean counts = "FullyGraded".equals(each.score().get("gradingProgress"));
                mark = counts ? each.given() : Optional.empty();
            }
        }
        return mark;
    }

    /** The result of one person, on the scale of this gradebook, with a maximum of 50, and as exact as that of Moodle. */
    synchronized List<Map<String, Object>> results(int column, String userId) {
        return mark(column, userId).stream()
                .map(mark -> Map.<String, Object>of(
                        "id",
                        "result-" + userId,
                        "userId",
                        userId,
                        "resultScore",
                        Math.round(mark / 2 * 100_000) / 100_000.0,
                        "resultMaximum",
                        50,
                        "comment",
                        comment(column, userId)))
                .toList();
    }

    private String comment(int column, String userId) {
        return posted.stream()
                .filter(each -> each.column() == column && each.userId().equals(userId))
                .reduce((earlier, later) -> later)
                .map(each -> String.valueOf(each.score().get("comment")))
                .orElse("");
    }

    /** A teacher types a mark into the gradebook at this time. */
    public synchronized void changedByTeacher(int column, String userId, Instant at) {
        latest.put(column + "/" + userId, at);
    }

    /** The status that the score is answered with. */
    synchronized int post(int column, Map<String, Object> score) {
        if (!columns.containsKey(column)) {
            return 404;
        }
        if (score.get("userId") == null || score.get("timestamp") == null) {
            return 400;
        }
        Instant time =
                OffsetDateTime.parse(String.valueOf(score.get("timestamp"))).toInstant();
        String person = column + "/" + score.get("userId");
        Instant last = latest.get(person);
        // Whole seconds, as Moodle compares them.
        if (last != null && time.getEpochSecond() <= last.getEpochSecond()) {
            return 409;
        }
        latest.put(person, time);
        posted.add(new Posted(column, new LinkedHashMap<>(score)));
        return 200;
    }
}
