package dev.needlewise.domain.grading;

import dev.needlewise.domain.protocol.Decision;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.KeyedCase.KeyedScene;
import java.util.Map;
import java.util.Optional;

/**
 * One item as it was asked: in which scene, with which facts, and what has been answered in the case.
 *
 * @param responses by item id; the item's own response is among them, unless it is unanswered
 */
record Asked(KeyedCase keyed, KeyedScene scene, Item item, Map<String, Response> responses) {
    Decision decision() {
        return scene.decision();
    }

    /** The item's own response when it is of this kind; a response of another kind counts as none. */
    <R extends Response> Optional<R> response(Class<R> kind) {
        return Optional.ofNullable(responses.get(item.id()))
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
