package dev.needlewise.domain.training.session;

import dev.needlewise.domain.grading.Response;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.scenario.Item;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** Whether a response can be an answer to an item at all: of its kind, and only what it offers. */
record Fitting(Response response) implements Item.Cases<Boolean> {
    private static final BigDecimal DEEPEST = new BigDecimal("99.99");
    private static final BigDecimal LONGEST = new BigDecimal("9999");

    static boolean isAnswer(Response response, Item item) {
        return item.match(new Fitting(response));
    }

    @Override
    public Boolean contraindications(Item.Contraindications item) {
        return response instanceof Response.Findings findings
                && item.options().stream()
                        .map(Item.Contraindications.Option::key)
                        .toList()
                        .containsAll(findings.chosen());
    }

    @Override
    public Boolean disposition(Item.DispositionItem item) {
        return response instanceof Response.DispositionChoice choice
                && choice.reason()
                        .map(reason -> item.reasons().stream()
                                .anyMatch(offered -> offered.key().equals(reason)))
                        .orElse(true);
    }

    @Override
    public Boolean depth(Item.Depth item) {
        return response instanceof Response.HandOver
                || (response instanceof Response.DepthNumber depth
                        && depth.millimetres().scale() <= 2
                        && depth.millimetres().compareTo(DEEPEST) <= 0);
    }

    @Override
    public Boolean fixed(Item.Fixed item) {
        return response instanceof Response.Chosen chosen && item.offered().contains(chosen.key());
    }

    @Override
    public Boolean aftercare(Item.Aftercare item) {
        Set<Key> rows = new HashSet<>(item.rows());
        rows.add(item.redFlag());
        return response instanceof Response.Matrix matrix
                && rows.containsAll(matrix.answers().keySet());
    }

    @Override
    public Boolean time(Item.Time item) {
        return response instanceof Response.ClinicSets
                || (response instanceof Response.Duration time && time.amount().compareTo(LONGEST) <= 0);
    }

    @Override
    public Boolean choice(Item.Choice item) {
        return response instanceof Response.Chosen chosen
                && item.options().stream().anyMatch(option -> option.key().equals(chosen.key()));
    }

    @Override
    public Boolean statement(Item.Statement item) {
        return response instanceof Response.Chosen chosen && Item.Statement.JUDGEMENTS.contains(chosen.key());
    }
}
