package dev.needlewise.persistence;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.CandidateSession;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.SessionEvent;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionState;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.domain.training.session.SessionTally;
import dev.needlewise.domain.training.session.Sessions;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps sessions by JPA.
 *
 * <p>An event's number is part of its key, so of two posts at once only one is kept; the other starts again and sees it.
 */
final class JpaSessions extends Rows implements Sessions {
    JpaSessions(JpaTransactions transactions) {
        super(transactions);
    }

    @Override
    public Optional<CandidateSession> find(SessionId id) {
        return row(SessionEntity.class, id.value())
                .filter(SessionEntity::hasAnswers)
                .map(row -> new CandidateSession(row.toAttempt(), events(id)));
    }

    @Override
    public Optional<SessionSummary> summary(SessionId id) {
        return row(SessionEntity.class, id.value()).map(SessionEntity::toSummary);
    }

    @Override
    public Map<SessionId, SessionSummary> summaries(Collection<SessionId> ids) {
        Map<SessionId, SessionSummary> found = new HashMap<>();
        about(ids, SessionId::value, SessionEntity.class, "SELECT s FROM Session s WHERE s.id IN ?1").stream()
                .map(SessionEntity::toSummary)
                .forEach(summary -> found.put(summary.id(), summary));
        return found;
    }

    @Override
    public void add(CandidateSession session) {
        insert(SessionEntity.of(session.summary()));
        session.events().forEach(event -> manager().persist(EventEntity.of(session.id(), event)));
        flush();
    }

    @Override
    public void append(CandidateSession session) {
        SessionEntity row = row(SessionEntity.class, session.id().value())
                .orElseThrow(() -> new IllegalStateException("No such session: " + session.id()));
        List<SessionEvent> more =
                session.events().subList(row.revision(), session.events().size());
        more.forEach(event -> manager().persist(EventEntity.of(session.id(), event)));
        row.become(session.summary());
        flush();
    }

    @Override
    public Optional<SessionSummary> running(PersonId person, ScenarioId scenario, Scope scope) {
        return one(
                        SessionEntity.class,
                        "SELECT s FROM Session s WHERE s.person = ?1 AND s.scenario = ?2 AND s.scope = ?3 AND s.state = ?4"
                                + " ORDER BY s.attempt DESC",
                        person.value(),
                        scenario.value(),
                        scope.code(),
                        SessionState.RUNNING.name())
                .map(SessionEntity::toSummary);
    }

    @Override
    public int attemptsBegun(PersonId person, ScenarioId scenario, Scope scope) {
        return one(
                        Integer.class,
                        "SELECT COALESCE(MAX(s.attempt), 0) FROM Session s WHERE s.person = ?1 AND s.scenario = ?2 AND s.scope = ?3",
                        person.value(),
                        scenario.value(),
                        scope.code())
                .orElse(0);
    }

    @Override
    public List<SessionSummary> of(PersonId person, int limit) {
        return firstSummaries(
                limit,
                "SELECT s FROM Session s WHERE s.person = ?1 ORDER BY s.lastActivityAt DESC, s.id",
                person.value());
    }

    @Override
    public List<SessionSummary> lastOfEach(PersonId person) {
        return summaries(
                "SELECT s FROM Session s WHERE s.person = ?1 AND s.attempt = (SELECT MAX(o.attempt) FROM Session o"
                        + " WHERE o.person = s.person AND o.scenario = s.scenario AND o.scope = s.scope)"
                        + " ORDER BY s.lastActivityAt DESC, s.id",
                person.value());
    }

    @Override
    public List<SessionSummary> attempts(PersonId person, ScenarioId scenario) {
        return summaries(
                "SELECT s FROM Session s WHERE s.person = ?1 AND s.scenario = ?2 ORDER BY s.begunAt, s.attempt",
                person.value(),
                scenario.value());
    }

    @Override
    public Set<PersonId> begunBy(AssignmentId assignment) {
        return rows(String.class, "SELECT DISTINCT s.person FROM Session s WHERE s.assignment = ?1", assignment.value())
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<SessionSummary> inCohort(CohortId cohort, PersonId person, int limit) {
        return firstSummaries(
                limit,
                "SELECT s FROM Session s WHERE s.cohort = ?1 AND s.person = ?2 AND s.trial = ?3"
                        + " ORDER BY s.lastActivityAt DESC, s.id",
                cohort.value(),
                person.value(),
                false);
    }

    @Override
    public boolean anyBegunIn(CohortId cohort) {
        return one(
                        String.class,
                        "SELECT s.id FROM Session s WHERE s.cohort = ?1 AND s.trial = ?2",
                        cohort.value(),
                        false)
                .isPresent();
    }

    @Override
    public boolean anyBegunWith(String pack) {
        return one(String.class, "SELECT s.id FROM Session s WHERE s.packHash = ?1", pack)
                .isPresent();
    }

    @Override
    public List<SessionSummary> idleAssessed(Instant since, int limit) {
        return firstSummaries(
                limit,
                "SELECT s FROM Session s WHERE s.state = ?1 AND s.mode = ?2 AND s.lastActivityAt < ?3"
                        + " ORDER BY s.lastActivityAt",
                SessionState.RUNNING.name(),
                Mode.ASSESSED.name(),
                Moments.stored(since));
    }

    @Override
    public List<SessionTally> tallies() {
        return rows(
                        Object[].class,
                        "SELECT s.cohort, s.scenario, s.packHash, s.state, COUNT(s) FROM Session s WHERE s.trial = ?1"
                                + " GROUP BY s.cohort, s.scenario, s.packHash, s.state",
                        false)
                .stream()
                .map(row -> new SessionTally(
                        Optional.ofNullable((String) row[0]).map(CohortId::new),
                        new ScenarioId((String) row[1]),
                        (String) row[2],
                        SessionState.RUNNING.name().equals(row[3]),
                        ((Number) row[4]).intValue()))
                .toList();
    }

    private List<SessionEvent> events(SessionId session) {
        return rows(EventEntity.class, "SELECT e FROM Event e WHERE e.session = ?1 ORDER BY e.number", session.value())
                .stream()
                .map(EventEntity::toEvent)
                .toList();
    }

    private List<SessionSummary> summaries(String query, Object... values) {
        return summaries(rows(SessionEntity.class, query, values));
    }

    private List<SessionSummary> firstSummaries(int limit, String query, Object... values) {
        return summaries(first(limit, SessionEntity.class, query, values));
    }

    private static List<SessionSummary> summaries(List<SessionEntity> rows) {
        return rows.stream().map(SessionEntity::toSummary).toList();
    }
}
