package dev.needlewise.persistence;

import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.review.Challenge;
import dev.needlewise.domain.training.session.SessionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code challenge}. */
@Entity(name = "Challenge")
@Table(name = "challenge")
class ChallengeEntity {
    @Id
    private String id;

    @Column(name = "session_id")
    private String session;

    @Column(name = "cohort_id")
    private @Nullable String cohort;

    private String item;
    private @Nullable String rule;
    private @Nullable String claim;
    private String words;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "happened_at")
    private long at;

    @Column(name = "settled_by")
    private @Nullable String settledBy;

    private @Nullable String answer;

    @Column(name = "settled_at")
    private @Nullable Long settledAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    ChallengeEntity() {}

    static ChallengeEntity of(Challenge challenge) {
        ChallengeEntity row = new ChallengeEntity();
        row.id = challenge.id();
        row.session = challenge.session().value();
        row.cohort = challenge.cohort().map(CohortId::value).orElse(null);
        row.item = challenge.item();
        row.rule = challenge.rule().orElse(null);
        row.claim = challenge.claim().orElse(null);
        row.words = challenge.words();
        row.madeBy = challenge.by().value();
        row.at = Moments.stored(challenge.at());
        row.become(challenge);
        return row;
    }

    final void become(Challenge challenge) {
        settledBy = challenge.settled().map(settled -> settled.by().value()).orElse(null);
        answer = challenge.settled().map(Challenge.Settled::answer).orElse(null);
        settledAt = Moments.stored(challenge.settled().map(Challenge.Settled::at));
    }

    Challenge toChallenge() {
        return new Challenge(
                id,
                new SessionId(session),
                Optional.ofNullable(cohort).map(CohortId::new),
                item,
                Optional.ofNullable(rule),
                Optional.ofNullable(claim),
                words,
                new PersonId(madeBy),
                Moments.read(at),
                toSettled());
    }

    private Optional<Challenge.Settled> toSettled() {
        return settledBy == null || answer == null || settledAt == null
                ? Optional.empty()
                : Optional.of(
                        new Challenge.Settled(new PersonId(settledBy), answer, Moments.read(settledAt.longValue())));
    }
}
