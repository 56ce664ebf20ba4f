package dev.needlewise.application.launch;

import dev.needlewise.domain.scenario.CaseSet;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.UuidText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an activity of a course opens: a case, a set of cases or an assignment, as its custom values say.
 *
 * <p>Whoever edits the course can write these values, so nothing is believed of them but a name.
 */
public sealed interface Wanted {
    /** The custom value that names it. */
    String kind();

    String id();

    /** One text for both, which stays the same when a course is copied. */
    default String resource() {
        return kind() + ":" + id();
    }

    default Map<String, String> custom() {
        return Map.of(kind(), id());
    }

    static Optional<Wanted> in(Map<String, String> custom) {
        String assignment = custom.getOrDefault("assignment", "");
        if (UuidText.isForm(assignment)) {
            return Optional.of(new AnAssignment(new AssignmentId(assignment)));
        }
        String set = custom.getOrDefault("set", "");
        if (!set.isBlank()) {
            return Optional.of(new ASet(set.strip()));
        }
        String scenario = custom.getOrDefault("case", "");
        return scenario.isBlank() ? Optional.empty() : Optional.of(new ACase(scenario.strip()));
    }

    /** One case. */
    record ACase(String id) implements Wanted {
        @Override
        public String kind() {
            return "case";
        }

        Optional<Scenario> in(Pack pack) {
            return pack.scenarios().stream()
                    .filter(scenario -> scenario.id().value().equals(id))
                    .findFirst();
        }
    }

    /** A set of cases that the pack has. */
    record ASet(String id) implements Wanted {
        @Override
        public String kind() {
            return "set";
        }

        Optional<CaseSet> in(Pack pack) {
            return pack.set(id);
        }

        static List<ScenarioId> cases(CaseSet set, Pack pack, String profile) {
            return set.cases().stream()
                    .filter(scenario -> pack.keyed(scenario, profile).isPresent())
                    .toList();
        }
    }

    /** An assignment that was made when the activity was added to a course. */
    record AnAssignment(AssignmentId assignment) implements Wanted {
        @Override
        public String kind() {
            return "assignment";
        }

        @Override
        public String id() {
            return assignment.value();
        }
    }
}
