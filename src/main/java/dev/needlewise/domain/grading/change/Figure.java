package dev.needlewise.domain.grading.change;

import dev.needlewise.domain.protocol.AftercareRow;
import dev.needlewise.domain.protocol.Band;
import dev.needlewise.domain.protocol.DepthOutcome;
import dev.needlewise.domain.protocol.DepthRow;
import dev.needlewise.domain.protocol.Limit;
import dev.needlewise.domain.protocol.RuleId;
import dev.needlewise.domain.protocol.Rules;
import dev.needlewise.domain.protocol.RulingLine;
import dev.needlewise.domain.protocol.TimeWindow;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A number that a rule decides by. */
public sealed interface Figure {
    /** From one depth to another, in millimetres. */
    record Stretch(Band band) implements Figure {}

    /** Up to a depth, in millimetres. */
    record UpTo(Limit limit) implements Figure {}

    /** A time; empty where the clinic sets it. */
    record Time(Optional<BigDecimal> hours) implements Figure {}

    /** Those of a rule by what each is about, such as {@code preferred}; what a decision on record gives comes after. */
    static Map<String, Figure> of(Rules rules, RuleId rule) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        Stream.concat(rules.depth().stream(), Stream.of(rules.otherwise()))
                .filter(row -> row.rule().equals(rule))
                .forEach(row -> add(figures, row));
        rules.numbing().stream()
                .filter(line -> line.gives().rule().equals(rule))
                .map(RulingLine::depth)
                .flatMap(Optional::stream)
                .forEach(limit -> figures.put("numbing", new UpTo(limit)));
        Stream.concat(rules.aftercare().stream(), rules.never().stream())
                .filter(row -> row.rule().equals(rule))
                .map(AftercareRow::window)
                .flatMap(Optional::stream)
                .map(TimeWindow::hours)
                .forEach(hours -> figures.put("time", new Time(hours)));
        return figures;
    }

    private static void add(Map<String, Figure> figures, DepthRow row) {
        add(figures, "", row.gives());
        row.decided().ifPresent(outcome -> add(figures, "decided-", outcome));
    }

    private static void add(Map<String, Figure> figures, String when, DepthOutcome outcome) {
        if (outcome instanceof DepthOutcome.Bands bands) {
            bands.preferred().ifPresent(band -> figures.put(when + "preferred", new Stretch(band)));
            figures.put(when + "acceptable", new Stretch(bands.acceptable()));
            bands.supervised().ifPresent(band -> figures.put(when + "supervised", new Stretch(band)));
            figures.put(when + "maximum", new UpTo(bands.hardMaximum()));
        } else if (outcome instanceof DepthOutcome.NoNumber none) {
            none.supervised().ifPresent(band -> figures.put(when + "supervised", new Stretch(band)));
            figures.put(when + "uncritical", new UpTo(none.criticalFrom()));
        }
    }
}
