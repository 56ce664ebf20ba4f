package dev.needlewise.domain.scenario;

import dev.needlewise.domain.protocol.AftercareRow;
import dev.needlewise.domain.protocol.Band;
import dev.needlewise.domain.protocol.DepthDecision.Banded;
import dev.needlewise.domain.protocol.Disposition;
import dev.needlewise.domain.protocol.FixedChoice;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.scenario.CaseProblem.Where;
import dev.needlewise.domain.scenario.Item.Aftercare;
import dev.needlewise.domain.scenario.Item.Choice;
import dev.needlewise.domain.scenario.Item.Contraindications;
import dev.needlewise.domain.scenario.Item.Depth;
import dev.needlewise.domain.scenario.Item.DispositionItem;
import dev.needlewise.domain.scenario.Item.Fixed;
import dev.needlewise.domain.scenario.Item.Statement;
import dev.needlewise.domain.scenario.Item.Time;
import dev.needlewise.domain.scenario.KeyedCase.KeyedScene;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What keeps an item from having a fair key: nothing right to choose, nothing wrong to choose, or a give-away. */
final class ItemProblems implements Item.Cases<List<String>> {
    private static final int FEWEST_OPTIONS = 3;
    private static final int MOST_OPTIONS = 5;
    /** A right answer this much longer than every wrong one is found without reading. */
    private static final double GIVE_AWAY = 1.3;

    private static final int SHORT = 25;

    private final KeyedCase keyed;
    private final KeyedScene scene;

    private ItemProblems(KeyedCase keyed, KeyedScene scene) {
        this.keyed = keyed;
        this.scene = scene;
    }

    static List<CaseProblem> of(KeyedCase keyed, KeyedScene scene, Item item) {
        Where where = Where.item(scene.scene().id(), item.id());
        return item.match(new ItemProblems(keyed, scene)).stream()
                .map(message -> new CaseProblem(where, message))
                .toList();
    }

    @Override
    public List<String> contraindications(Contraindications item) {
        int toFind = 0;
        int falseOnes = 0;
        for (KeyedOption option : KeyedOption.of(item, scene.decision(), keyed.protocol())) {
            if (option.stops() && option.option().absent().isPresent()) {
                return List.of(
                        "'" + option.key() + "' is found here, so 'absent' cannot say what shows that it is not");
            }
            if (option.disputed().isEmpty()) {
                toFind += option.stops() ? option.weight() : 0;
                falseOnes += option.stops() ? 0 : 1;
            }
        }
        if (falseOnes == 0) {
            return List.of("this list offers nothing that is no reason to stop, so choosing everything would be right");
        }
        return falseOnes < toFind
                ? List.of("what is to be found weighs " + toFind + " (2 where treating would be critical), but only "
                        + falseOnes + " option(s) are no reason to stop; offer at least as many as the weight")
                : List.of();
    }

    @Override
    public List<String> disposition(DispositionItem item) {
        if (scene.decision().disposition() == Disposition.PROCEED) {
            return List.of();
        }
        Set<Key> right = scene.decision().rightReasons();
        boolean offered =
                item.reasons().stream().map(DispositionItem.Reason::key).anyMatch(right::contains);
        return offered
                ? List.of()
                : List.of("the decision is " + scene.decision().disposition().code()
                        + ", but no right reason is offered; offer one of " + joined(right));
    }

    @Override
    public List<String> depth(Depth item) {
        return scene.decision().depth() instanceof Banded banded
                        && banded.preferred().isEmpty()
                        && item.asking().scored()
                ? List.of("row " + banded.rule() + " prefers no depth, so nobody could score here; add 'scored: false'")
                : List.of();
    }

    @Override
    public List<String> fixed(Fixed item) {
        List<String> found = new ArrayList<>();
        if (item.offered().size() < 2) {
            found.add("a choice offers at least two answers");
        }
        Set<String> right =
                item.choice() == FixedChoice.NUMBING && item.forDepth().isPresent()
                        ? numbingFor(item.forDepth().get(), found)
                        : KeyedAnswer.of(item, scene.decision())
                                .map(key -> Set.of(key.value()))
                                .orElse(Set.of());
        if (right.isEmpty() && found.isEmpty()) {
            found.add("for these facts the protocol has no right answer about "
                    + item.choice().code() + "; leave the item out or give it an 'own-key'");
        }
        right.stream()
                .filter(value -> !item.offered().contains(value))
                .forEach(value -> found.add("'" + value + "' can be right here but is not offered"));
        return found;
    }

    /** What can be right for any depth that may stand: the supervisor's, or a safe one of the trainee. */
    private Set<String> numbingFor(String depthItem, List<String> found) {
        Optional<KeyedScene> asking = keyed.sceneAsking(depthItem);
        if (asking.isEmpty()
                || !(asking.get().decision().depth() instanceof Banded banded)
                || banded.preferred().isEmpty()) {
            found.add("numbing is judged for a depth, but for '" + depthItem + "' no number is right");
            return Set.of();
        }
        Set<String> right = new LinkedHashSet<>();
        Band preferred = banded.preferred().get();
        Band acceptable = banded.acceptable();
        for (BigDecimal depth : List.of(preferred.from(), preferred.to(), acceptable.from(), acceptable.to())) {
            right.add(keyed.protocol().numbingAt(depth).value());
        }
        return right;
    }

    @Override
    public List<String> aftercare(Aftercare item) {
        boolean redFlag = keyed.protocol()
                .aftercare(item.redFlag())
                .map(row -> row.redFlag() && item.rows().contains(row.key()))
                .orElse(false);
        return redFlag
                ? List.of()
                : List.of("every matrix has a red-flag row, such as 'red-flag: report_outside_window'");
    }

    @Override
    public List<String> time(Time item) {
        Optional<AftercareRow> row = keyed.protocol().aftercare(item.row());
        return row.flatMap(AftercareRow::window).isPresent()
                ? List.of()
                : List.of("no time belongs to '" + item.row() + "'");
    }

    @Override
    public List<String> choice(Choice item) {
        List<String> found = new ArrayList<>();
        int size = item.options().size();
        if (size < FEWEST_OPTIONS || size > MOST_OPTIONS) {
            found.add("a choice has " + FEWEST_OPTIONS + " to " + MOST_OPTIONS + " options, but found " + size);
        }
        if (item.options().stream().noneMatch(option -> option.halves() == 2)) {
            found.add("no option has score \"1\"");
        }
        if (item.options().stream().allMatch(option -> option.halves() == 2)) {
            found.add("every option has score \"1\"");
        }
        givenAway(item).ifPresent(found::add);
        return found;
    }

    private static Optional<String> givenAway(Choice item) {
        Comparator<Choice.Option> byLength =
                Comparator.comparingInt(option -> option.says().length());
        Optional<Choice.Option> right =
                item.options().stream().filter(option -> option.halves() == 2).min(byLength);
        Optional<Choice.Option> wrong =
                item.options().stream().filter(option -> option.halves() < 2).max(byLength);
        if (right.isEmpty() || wrong.isEmpty()) {
            return Optional.empty();
        }
        int length = right.get().says().length();
        return length > SHORT && length > GIVE_AWAY * wrong.get().says().length()
                ? Optional.of("the right option is much longer than every other, which gives it away")
                : Optional.empty();
    }

    @Override
    public List<String> statement(Statement item) {
        return List.of();
    }

    private static String joined(Set<Key> keys) {
        return keys.stream().map(Key::value).collect(Collectors.joining(", "));
    }
}
