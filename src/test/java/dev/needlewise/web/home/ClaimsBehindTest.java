package dev.needlewise.web.home;

import static dev.needlewise.web.home.Trained.PACK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.application.home.WeakPoint;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.training.session.ItemMark;
import dev.needlewise.domain.training.session.SessionId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What to look at again leads to the claims that the right answer rests on. */
class ClaimsBehindTest {
    private static final String PROFILE = PACK.defaultProfile();

    @Test
    void every_depth_on_a_best_path_leads_to_claims_of_the_material() {
        for (Scenario scenario : PACK.scenariosFor(PROFILE)) {
            KeyedCase keyed = PACK.keyed(scenario.id(), PROFILE).orElseThrow();
            for (Item item : keyed.keyFeatures()) {
                if (item instanceof Item.Depth) {
                    assertThat(claims(scenario, item))
                            .as(scenario.id() + " " + item.id())
                            .isNotEmpty()
                            .allMatch(claim -> PACK.material().claim(claim).isPresent());
                }
            }
        }
    }

    @Test
    void no_decision_leads_to_more_than_three() {
        for (Scenario scenario : PACK.scenariosFor(PROFILE)) {
            scenario.items().forEach(item -> assertThat(claims(scenario, item)).hasSizeLessThanOrEqualTo(3));
        }
    }

    @Test
    void a_profile_that_the_case_is_not_written_for_leads_nowhere() {
        Scenario scenario = PACK.scenarios().get(0);
        Item item = scenario.items().findFirst().orElseThrow();
        assertThat(new ClaimsBehind(PACK).of(point(scenario, item), "no-such-profile"))
                .isEmpty();
    }

    private static List<ClaimId> claims(Scenario scenario, Item item) {
        return new ClaimsBehind(PACK).of(point(scenario, item), PROFILE);
    }

    private static WeakPoint point(Scenario scenario, Item item) {
        ItemMark mark = new ItemMark(item.id(), Fraction.ZERO, Harm.MAJOR, true, Optional.empty(), Optional.empty());
        return new WeakPoint(new SessionId("00000000-0000-4000-8000-000000000004"), scenario, item, mark);
    }
}
