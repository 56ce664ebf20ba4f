package dev.needlewise.domain.training.score;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Scores that wait to be sent. */
public interface ScoreQueue {
    void add(QueuedScore score);

    /** Whether a gradebook waits for the marks of this session; without one nothing is queued. */
    boolean isAwaited(SessionId session);

    /** When the latest mark of this person was made: of an assignment, or of a case outside of one. */
    Optional<Instant> lastScored(PersonId person, Optional<AssignmentId> assignment, ScenarioId scenario);

    /** What should be tried now, the longest waiting first. */
    List<WaitingScore> due(Instant now, int limit);

    Optional<WaitingScore> find(long id);

    /** Everything that was ever queued for this assignment, the oldest first. */
    List<WaitingScore> of(AssignmentId assignment);

    /** Adds nothing; keeps where an entry stands. */
    void save(WaitingScore score);
}
