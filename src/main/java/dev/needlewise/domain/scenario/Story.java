package dev.needlewise.domain.scenario;

import dev.needlewise.domain.material.Material;
import dev.needlewise.domain.protocol.Presentation;
import dev.needlewise.domain.protocol.Protocol;
import dev.needlewise.domain.scenario.CaseProblem.Where;
import dev.needlewise.domain.scenario.KeyedCase.KeyedScene;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which facts hold in which scene: along the best path they change as written, and a branch has those of the scene that
 * it is entered from.
 */
final class Story {
    private final Scenario scenario;
    private final Protocol protocol;
    private final Material material;
    private final Map<String, KeyedScene> scenes = new LinkedHashMap<>();
    private final List<String> bestPath = new ArrayList<>();
    private final List<CaseProblem> problems = new ArrayList<>();

    private Story(Scenario scenario, Protocol protocol, Material material) {
        this.scenario = scenario;
        this.protocol = protocol;
        this.material = material;
    }

    static Story of(Scenario scenario, Protocol protocol, Material material) {
        Story story = new Story(scenario, protocol, material);
        story.followBestAnswers();
        story.enterBranches();
        story.nameUnreached();
        return story;
    }

    Map<String, KeyedScene> scenes() {
        return scenes;
    }

    List<String> bestPath() {
        return bestPath;
    }

    List<CaseProblem> problems() {
        return problems;
    }

    private void followBestAnswers() {
        Map<String, Set<String>> words = new HashMap<>();
        Set<String> seen = new HashSet<>();
        Presentation facts = scenario.patient().facts();
        Scene here = scenario.first();
        while (seen.add(here.id())) {
            facts = here.changes().appliedTo(facts);
            KeyedScene keyed = new KeyedScene(here, facts, protocol.decide(facts));
            scenes.put(here.id(), keyed);
            bestPath.add(here.id());
            here.asks().forEach(item -> words.put(item.id(), BestWords.of(item, keyed, protocol, material)));
            Scene next = next(here, words);
            if (next == null) {
                return;
            }
            here = next;
        }
        problems.add(new CaseProblem(
                Where.scene(here.id()), "the best answers lead back to this scene, so the case never ends"));
    }

    private @Nullable Scene next(Scene scene, Map<String, Set<String>> words) {
        for (Branch branch : scene.next()) {
            if (branch.when().holds(words)) {
                return scenario.scene(branch.go()).orElse(null);
            }
        }
        return null;
    }

    private void enterBranches() {
        Deque<String> open = new ArrayDeque<>(bestPath);
        while (!open.isEmpty()) {
            KeyedScene from = scenes.get(open.remove());
            if (from == null) {
                continue;
            }
            for (Branch branch : from.scene().next()) {
                Scene to = scenario.scene(branch.go()).orElse(null);
                if (to != null && !bestPath.contains(to.id()) && enter(to, from)) {
                    open.add(to.id());
                }
            }
        }
    }

    /** Returns whether the scene is entered for the first time. */
    private boolean enter(Scene branch, KeyedScene from) {
        KeyedScene before = scenes.get(branch.id());
        if (before == null) {
            scenes.put(branch.id(), new KeyedScene(branch, from.facts(), from.decision()));
            if (!branch.changes().equals(FactChanges.NONE)) {
                problems.add(new CaseProblem(
                        Where.scene(branch.id()),
                        "this scene is off the best path, so it has the facts of '"
                                + from.scene().id()
                                + "' and no changes of its own; move the changes to the scene it returns to"));
            }
            return true;
        }
        if (!before.facts().equals(from.facts()) && !branch.asks().isEmpty()) {
            problems.add(new CaseProblem(
                    Where.scene(branch.id()),
                    "this branch is entered with different facts (once from '"
                            + from.scene().id() + "'), so its answers would have two keys; write one scene for each"));
        }
        return false;
    }

    private void nameUnreached() {
        for (Scene scene : scenario.scenes()) {
            if (!scenes.containsKey(scene.id())) {
                problems.add(new CaseProblem(Where.scene(scene.id()), "no answer leads to this scene"));
            }
        }
    }
}
