package dev.needlewise.domain.grading;

import dev.needlewise.domain.grading.Response.DepthNumber;
import dev.needlewise.domain.protocol.Band;
import dev.needlewise.domain.protocol.DepthDecision.Banded;
import dev.needlewise.domain.protocol.Ruling;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.KeyedCase.KeyedScene;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The depth that later decisions are judged for.
 *
 * @param millimetres what stands
 * @param supervisors whether it is the supervisor's, because the trainee's number scored nothing
 */
public record StandingDepth(BigDecimal millimetres, boolean supervisors) {
    /** Empty where no number is right, or the item is not known. */
    public static Optional<StandingDepth> of(KeyedCase keyed, String depthItem, Map<String, Response> responses) {
        return keyed.sceneAsking(depthItem).flatMap(scene -> of(scene, responses.get(depthItem)));
    }

    private static Optional<StandingDepth> of(KeyedScene scene, @Nullable Response response) {
        if (!(scene.decision().depth() instanceof Banded banded)) {
            return Optional.empty();
        }
        if (response instanceof DepthNumber number
                && !DepthRule.judge(banded, number.millimetres()).score().isZero()) {
            return Optional.of(new StandingDepth(number.millimetres(), false));
        }
        return banded.preferred().map(Band::from).map(lowest -> new StandingDepth(lowest, true));
    }

    /** The right answer to a numbing item: for the depth that stands, or for the facts where it names none. */
    static Optional<Ruling> numbing(Asked asked) {
        Item.Fixed item = (Item.Fixed) asked.item();
        if (item.forDepth().isEmpty()) {
            return asked.decision().numbing();
        }
        return of(asked.keyed(), item.forDepth().get(), asked.responses())
                .map(depth -> asked.keyed().protocol().numbingAt(depth.millimetres()));
    }
}
