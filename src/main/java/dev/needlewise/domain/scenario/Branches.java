package dev.needlewise.domain.scenario;

import dev.needlewise.domain.scenario.CaseProblem.Where;
import dev.needlewise.domain.scenario.KeyedCase.KeyedScene;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that every run asks every key feature: a branch shows its consequence and leads back to the best path, skips
 * nothing that is scored there, and never goes in a circle. Only the last scene ends a case, and the best path leads
 * there, so a branch that does none of this comes back.
 */
final class Branches {
    private final KeyedCase keyed;
    /** How far along the best path a scene is entered: the earliest and the latest. */
    private final Map<String, int[]> progress = new HashMap<>();

    private final List<CaseProblem> problems = new ArrayList<>();

    private Branches(KeyedCase keyed) {
        this.keyed = keyed;
    }

    static List<CaseProblem> problems(KeyedCase keyed) {
        Branches branches = new Branches(keyed);
        branches.measure();
        keyed.scenes().values().forEach(branches::check);
        return branches.problems;
    }

    private void measure() {
        List<String> best = keyed.bestPath();
        Deque<String> open = new ArrayDeque<>(best);
        for (int i = 0; i < best.size(); i++) {
            progress.put(best.get(i), new int[] {i, i});
        }
        while (!open.isEmpty()) {
            KeyedScene from = keyed.scene(open.remove());
            int[] reached = reached(from.scene().id());
            for (Branch branch : from.scene().next()) {
                if (!keyed.isOnBestPath(branch.go())
                        && keyed.scenes().containsKey(branch.go())
                        && widen(branch.go(), reached)) {
                    open.add(branch.go());
                }
            }
        }
    }

    private boolean widen(String scene, int[] by) {
        int[] old = progress.get(scene);
        int[] wider = old == null ? by.clone() : new int[] {Math.min(old[0], by[0]), Math.max(old[1], by[1])};
        progress.put(scene, wider);
        return old == null || wider[0] != old[0] || wider[1] != old[1];
    }

    private int[] reached(String scene) {
        return progress.getOrDefault(scene, new int[] {0, 0});
    }

    private void check(KeyedScene keyedScene) {
        Scene scene = keyedScene.scene();
        for (int i = 0; i < scene.next().size(); i++) {
            check(scene.id(), scene.next().get(i).go(), Where.branch(scene.id(), i));
        }
    }

    private void check(String from, String to, Where where) {
        if (!keyed.scenes().containsKey(to)) {
            return;
        }
        int[] reached = reached(from);
        int target = keyed.bestPath().indexOf(to);
        if (target < 0) {
            if (leadsTo(to, from)) {
                problems.add(new CaseProblem(
                        where, "from here the story can go in a circle: '" + to + "' leads back to '" + from + "'"));
            }
            return;
        }
        if (target <= reached[1]) {
            problems.add(new CaseProblem(where, "this goes back to '" + to + "', which was told before"));
        }
        for (String skipped : keyed.bestPath().subList(Math.min(reached[0] + 1, target), target)) {
            keyed.scene(skipped).scene().asks().stream()
                    .filter(item -> item.asking().scored())
                    .forEach(item -> problems.add(new CaseProblem(
                            where,
                            "this skips '" + item.id() + "' in scene '" + skipped
                                    + "', but every run asks every key feature of the best path")));
        }
    }

    /** Through branches only. */
    private boolean leadsTo(String from, String to) {
        Deque<String> open = new ArrayDeque<>(List.of(from));
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            String here = open.remove();
            if (here.equals(to)) {
                return true;
            }
            for (Branch branch : keyed.scene(here).scene().next()) {
                String next = branch.go();
                if (!keyed.isOnBestPath(next) && keyed.scenes().containsKey(next) && seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }
}
