package dev.needlewise.domain.training.session;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps sessions. */
public interface Sessions {
    /** Nothing either where its answers are no longer kept; its summary stays. */
    Optional<CandidateSession> find(SessionId id);

    Optional<SessionSummary> summary(SessionId id);

    /** All that exist of these, in one query. */
    Map<SessionId, SessionSummary> summaries(Collection<SessionId> ids);

    void add(CandidateSession session);

    /** Keeps the events that are not kept yet, and the summary with them. */
    void append(CandidateSession session);

    /** The session that this person has running at this case within this scope. */
    Optional<SessionSummary> running(PersonId person, ScenarioId scenario, Scope scope);

    /** The number of the last attempt begun; 0 before the first. */
    int attemptsBegun(PersonId person, ScenarioId scenario, Scope scope);

    /** The person's sessions, the last active first, at most {@code limit}; trials among them. */
    List<SessionSummary> of(PersonId person, int limit);

    /** The person's last attempt at each case within each scope, the last active first; trials among them. */
    List<SessionSummary> lastOfEach(PersonId person);

    /** The person's attempts at this case within any scope, the earliest first. */
    List<SessionSummary> attempts(PersonId person, ScenarioId scenario);

    /** Everyone who has begun a case of the assignment. */
    Set<PersonId> begunBy(AssignmentId assignment);

    /** The person's attempts within the cohort, without trials, the last active first. */
    List<SessionSummary> inCohort(CohortId cohort, PersonId person, int limit);

    boolean anyBegunIn(CohortId cohort);

    /** Whether any session ever began with this version of a pack, trials among them. */
    boolean anyBegunWith(String pack);

    /** Assessed sessions that run and in which nothing happened since, at most {@code limit}. */
    List<SessionSummary> idleAssessed(Instant since, int limit);

    /** Every attempt there is, counted, in one query; trials are left out. */
    List<SessionTally> tallies();
}
