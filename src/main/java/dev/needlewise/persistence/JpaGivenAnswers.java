package dev.needlewise.persistence;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.session.CandidateSession;
import dev.needlewise.domain.training.session.GivenAnswers;
import dev.needlewise.domain.training.session.SessionEvent;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads answers by JPA: the sessions in one query, their events in another. */
final class JpaGivenAnswers extends Rows implements GivenAnswers {
    private static final String FIRST_IN_COHORT = " WHERE s.cohort = ?1 AND s.trial = ?2 AND s.attempt = ?3"
            + " AND s.state <> ?4 AND s.answersForgottenAt IS NULL";

    JpaGivenAnswers(JpaTransactions transactions) {
        super(transactions);
    }

    @Override
    public List<CandidateSession> firstAttempts(CohortId cohort, ScenarioId scenario) {
        String which = FIRST_IN_COHORT + " AND s.scenario = ?5";
        Object[] values = {cohort.value(), false, 1, SessionState.RUNNING.name(), scenario.value()};
        return sessions(
                rows(SessionEntity.class, "SELECT s FROM Session s" + which + " ORDER BY s.begunAt, s.id", values),
                rows(
                        EventEntity.class,
                        "SELECT e FROM Event e, Session s" + which
                                + " AND e.session = s.id ORDER BY e.session, e.number",
                        values));
    }

    @Override
    public Map<ScenarioId, Map<SessionId, Integer>> firstAttempts(CohortId cohort) {
        Map<ScenarioId, Map<SessionId, Integer>> found = new HashMap<>();
        rows(
                        Object[].class,
                        "SELECT s.scenario, s.id, s.revision FROM Session s" + FIRST_IN_COHORT,
                        cohort.value(),
                        false,
                        1,
                        SessionState.RUNNING.name())
                .forEach(row -> found.computeIfAbsent(new ScenarioId((String) row[0]), any -> new HashMap<>())
                        .put(new SessionId((String) row[1]), (Integer) row[2]));
        return found;
    }

    @Override
    public List<CandidateSession> finished(String after, int limit) {
        List<SessionEntity> rows = first(
                limit,
                SessionEntity.class,
                "SELECT s FROM Session s WHERE s.id > ?1 AND s.trial = ?2 AND s.state <> ?3"
                        + " AND s.answersForgottenAt IS NULL ORDER BY s.id",
                after,
                false,
                SessionState.RUNNING.name());
        return sessions(
                rows,
                about(
                        rows,
                        SessionEntity::id,
                        EventEntity.class,
                        "SELECT e FROM Event e WHERE e.session IN ?1 ORDER BY e.session, e.number"));
    }

    /** Each with its own events, which come in their order. */
    private static List<CandidateSession> sessions(List<SessionEntity> rows, List<EventEntity> events) {
        Map<String, List<SessionEvent>> bySession = new HashMap<>();
        events.forEach(row -> bySession
                .computeIfAbsent(row.session(), any -> new ArrayList<>())
                .add(row.toEvent()));
        return rows.stream()
                .map(row -> new CandidateSession(row.toAttempt(), bySession.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
