package dev.needlewise.content;

import dev.needlewise.domain.scenario.CaseProblem.Where;
import java.util.HashMap;
import java.util.Map;

/** Remembers where the parts of a scenario stand in its file, for problems that show only once a protocol is asked. */
final class ScenarioPlaces {
    private final Map<Where, Place> places = new HashMap<>();

    ScenarioPlaces(Place start) {
        places.put(Where.SCENARIO, start);
    }

    void put(Where where, Place place) {
        places.put(where, place);
    }

    /** Of the part, or of the smallest whole around it that is known. */
    Place of(Where where) {
        Where part = where;
        Place place = places.get(part);
        while (place == null) {
            part = part.outer();
            place = places.get(part);
        }
        return place;
    }
}
