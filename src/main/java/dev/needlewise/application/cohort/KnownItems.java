package dev.needlewise.application.cohort;

import dev.needlewise.application.Sha256;
import dev.needlewise.application.cohort.CohortItems.CaseItems;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.session.SessionId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cases whose questions were analysed already: each analysis holds for as long as nothing happens to the attempts that it
 * is made of. Threads may share it.
 */
final class KnownItems {
    private static final int MOST = 500;
    private static final int LOCKS = 64;

    private final Map<Case, Analysis> known = Collections.synchronizedMap(new LatestUsed());

    private final List<Object> locks = Stream.generate(Object::new).limit(LOCKS).toList();

    private record Case(CohortId cohort, ScenarioId scenario) {}

    private record Analysis(String madeOf, Optional<CaseItems> items) {}

    /**
     * What is known, or is worked out now.
     *
     * @param attempts that it is made of, each with the number of its last event
     */
    Optional<CaseItems> of(
            CohortId cohort,
            ScenarioId scenario,
            Map<SessionId, Integer> attempts,
            Supplier<Optional<CaseItems>> analysed) {
        Case which = new Case(cohort, scenario);
        String madeOf = text(attempts);
        // Of many who come at once, one works it out and the others wait for that.
        synchronized (locks.get(Math.floorMod(which.hashCode(), LOCKS))) {
            Analysis before = known.get(which);
            if (before != null && before.madeOf().equals(madeOf)) {
                return before.items();
            }
            Optional<CaseItems> items = analysed.get();
            known.put(which, new Analysis(madeOf, items));
            return items;
        }
    }

    private static String text(Map<SessionId, Integer> attempts) {
        Map<String, Integer> sorted = new TreeMap<>();
        attempts.forEach((session, last) -> sorted.put(session.value(), last));
        return Sha256.of(sorted.entrySet().stream()
                .map(attempt -> attempt.getKey() + " " + attempt.getValue())
                .collect(Collectors.joining("\n")));
    }

    /** Forgets what nobody asked for longest; it can be worked out again. */
    private static final class LatestUsed extends LinkedHashMap<Case, Analysis> {
        private static final long serialVersionUID = 1;

        private LatestUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Case, Analysis> eldest) {
            return size() > MOST;
        }
    }
}
