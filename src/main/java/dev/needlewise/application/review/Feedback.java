package dev.needlewise.application.review;

import dev.needlewise.domain.grading.Outcome;
import dev.needlewise.domain.grading.Walk;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.review.Challenge;
import dev.needlewise.domain.training.review.Comment;
import dev.needlewise.domain.training.review.ReviewDecision;
import dev.needlewise.domain.training.session.CandidateSession;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.domain.training.session.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything about a finished session that its feedback and its review show.
 *
 * @param summary with the grade that holds
 * @param pack whose rules the outcome was worked out by, with sources, claims and wordings
 * @param walk what was told and asked, as it went
 * @param outcome worked out again from what is stored, with its receipt
 * @param attempts all finished or running attempts of this person at this case in the same scope, the earliest first
 * @param standing none for a trial
 * @param people everyone that is named, by id
 */
public record Feedback(
        CandidateSession session,
        SessionSummary summary,
        Pack pack,
        KeyedCase keyed,
        Walk walk,
        Outcome outcome,
        List<SessionSummary> attempts,
        Optional<Standing> standing,
        Optional<Assignment> assignment,
        Optional<Cohort> cohort,
        List<Comment> comments,
        List<ReviewDecision> decisions,
        List<Challenge> challenges,
        Map<PersonId, Person> people) {
    public Feedback {
        attempts = List.copyOf(attempts);
        comments = List.copyOf(comments);
        decisions = List.copyOf(decisions);
        challenges = List.copyOf(challenges);
        people = Map.copyOf(people);
    }

    /** The decision that holds, if one was made. */
    public Optional<ReviewDecision> decision() {
        return decisions.stream().reduce((earlier, later) -> later);
    }

    /** A person's name; somebody who is gone keeps a name nobody can take for another. */
    public String nameOf(PersonId person) {
        return Optional.ofNullable(people.get(person)).map(Person::displayName).orElse("?");
    }
}
