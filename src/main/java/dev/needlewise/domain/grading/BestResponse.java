package dev.needlewise.domain.grading;

import dev.needlewise.domain.grading.Response.Chosen;
import dev.needlewise.domain.grading.Response.ClinicSets;
import dev.needlewise.domain.grading.Response.DepthNumber;
import dev.needlewise.domain.grading.Response.DispositionChoice;
import dev.needlewise.domain.grading.Response.Duration;
import dev.needlewise.domain.grading.Response.Findings;
import dev.needlewise.domain.grading.Response.HandOver;
import dev.needlewise.domain.grading.Response.Matrix;
import dev.needlewise.domain.protocol.AftercareRow;
import dev.needlewise.domain.protocol.AftercareRow.Column;
import dev.needlewise.domain.protocol.DepthDecision.Banded;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.Ruling;
import dev.needlewise.domain.protocol.TimeWindow;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.KeyedAnswer;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.KeyedCase.KeyedScene;
import dev.needlewise.domain.scenario.KeyedOption;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The response that scores 1; empty where no answer does, as for a depth that is only tolerated. */
public final class BestResponse implements Item.Cases<Optional<Response>> {
    private final KeyedCase keyed;
    private final KeyedScene scene;

    private BestResponse(KeyedCase keyed, KeyedScene scene) {
        this.keyed = keyed;
        this.scene = scene;
    }

    public static Optional<Response> to(Item item, KeyedScene scene, KeyedCase keyed) {
        return item.match(new BestResponse(keyed, scene));
    }

    /** To every item on the best path, by item id: the answers of somebody who knows it all. */
    public static Map<String, Response> throughout(KeyedCase keyed) {
        Map<String, Response> responses = new LinkedHashMap<>();
        for (String id : keyed.bestPath()) {
            KeyedScene scene = keyed.scene(id);
            scene.scene()
                    .asks()
                    .forEach(item -> to(item, scene, keyed).ifPresent(best -> responses.put(item.id(), best)));
        }
        return responses;
    }

    @Override
    public Optional<Response> contraindications(Item.Contraindications item) {
        Set<Key> stops = KeyedOption.of(item, scene.decision(), keyed.protocol()).stream()
                .filter(option -> option.stops() && option.disputed().isEmpty())
                .map(KeyedOption::key)
                .collect(Collectors.toSet());
        return Optional.of(new Findings(stops));
    }

    @Override
    public Optional<Response> disposition(Item.DispositionItem item) {
        Action action = switch (scene.decision().disposition()) {
            case PROCEED -> Action.PROCEED;
            case REFER_OR_CLEAR -> Action.REFER;
            case POSTPONE -> Action.POSTPONE;
            case REFUSE -> Action.REFUSE;
        };
        Set<Key> right = scene.decision().rightReasons();
        Optional<Key> reason = item.reasons().stream()
                .map(Item.DispositionItem.Reason::key)
                .filter(right::contains)
                .findFirst();
        return Optional.of(new DispositionChoice(action, reason));
    }

    @Override
    public Optional<Response> depth(Item.Depth item) {
        if (scene.decision().depth() instanceof Banded banded) {
            return banded.preferred().map(band -> new DepthNumber(band.from()));
        }
        return Optional.of(new HandOver());
    }

    @Override
    public Optional<Response> fixed(Item.Fixed item) {
        if (item.forDepth().isPresent() && item.override().isEmpty()) {
            return StandingDepth.numbing(new Asked(keyed, scene, item, Map.of()))
                    .map(Ruling::value)
                    .map(Chosen::new);
        }
        return KeyedAnswer.of(item, scene.decision()).map(KeyedAnswer::value).map(Chosen::new);
    }

    @Override
    public Optional<Response> aftercare(Item.Aftercare item) {
        Map<Key, Column> answers = new TreeMap<>();
        item.rows().forEach(key -> keyed.protocol().aftercare(key).ifPresent(row -> answers.put(key, row.column())));
        return Optional.of(new Matrix(answers));
    }

    @Override
    public Optional<Response> time(Item.Time item) {
        Optional<TimeWindow> window = keyed.protocol().aftercare(item.row()).flatMap(AftercareRow::window);
        return window.map(time -> time.hours()
                .<Response>map(hours -> duration(hours, time.unit()))
                .orElseGet(ClinicSets::new));
    }

    private static Response duration(BigDecimal hours, TimeWindow.Unit unit) {
        return new Duration(hours.divide(unit.inHours(BigDecimal.ONE)), unit);
    }

    @Override
    public Optional<Response> choice(Item.Choice item) {
        List<Item.Choice.Option> right =
                item.options().stream().filter(option -> option.halves() == 2).toList();
        return right.stream().findFirst().map(option -> new Chosen(option.key()));
    }

    @Override
    public Optional<Response> statement(Item.Statement item) {
        return keyed.material().claim(item.claim()).map(claim -> new Chosen(Item.Statement.judgement(claim.use())));
    }
}
