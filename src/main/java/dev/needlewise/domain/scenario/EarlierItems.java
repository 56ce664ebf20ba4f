package dev.needlewise.domain.scenario;

import dev.needlewise.domain.scenario.CaseProblem.Where;
import dev.needlewise.domain.scenario.KeyedCase.KeyedScene;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks that conditions, and numbing, look back only: at items that can have been answered by then. */
final class EarlierItems {
    private final KeyedCase keyed;

    private EarlierItems(KeyedCase keyed) {
        this.keyed = keyed;
    }

    static List<CaseProblem> problems(KeyedCase keyed) {
        EarlierItems earlier = new EarlierItems(keyed);
        List<CaseProblem> problems = new ArrayList<>();
        keyed.scenes().values().forEach(scene -> earlier.check(scene.scene(), problems));
        return problems;
    }

    private void check(Scene scene, List<CaseProblem> problems) {
        Set<String> before = askedBefore(scene.id());
        for (Telling telling : scene.tells()) {
            check(telling.when(), before, Where.scene(scene.id()), problems);
        }
        Set<String> untilNow = new HashSet<>(before);
        for (Item item : scene.asks()) {
            if (item instanceof Item.Fixed fixed
                    && fixed.forDepth().isPresent()
                    && !untilNow.contains(fixed.forDepth().get())) {
                problems.add(new CaseProblem(
                        Where.item(scene.id(), item.id()),
                        "'" + fixed.forDepth().get() + "' is not asked before this, so no depth stands yet"));
            }
            untilNow.add(item.id());
        }
        for (int i = 0; i < scene.next().size(); i++) {
            check(scene.next().get(i).when(), untilNow, Where.branch(scene.id(), i), problems);
        }
    }

    private static void check(Condition condition, Set<String> known, Where where, List<CaseProblem> problems) {
        for (String item : condition.answers().keySet()) {
            if (!known.contains(item)) {
                problems.add(new CaseProblem(
                        where, "'" + item + "' is not asked before this, so the condition never holds"));
            }
        }
    }

    /** The items of every scene that some path leads from to this one. */
    private Set<String> askedBefore(String scene) {
        Set<String> items = new HashSet<>();
        for (KeyedScene other : keyed.scenes().values()) {
            if (!other.scene().id().equals(scene) && leadsTo(other.scene().id(), scene)) {
                other.scene().asks().forEach(item -> items.add(item.id()));
            }
        }
        return items;
    }

    private boolean leadsTo(String from, String to) {
        Deque<String> open = new ArrayDeque<>(List.of(from));
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            String here = open.remove();
            if (here.equals(to)) {
                return true;
            }
            keyed.scene(here).scene().next().stream()
                    .map(Branch::go)
                    .filter(go -> keyed.scenes().containsKey(go) && seen.add(go))
                    .forEach(open::add);
        }
        return false;
    }
}
