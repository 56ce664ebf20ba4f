package dev.needlewise.domain.grading;

import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.KeyedCase.KeyedScene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts one cause as one error: harm that follows from the rows of an unsafe gate, or of a stopped part that was
 * chosen, is counted there, as long as the same row stood in every scene between.
 */
final class OneErrorPerCause {
    private final List<KeyedScene> visited;
    private final Map<String, Integer> sceneOf = new HashMap<>();
    private final List<Mark> keepers = new ArrayList<>();
    private final Map<String, List<ReceiptLine>> lines = new HashMap<>();

    private OneErrorPerCause(List<KeyedScene> visited) {
        this.visited = visited;
        for (int i = 0; i < visited.size(); i++) {
            for (Item item : visited.get(i).scene().asks()) {
                sceneOf.put(item.id(), i);
            }
        }
    }

    static OneErrorPerCause among(List<KeyedScene> visited, Map<String, Marks> marks) {
        OneErrorPerCause errors = new OneErrorPerCause(visited);
        for (Marks given : marks.values()) {
            for (Mark mark : given.lines()) {
                if (!mark.takes().isEmpty() && mark.line().harm() != Harm.NONE) {
                    errors.keepers.add(mark);
                }
            }
        }
        marks.forEach((item, given) ->
                errors.lines.put(item, given.lines().stream().map(errors::line).toList()));
        return errors;
    }

    List<ReceiptLine> linesOf(String item) {
        return lines.getOrDefault(item, List.of());
    }

    private ReceiptLine line(Mark mark) {
        if (keepers.isEmpty() || mark.follows().isEmpty() || mark.line().harm() == Harm.NONE) {
            return mark.line();
        }
        return keeper(mark)
                .map(keeper -> mark.line().countedAt(keeper.line().item()))
                .orElse(mark.line());
    }

    /** The line that this one's harm is counted at: a gate before a part, the first met of each. */
    private Optional<Mark> keeper(Mark mark) {
        Optional<Mark> best = Optional.empty();
        for (Mark other : keepers) {
            boolean first =
                    best.map(kept -> other.role().compareTo(kept.role()) < 0).orElse(true);
            if (first && !other.line().item().equals(mark.line().item()) && sharesCause(mark, other)) {
                best = Optional.of(other);
            }
        }
        return best;
    }

    private boolean sharesCause(Mark mark, Mark other) {
        return mark.follows().stream()
                .anyMatch(cause -> mark.yieldsTo(other, cause) && stoodBetween(cause, mark, other));
    }

    private boolean stoodBetween(Key cause, Mark one, Mark other) {
        Integer a = sceneOf.get(one.line().item());
        Integer b = sceneOf.get(other.line().item());
        return a != null
                && b != null
                && visited.subList(Math.min(a, b), Math.max(a, b) + 1).stream()
                        .allMatch(scene -> Causes.stands(scene.decision(), cause));
    }
}
