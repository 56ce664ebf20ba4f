package dev.needlewise.domain.scenario;

import java.util.List;

/** Cases that belong together, in the order to play them: what an assignment is made of. */
public record CaseSet(String id, String title, List<ScenarioId> cases) {
    public CaseSet {
        cases = List.copyOf(cases);
    }
}
