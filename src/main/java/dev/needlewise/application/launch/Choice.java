package dev.needlewise.application.launch;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AfterCritical;
import dev.needlewise.domain.training.assignment.Mode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a course designer chose for a course. */
public sealed interface Choice {
    /** Cases and sets, each of which becomes an activity of its own. */
    record Separate(List<Wanted> items) implements Choice {
        public Separate {
            items = List.copyOf(items);
        }
    }

    /** Cases that become one assignment. */
    record AsAssignment(
            String title,
            List<ScenarioId> cases,
            Mode mode,
            Optional<Instant> due,
            Optional<Integer> attempts,
            AfterCritical afterCritical)
            implements Choice {
        public AsAssignment {
            cases = List.copyOf(cases);
        }
    }
}
