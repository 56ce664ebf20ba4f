package dev.needlewise.domain.training.score;

import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * A score that a gradebook should hold.
 *
 * @param session the attempt that was finished or graded again
 * @param score of the attempt that counts
 * @param complete whether every case that the mark is made of has been finished
 * @param begun when the attempt that was finished or graded again began
 * @param finished when it ended, which may be long before it was graded again
 * @param note one sentence beside the number: harm has no place in a gradebook's column
 * @param scored when it was made; of one person and assignment, or case outside of one, later than each before, also
 *     where a clock was set back
 */
public record QueuedScore(
        SessionId session,
        PersonId person,
        Optional<AssignmentId> assignment,
        ScenarioId scenario,
        Fraction score,
        Harm harm,
        boolean passed,
        boolean complete,
        String note,
        Instant begun,
        Instant finished,
        Instant scored) {}
