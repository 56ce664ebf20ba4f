package dev.needlewise.web.play;

import dev.needlewise.domain.grading.Action;
import dev.needlewise.domain.grading.Response;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.training.session.SessionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts an answer that was saved back into the fields of its form, as {@link AnswerForm} would read it from there. */
record ShownAnswer(Response response, String session) implements Item.Cases<Map<String, List<String>>> {
    static Typed typed(Item item, SessionEvent.Answered answer, String session) {
        Map<String, List<String>> fields = new LinkedHashMap<>(item.match(new ShownAnswer(answer.response(), session)));
        answer.confidence().ifPresent(given -> fields.put(Typed.CONFIDENCE, List.of(Integer.toString(given.level()))));
        fields.put(Typed.WORDS, List.of(answer.words()));
        return new Typed(fields);
    }

    @Override
    public Map<String, List<String>> contraindications(Item.Contraindications item) {
        List<Item.Contraindications.Option> options =
                Shuffled.byKey(item.options(), session, Item.Contraindications.Option::key);
        List<String> ticked = new ArrayList<>();
        if (response instanceof Response.Findings findings) {
            for (int position = 1; position <= options.size(); position++) {
                if (findings.chosen().contains(options.get(position - 1).key())) {
                    ticked.add(Integer.toString(position));
                }
            }
        }
        return Map.of(Typed.ANSWER, ticked.isEmpty() ? List.of("0") : ticked);
    }

    @Override
    public Map<String, List<String>> disposition(Item.DispositionItem item) {
        if (!(response instanceof Response.DispositionChoice choice)) {
            return Map.of();
        }
        List<Key> reasons = Shuffled.byKey(item.reasons(), session, Item.DispositionItem.Reason::key).stream()
                .map(Item.DispositionItem.Reason::key)
                .toList();
        String reason = choice.reason().map(key -> position(reasons, key)).orElse("0");
        return Map.of(
                Typed.ANSWER, List.of(position(Action.codes(), choice.action().code())), Typed.REASON, List.of(reason));
    }

    @Override
    public Map<String, List<String>> depth(Item.Depth item) {
        return response instanceof Response.HandOver
                ? Map.of(Typed.HAND_OVER, List.of("true"))
                : Map.of(Typed.ANSWER, List.of(response.code()), Typed.MEANT, List.of(response.code()));
    }

    @Override
    public Map<String, List<String>> fixed(Item.Fixed item) {
        return chosen(item.offered(), Function.identity());
    }

    @Override
    public Map<String, List<String>> choice(Item.Choice item) {
        return chosen(Shuffled.of(item.options(), session, item.id()), Item.Choice.Option::key);
    }

    @Override
    public Map<String, List<String>> statement(Item.Statement item) {
        return chosen(Item.Statement.JUDGEMENTS, Function.identity());
    }

    @Override
    public Map<String, List<String>> aftercare(Item.Aftercare item) {
        List<Key> rows = Shuffled.of(item.rows(), session, item.id());
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (response instanceof Response.Matrix matrix) {
            matrix.answers()
                    .forEach((key, column) -> fields.put(Typed.row(rows.indexOf(key) + 1), List.of(column.code())));
        }
        return fields;
    }

    @Override
    public Map<String, List<String>> time(Item.Time item) {
        return response instanceof Response.Duration time
                ? Map.of(
                        Typed.ANSWER,
                        List.of(time.amount().toPlainString()),
                        Typed.UNIT,
                        List.of(time.unit().code()))
                : Map.of(Typed.CLINIC_SETS, List.of("true"));
    }

    private <T> Map<String, List<String>> chosen(List<T> options, Function<T, String> key) {
        return Map.of(Typed.ANSWER, List.of(position(options.stream().map(key).toList(), response.code())));
    }

    private static <T> String position(List<T> options, T chosen) {
        return Integer.toString(options.indexOf(chosen) + 1);
    }
}
