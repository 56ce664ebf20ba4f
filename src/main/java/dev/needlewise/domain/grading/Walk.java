package dev.needlewise.domain.grading;

import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.KeyedCase.KeyedScene;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far a trainee has come through a case: the pages visited, and the one that is next.
 *
 * @param steps in the order met; the last is the next one, unless the case is finished
 */
public record Walk(List<Step> steps, boolean finished) {
    public Walk {
        steps = List.copyOf(steps);
    }

    /**
     * One page: an item with the story told before it, or a scene that only tells.
     *
     * @param told what the scene tells in this walk; shown with every item of the scene or with the first
     * @param done answered, or read on
     */
    public record Step(KeyedScene scene, Optional<Item> item, String told, boolean done) {
        /** Names the page within its case: the item's id, or the scene's where it asks nothing. */
        public String id() {
            return item.map(Item::id).orElse(scene.scene().id());
        }
    }

    /** Up to the first unanswered item; scenes that only tell count as read. */
    public static Walk of(KeyedCase keyed, Map<String, Response> responses) {
        Set<String> told = new HashSet<>(keyed.scenes().keySet());
        return of(keyed, responses, told);
    }

    /** Up to the first unanswered item or the first scene that only tells and is not among {@code read}. */
    public static Walk of(KeyedCase keyed, Map<String, Response> responses, Set<String> read) {
        Course course = new Course(keyed, responses);
        List<Step> steps = new ArrayList<>();
        Set<String> visited = new HashSet<>();
        Optional<KeyedScene> here = Optional.of(keyed.first());
        while (here.isPresent() && visited.add(here.get().scene().id())) {
            KeyedScene scene = here.get();
            if (!walk(course, scene, read, steps)) {
                return new Walk(steps, false);
            }
            here = course.after(scene.scene());
        }
        return new Walk(steps, true);
    }

    /** Adds the scene's steps; false where it stops at one that is not done. */
    private static boolean walk(Course course, KeyedScene scene, Set<String> read, List<Step> steps) {
        String told = course.telling(scene.scene());
        if (scene.scene().asks().isEmpty()) {
            boolean done = read.contains(scene.scene().id());
            steps.add(new Step(scene, Optional.empty(), told, done));
            return done;
        }
        for (Item item : scene.scene().asks()) {
            boolean done = course.isAnswered(item);
            steps.add(new Step(scene, Optional.of(item), told, done));
            if (!done) {
                return false;
            }
            course.mark(scene, item);
        }
        return true;
    }

    /** The page to show next; empty when the case is finished. */
    public Optional<Step> next() {
        return finished ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** The scenes met, in order. */
    public List<KeyedScene> scenes() {
        return steps.stream().map(Step::scene).distinct().toList();
    }
}
