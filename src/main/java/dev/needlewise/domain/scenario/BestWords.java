package dev.needlewise.domain.scenario;

import dev.needlewise.domain.material.Material;
import dev.needlewise.domain.protocol.AftercareRow;
import dev.needlewise.domain.protocol.Decision;
import dev.needlewise.domain.protocol.DepthDecision;
import dev.needlewise.domain.protocol.Protocol;
import dev.needlewise.domain.scenario.Item.Aftercare;
import dev.needlewise.domain.scenario.Item.Choice;
import dev.needlewise.domain.scenario.Item.Contraindications;
import dev.needlewise.domain.scenario.Item.Depth;
import dev.needlewise.domain.scenario.Item.DispositionItem;
import dev.needlewise.domain.scenario.Item.Fixed;
import dev.needlewise.domain.scenario.Item.Statement;
import dev.needlewise.domain.scenario.Item.Time;
import dev.needlewise.domain.scenario.KeyedCase.KeyedScene;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The words that the best answer to an item gives the story's conditions. */
final class BestWords implements Item.Cases<Set<String>> {
    private final Decision decision;
    private final Protocol protocol;
    private final Material material;

    private BestWords(Decision decision, Protocol protocol, Material material) {
        this.decision = decision;
        this.protocol = protocol;
        this.material = material;
    }

    static Set<String> of(Item item, KeyedScene scene, Protocol protocol, Material material) {
        Set<String> words = new TreeSet<>(item.match(new BestWords(scene.decision(), protocol, material)));
        words.add("right");
        return words;
    }

    @Override
    public Set<String> contraindications(Contraindications item) {
        Set<String> keys = KeyedOption.of(item, decision, protocol).stream()
                .filter(option -> option.stops() && option.disputed().isEmpty())
                .map(option -> option.key().value())
                .collect(Collectors.toSet());
        return keys.isEmpty() ? Set.of("none") : keys;
    }

    @Override
    public Set<String> disposition(DispositionItem item) {
        return switch (decision.disposition()) {
            case PROCEED -> Set.of("proceed");
            case REFER_OR_CLEAR -> Set.of("refer");
            case POSTPONE -> Set.of("postpone");
            case REFUSE -> Set.of("refuse");
        };
    }

    @Override
    public Set<String> depth(Depth item) {
        if (decision.depth() instanceof DepthDecision.Banded banded) {
            return banded.preferred()
                    .map(band -> Set.of(band.from().toPlainString()))
                    .orElse(Set.of());
        }
        return Set.of("hand-over");
    }

    @Override
    public Set<String> fixed(Fixed item) {
        return KeyedAnswer.of(item, decision).map(key -> Set.of(key.value())).orElse(Set.of());
    }

    @Override
    public Set<String> aftercare(Aftercare item) {
        return Set.of();
    }

    @Override
    public Set<String> time(Time item) {
        boolean clinicSets = protocol.aftercare(item.row())
                .flatMap(AftercareRow::window)
                .map(window -> window.hours().isEmpty())
                .orElse(false);
        return clinicSets ? Set.of("clinic-sets") : Set.of();
    }

    @Override
    public Set<String> choice(Choice item) {
        return item.options().stream()
                .filter(option -> option.halves() == 2)
                .map(Choice.Option::key)
                .findFirst()
                .map(Set::of)
                .orElse(Set.of());
    }

    @Override
    public Set<String> statement(Statement item) {
        return material.claim(item.claim())
                .map(claim -> Set.of(Statement.judgement(claim.use())))
                .orElse(Set.of());
    }
}
