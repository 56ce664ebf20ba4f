package dev.needlewise.domain.grading;

import dev.needlewise.domain.protocol.AftercareRow.Column;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.TimeWindow.Unit;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.KeyedCase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Answers an item with anything that its page lets through. */
final class AnyResponse implements Item.Cases<Response> {
    private final Random random;

    private AnyResponse(Random random) {
        this.random = random;
    }

    /** To every item of the case, branches included. */
    static Map<String, Response> toEach(KeyedCase keyed, Random random) {
        Map<String, Response> responses = new HashMap<>();
        keyed.scenario().items().forEach(item -> responses.put(item.id(), item.match(new AnyResponse(random))));
        return responses;
    }

    @Override
    public Response contraindications(Item.Contraindications item) {
        Set<Key> chosen = new TreeSet<>();
        item.options().stream().filter(option -> random.nextBoolean()).forEach(option -> chosen.add(option.key()));
        return new Response.Findings(chosen);
    }

    @Override
    public Response disposition(Item.DispositionItem item) {
        List<Optional<Key>> reasons = new ArrayList<>(List.of(Optional.empty()));
        item.reasons().forEach(reason -> reasons.add(Optional.of(reason.key())));
        return new Response.DispositionChoice(any(List.of(Action.values())), any(reasons));
    }

    @Override
    public Response depth(Item.Depth item) {
        return random.nextInt(5) == 0
                ? new Response.HandOver()
                : new Response.DepthNumber(BigDecimal.valueOf(1 + random.nextInt(400), 2));
    }

    @Override
    public Response fixed(Item.Fixed item) {
        return new Response.Chosen(any(item.offered()));
    }

    @Override
    public Response aftercare(Item.Aftercare item) {
        Map<Key, Column> answers = new TreeMap<>();
        item.rows().forEach(row -> answers.put(row, any(List.of(Column.values()))));
        return new Response.Matrix(answers);
    }

    @Override
    public Response time(Item.Time item) {
        return random.nextInt(4) == 0
                ? new Response.ClinicSets()
                : new Response.Duration(BigDecimal.valueOf(random.nextInt(80)), any(List.of(Unit.values())));
    }

    @Override
    public Response choice(Item.Choice item) {
        return new Response.Chosen(any(item.options()).key());
    }

    @Override
    public Response statement(Item.Statement item) {
        return new Response.Chosen(any(Item.Statement.JUDGEMENTS));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
