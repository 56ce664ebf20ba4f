package dev.needlewise.domain.training.review;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.Attempt;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.SessionId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what is said and decided about sessions. */
public interface Reviews {
    void add(Comment comment);

    /** The earliest first. */
    List<Comment> comments(SessionId session);

    /** How many comments each session has, in one query; one without any is left out. */
    Map<SessionId, Integer> commentCounts(Collection<SessionId> sessions);

    void add(ReviewDecision decision);

    /** The earliest first; the last holds. */
    List<ReviewDecision> decisions(SessionId session);

    /** The decisions that hold, for those sessions that have one, in one query. */
    Map<SessionId, ReviewDecision> decisions(Collection<SessionId> sessions);

    void add(Return returned);

    Optional<Return> returned(SessionId session);

    /** How many attempts of this person at this case within this scope were returned. */
    int returns(PersonId person, ScenarioId scenario, Scope scope);

    /** The attempts of this person that were returned, in one query. */
    List<Attempt> returned(PersonId person);

    void add(ClosedCritical closed);

    Optional<ClosedCritical> closed(SessionId session);

    /** Adds or replaces. */
    void save(Challenge challenge);

    Optional<Challenge> challenge(String id);

    List<Challenge> challenges(SessionId session);

    /** Those of the cohorts that nobody has answered, the earliest first. */
    List<Challenge> openChallenges(Collection<CohortId> cohorts, int limit);
}
