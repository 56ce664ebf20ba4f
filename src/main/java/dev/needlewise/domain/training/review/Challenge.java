package dev.needlewise.domain.training.review;

import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * "I think this is wrong": a trainee questions the reason given for an answer.
 *
 * @param id a UUID text
 * @param rule the protocol's row that they question, where there is one
 * @param claim the claim that they question, where they name one
 */
public record Challenge(
        String id,
        SessionId session,
        Optional<CohortId> cohort,
        String item,
        Optional<String> rule,
        Optional<String> claim,
        String words,
        PersonId by,
        Instant at,
        Optional<Settled> settled) {
    /** What was answered. */
    public record Settled(PersonId by, String answer, Instant at) {}

    public Challenge settledBy(PersonId supervisor, String answer, Instant now) {
        return new Challenge(
                id,
                session,
                cohort,
                item,
                rule,
                claim,
                words,
                by,
                at,
                Optional.of(new Settled(supervisor, answer, now)));
    }
}
