package dev.needlewise.content;

import dev.needlewise.domain.scenario.Item;
import java.util.List;
import java.util.stream.Stream;

/** The answers of each kind of item that a condition may name. */
final class AnswerWords implements Item.Cases<List<String>> {
    static final AnswerWords ALL = new AnswerWords();

    private AnswerWords() {}

    @Override
    public List<String> contraindications(Item.Contraindications item) {
        Stream<String> keys = item.options().stream().map(option -> option.key().value());
        return Stream.concat(keys, Stream.of("none")).toList();
    }

    @Override
    public List<String> disposition(Item.DispositionItem item) {
        return List.of("proceed", "postpone", "refer", "refuse", "stop");
    }

    @Override
    public List<String> depth(Item.Depth item) {
        return List.of("hand-over");
    }

    @Override
    public List<String> fixed(Item.Fixed item) {
        return item.offered();
    }

    @Override
    public List<String> aftercare(Item.Aftercare item) {
        return List.of();
    }

    @Override
    public List<String> time(Item.Time item) {
        return List.of("clinic-sets");
    }

    @Override
    public List<String> choice(Item.Choice item) {
        return item.options().stream().map(Item.Choice.Option::key).toList();
    }

    @Override
    public List<String> statement(Item.Statement item) {
        return Item.Statement.JUDGEMENTS;
    }
}
