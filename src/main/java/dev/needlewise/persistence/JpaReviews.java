package dev.needlewise.persistence;

import static java.util.Comparator.comparing;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.review.Challenge;
import dev.needlewise.domain.training.review.ClosedCritical;
import dev.needlewise.domain.training.review.Comment;
import dev.needlewise.domain.training.review.Return;
import dev.needlewise.domain.training.review.ReviewDecision;
import dev.needlewise.domain.training.review.Reviews;
import dev.needlewise.domain.training.session.Attempt;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.SessionId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps reviews by JPA. */
final class JpaReviews extends Rows implements Reviews {
    JpaReviews(JpaTransactions transactions) {
        super(transactions);
    }

    @Override
    public void add(Comment comment) {
        insert(CommentEntity.of(comment));
    }

    @Override
    public List<Comment> comments(SessionId session) {
        return inOrder(
                rows(CommentEntity.class, "SELECT c FROM Comment c WHERE c.session = ?1", session.value()),
                CommentEntity::toComment,
                comparing(Comment::at).thenComparing(Comment::id));
    }

    @Override
    public Map<SessionId, Integer> commentCounts(Collection<SessionId> sessions) {
        Map<SessionId, Integer> counts = new HashMap<>();
        about(
                        sessions,
                        SessionId::value,
                        Object[].class,
                        "SELECT c.session, COUNT(c) FROM Comment c WHERE c.session IN ?1 GROUP BY c.session")
                .forEach(row -> counts.put(new SessionId((String) row[0]), ((Number) row[1]).intValue()));
        return counts;
    }

    @Override
    public void add(ReviewDecision decision) {
        insert(DecisionEntity.of(decision));
    }

    @Override
    public List<ReviewDecision> decisions(SessionId session) {
        return rows(
                        DecisionEntity.class,
                        "SELECT d FROM Decision d WHERE d.session = ?1 ORDER BY d.number",
                        session.value())
                .stream()
                .map(DecisionEntity::toDecision)
                .toList();
    }

    @Override
    public Map<SessionId, ReviewDecision> decisions(Collection<SessionId> sessions) {
        Map<SessionId, ReviewDecision> found = new HashMap<>();
        about(
                        sessions,
                        SessionId::value,
                        DecisionEntity.class,
                        "SELECT d FROM Decision d WHERE d.session IN ?1 ORDER BY d.session, d.number")
                .stream()
                .map(DecisionEntity::toDecision)
                .forEach(decision -> found.put(decision.session(), decision));
        return found;
    }

    @Override
    public void add(Return returned) {
        insert(ReturnEntity.of(returned));
    }

    @Override
    public Optional<Return> returned(SessionId session) {
        return row(ReturnEntity.class, session.value()).map(ReturnEntity::toReturn);
    }

    @Override
    public int returns(PersonId person, ScenarioId scenario, Scope scope) {
        return one(
                        Long.class,
                        "SELECT COUNT(r) FROM Return r, Session s WHERE s.id = r.session AND s.person = ?1"
                                + " AND s.scenario = ?2 AND s.scope = ?3",
                        person.value(),
                        scenario.value(),
                        scope.code())
                .orElse(0L)
                .intValue();
    }

    @Override
    public List<Attempt> returned(PersonId person) {
        return rows(
                        SessionEntity.class,
                        "SELECT s FROM Session s, Return r WHERE r.session = s.id AND s.person = ?1 ORDER BY s.begunAt",
                        person.value())
                .stream()
                .map(SessionEntity::toAttempt)
                .toList();
    }

    @Override
    public void add(ClosedCritical closed) {
        insert(ClosedCriticalEntity.of(closed));
    }

    @Override
    public Optional<ClosedCritical> closed(SessionId session) {
        return row(ClosedCriticalEntity.class, session.value()).map(ClosedCriticalEntity::toClosedCritical);
    }

    @Override
    public void save(Challenge challenge) {
        row(ChallengeEntity.class, challenge.id())
                .ifPresentOrElse(row -> row.become(challenge), () -> insert(ChallengeEntity.of(challenge)));
        flush();
    }

    @Override
    public Optional<Challenge> challenge(String id) {
        return row(ChallengeEntity.class, id).map(ChallengeEntity::toChallenge);
    }

    @Override
    public List<Challenge> challenges(SessionId session) {
        return inOrder(
                rows(ChallengeEntity.class, "SELECT c FROM Challenge c WHERE c.session = ?1", session.value()),
                ChallengeEntity::toChallenge,
                comparing(Challenge::at).thenComparing(Challenge::id));
    }

    @Override
    public List<Challenge> openChallenges(Collection<CohortId> cohorts, int limit) {
        if (cohorts.isEmpty()) {
            return List.of();
        }
        return first(
                        limit,
                        ChallengeEntity.class,
                        "SELECT c FROM Challenge c WHERE c.cohort IN ?1 AND c.settledAt IS NULL ORDER BY c.at, c.id",
                        cohorts.stream().map(CohortId::value).distinct().toList())
                .stream()
                .map(ChallengeEntity::toChallenge)
                .toList();
    }
}
