package dev.needlewise.web.home;

import dev.needlewise.application.home.WeakPoint;
import dev.needlewise.domain.grading.BestResponse;
import dev.needlewise.domain.grading.Grader;
import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.KeyedOption;
import dev.needlewise.domain.scenario.Pack;
import java.util.List;
import java.util.stream.Stream;

/** Finds the claims that the right answer to a decision rests on, by asking what somebody who knows it all is told. */
record ClaimsBehind(Pack pack) {
    private static final int MOST = 3;

    /**
     * At most three; none for a matrix, whose lines rest on too many, and none off the best path.
     *
     * @param profile whose rules the session was graded by
     */
    List<ClaimId> of(WeakPoint point, String profile) {
        return pack.keyed(point.scenario().id(), profile).stream()
                .flatMap(keyed -> claims(keyed, point.item()))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Stream<ClaimId> claims(KeyedCase keyed, Item item) {
        if (item instanceof Item.Aftercare) {
            return Stream.empty();
        }
        return item instanceof Item.Contraindications list ? stopping(keyed, list) : graded(keyed, item);
    }

    private static Stream<ClaimId> stopping(KeyedCase keyed, Item.Contraindications list) {
        return keyed.sceneAsking(list.id()).stream()
                .flatMap(scene -> KeyedOption.of(list, scene.decision(), keyed.protocol()).stream())
                .filter(KeyedOption::stops)
                .flatMap(option -> option.claims().stream());
    }

    private Stream<ClaimId> graded(KeyedCase keyed, Item item) {
        return new Grader()
                .grade(keyed, BestResponse.throughout(keyed), pack.passRule()).items().stream()
                        .filter(grade -> grade.item().id().equals(item.id()))
                        .flatMap(grade -> grade.lines().stream())
                        .flatMap(line -> line.claims().stream());
    }
}
