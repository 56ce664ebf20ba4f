package dev.needlewise.domain.scenario;

import dev.needlewise.domain.material.ClaimId;
import java.util.List;

/**
 * One step of the story: what is told, what is asked, and where it goes from here.
 *
 * @param title the page's heading where the scene asks nothing
 * @param because the claims behind a consequence that is played out
 * @param next empty for the last scene; the last entry always holds
 */
public record Scene(
        String id,
        Stage stage,
        String title,
        List<Telling> tells,
        FactChanges changes,
        List<ClaimId> because,
        List<Item> asks,
        List<Branch> next) {
    public Scene {
        tells = List.copyOf(tells);
        because = List.copyOf(because);
        asks = List.copyOf(asks);
        next = List.copyOf(next);
    }
}
