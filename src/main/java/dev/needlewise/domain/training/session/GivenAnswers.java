package dev.needlewise.domain.training.session;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.people.CohortId;
import java.util.List;
import java.util.Map;

/** Reads the answers of many finished sessions, as far as they are kept; trials are left out. */
public interface GivenAnswers {
    /** First attempts at this case within the cohort. */
    List<CandidateSession> firstAttempts(CohortId cohort, ScenarioId scenario);

    /**
     * Which attempts {@link #firstAttempts(CohortId, ScenarioId)} would give, by case, each with the number of its last
     * event: the answers are the same as long as this is.
     */
    Map<ScenarioId, Map<SessionId, Integer>> firstAttempts(CohortId cohort);

    /** In the order of their ids, from after this one on, at most {@code limit}. */
    List<CandidateSession> finished(String after, int limit);
}
