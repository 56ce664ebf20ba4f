package dev.needlewise.domain.training.session;

import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the standings of some cohorts come to for their supervisors, without reading the standings. */
public interface StandingSummaries {
    /** How many standings there are at each of these assignments of the cohorts; without those that have none. */
    Map<AssignmentId, Integer> counted(Collection<CohortId> cohorts, Collection<AssignmentId> assignments);

    /**
     * What waits for a supervisor of these cohorts, in one query: what was done for one of these assignments, and where
     * the latest attempt was dangerous; in both, while nothing is decided about that attempt.
     */
    List<Unsettled> thatWait(Collection<CohortId> cohorts, Collection<AssignmentId> assessed);

    /** Who has critical errors open in the cohorts, added up by the database in one query. */
    List<OpenCriticals> openIn(Collection<CohortId> cohorts);

    /** At how many cases each of these has errors open within their cohort, in one query. */
    Map<OpenCriticals, Integer> openCases(Collection<OpenCriticals> open);

    /** What was finished for these assignments of the cohorts, in one query. */
    Set<StandingKey> finishedFor(Collection<CohortId> cohorts, Collection<AssignmentId> assignments);

    /** When each person last finished something within each of the cohorts, in one query. */
    Map<CohortId, Map<PersonId, Instant>> lastActivity(Collection<CohortId> cohorts);
}
