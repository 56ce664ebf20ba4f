package dev.needlewise.persistence;

import dev.needlewise.domain.grading.Action;
import dev.needlewise.domain.grading.Response;
import dev.needlewise.domain.protocol.AftercareRow.Column;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.TimeWindow;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Responses as one line of text, such as {@code depth 0.5} or {@code findings active_acne eczema}. */
final class ResponseText {
    private static final String FINDINGS = "findings";
    private static final String DISPOSITION = "disposition";
    private static final String DEPTH = "depth";
    private static final String MATRIX = "matrix";
    private static final String TIME = "time";
    private static final String CHOSEN = "chosen";

    private ResponseText() {}

    static String written(Response response) {
        if (response instanceof Response.Findings findings) {
            return words(FINDINGS, findings.chosen().stream().map(Key::value).collect(Collectors.joining(" ")));
        }
        if (response instanceof Response.DispositionChoice choice) {
            return words(
                    DISPOSITION,
                    choice.action().code()
                            + choice.reason().map(key -> " " + key).orElse(""));
        }
        if (response instanceof Response.DepthNumber depth) {
            return words(DEPTH, depth.millimetres().toPlainString());
        }
        if (response instanceof Response.Matrix matrix) {
            return words(
                    MATRIX,
                    matrix.answers().entrySet().stream()
                            .map(entry ->
                                    entry.getKey() + "=" + entry.getValue().code())
                            .collect(Collectors.joining(" ")));
        }
        if (response instanceof Response.Duration time) {
            return words(TIME, time.amount().toPlainString() + " " + time.unit().code());
        }
        return response instanceof Response.Chosen chosen ? words(CHOSEN, chosen.key()) : response.code();
    }

    static Response read(String text) {
        String[] words = text.split(" ", -1);
        String[] rest = Arrays.copyOfRange(words, 1, words.length);
        return switch (words[0]) {
            case FINDINGS -> new Response.Findings(keys(rest));
            case DISPOSITION ->
                new Response.DispositionChoice(
                        Action.of(rest[0]).orElseThrow(() -> new IllegalArgumentException("No action: " + text)),
                        Arrays.stream(rest).skip(1).findFirst().map(Key::new));
            case DEPTH -> new Response.DepthNumber(new BigDecimal(rest[0]));
            case MATRIX -> new Response.Matrix(columns(rest));
            case TIME -> new Response.Duration(new BigDecimal(rest[0]), unit(rest[1]));
            case CHOSEN -> new Response.Chosen(rest[0]);
            case Response.HandOver.CODE -> new Response.HandOver();
            case Response.ClinicSets.CODE -> new Response.ClinicSets();
            default -> throw new IllegalArgumentException("A stored response is not understood: '" + text + "'");
        };
    }

    private static String words(String kind, String rest) {
        return rest.isEmpty() ? kind : kind + " " + rest;
    }

    private static Set<Key> keys(String[] words) {
        return Arrays.stream(words).map(Key::new).collect(Collectors.toSet());
    }

    private static Map<Key, Column> columns(String[] words) {
        Map<Key, Column> columns = new TreeMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            columns.put(new Key(word.substring(0, equals)), column(word.substring(equals + 1)));
        }
        return columns;
    }

    private static Column column(String code) {
        return found(
                Arrays.stream(Column.values())
                        .filter(column -> column.code().equals(code))
                        .findFirst(),
                code);
    }

    private static TimeWindow.Unit unit(String code) {
        return found(
                Arrays.stream(TimeWindow.Unit.values())
                        .filter(unit -> unit.code().equals(code))
                        .findFirst(),
                code);
    }

    private static <T> T found(Optional<T> value, String code) {
        return value.orElseThrow(() -> new IllegalArgumentException("A stored response names '" + code + "'"));
    }
}
