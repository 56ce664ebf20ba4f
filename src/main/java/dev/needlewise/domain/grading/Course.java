package dev.needlewise.domain.grading;

import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.Branch;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.KeyedCase.KeyedScene;
import dev.needlewise.domain.scenario.Scene;
import dev.needlewise.domain.scenario.Telling;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows the story through a case as the responses lead it, marking each item on the way. */
final class Course {
    private final KeyedCase keyed;
    private final Map<String, Response> responses;
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, Marks> marks = new LinkedHashMap<>();

    Course(KeyedCase keyed, Map<String, Response> responses) {
        this.keyed = keyed;
        this.responses = responses;
    }

    /** Marks an item; conditions of what follows can ask how it was answered. */
    void mark(KeyedScene scene, Item item) {
        Marks given = ScoringRule.marksOf(new Asked(keyed, scene, item, responses));
        marks.put(item.id(), given);
        Response response = responses.get(item.id());
        if (response != null) {
            words.put(item.id(), words(response, given));
        }
    }

    boolean isAnswered(Item item) {
        return responses.containsKey(item.id());
    }

    /** The first telling that holds; nothing where none does. */
    String telling(Scene scene) {
        for (Telling telling : scene.tells()) {
            if (telling.when().holds(words)) {
                return telling.text();
            }
        }
        return "";
    }

    /** Where the story goes from here; empty at its end. */
    Optional<KeyedScene> after(Scene scene) {
        for (Branch branch : scene.next()) {
            if (branch.when().holds(words)) {
                return Optional.of(keyed.scene(branch.go()));
            }
        }
        return Optional.empty();
    }

    /** Every scene to the end, whether or not its items are answered. Each is visited once. */
    List<KeyedScene> toTheEnd() {
        Map<String, KeyedScene> visited = new LinkedHashMap<>();
        Optional<KeyedScene> here = Optional.of(keyed.first());
        while (here.isPresent() && visited.putIfAbsent(here.get().scene().id(), here.get()) == null) {
            KeyedScene scene = here.get();
            scene.scene().asks().forEach(item -> mark(scene, item));
            here = after(scene.scene());
        }
        return List.copyOf(visited.values());
    }

    /** Of the items met so far, in the order met. */
    Map<String, Marks> marks() {
        return marks;
    }

    /** Of an item that was met. */
    Marks marksOf(Item item) {
        Marks given = marks.get(item.id());
        if (given == null) {
            throw new IllegalArgumentException("Item '" + item.id() + "' was not met");
        }
        return given;
    }

    /** The values of the answer, and how good and how safe it was. */
    private static Set<String> words(Response response, Marks marks) {
        Set<String> words = new HashSet<>(response.words());
        if (marks.score().isOne()) {
            words.add("right");
        } else {
            words.add(marks.score().isZero() ? "wrong" : "partly");
        }
        if (marks.harm().atLeast(Harm.MAJOR)) {
            words.add("unsafe");
        }
        if (marks.harm() == Harm.CRITICAL) {
            words.add("critical");
        }
        return words;
    }
}
