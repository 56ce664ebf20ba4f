package dev.needlewise.application.review;

import dev.needlewise.application.Records;
import dev.needlewise.application.grading.Cases;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.review.Challenge;
import dev.needlewise.domain.training.review.Comment;
import dev.needlewise.domain.training.review.ReviewDecision;
import dev.needlewise.domain.training.session.Attempt;
import dev.needlewise.domain.training.session.CandidateSession;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.domain.training.session.StandingKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers the feedback of a finished session; who may see it is the caller's business. */
record FeedbackOf(Records records, Cases cases) {
    Feedback gathered(CandidateSession session) {
        Attempt attempt = session.attempt();
        List<Comment> comments = records.reviews().comments(session.id());
        List<ReviewDecision> decisions = records.reviews().decisions(session.id());
        List<Challenge> challenges = records.reviews().challenges(session.id());
        Pack pack = cases.gradingPack(session);
        return new Feedback(
                session,
                session.summary(),
                pack,
                pack.keyed(attempt.played().scenario(), attempt.played().profile())
                        .orElseThrow(),
                cases.walk(session),
                cases.outcome(session),
                attempts(attempt),
                records.standings().find(StandingKey.of(attempt)),
                attempt.scope().assignment().flatMap(records.assignments()::find),
                attempt.scope().cohort().flatMap(records.cohorts()::find),
                comments,
                decisions,
                challenges,
                records.people().byIds(named(attempt, comments, decisions, challenges)));
    }

    private List<SessionSummary> attempts(Attempt attempt) {
        return records.sessions().attempts(attempt.person(), attempt.played().scenario()).stream()
                .filter(other ->
                        other.attempt().scope().code().equals(attempt.scope().code()))
                .toList();
    }

    private static Set<PersonId> named(
            Attempt attempt, List<Comment> comments, List<ReviewDecision> decisions, List<Challenge> challenges) {
        Set<PersonId> people = new LinkedHashSet<>();
        people.add(attempt.person());
        comments.forEach(comment -> people.add(comment.by()));
        decisions.forEach(decision -> people.add(decision.by()));
        challenges.forEach(challenge -> challenge.settled().ifPresent(settled -> people.add(settled.by())));
        return people;
    }
}
