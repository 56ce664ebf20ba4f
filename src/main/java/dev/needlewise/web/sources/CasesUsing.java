package dev.needlewise.web.sources;

import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.scenario.Scene;

/** Tells whether a case's own words rest on a claim; what rests on it through the protocol is shown as rules. */
final class CasesUsing {
    private CasesUsing() {}

    static boolean claim(Scenario scenario, ClaimId claim) {
        return scenario.scenes().stream().anyMatch(scene -> uses(scene, claim));
    }

    private static boolean uses(Scene scene, ClaimId claim) {
        return scene.because().contains(claim) || scene.asks().stream().anyMatch(item -> uses(item, claim));
    }

    private static boolean uses(Item item, ClaimId claim) {
        if (item instanceof Item.Choice choice) {
            return choice.options().stream().anyMatch(option -> option.claims().contains(claim));
        }
        return item instanceof Item.Statement statement && statement.claim().equals(claim);
    }
}
