package dev.needlewise.application;

import static dev.needlewise.application.TinyPack.BLISTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.application.operation.ForgetOldRecords;
import dev.needlewise.application.operation.Retention;
import dev.needlewise.application.operation.Tidy;
import dev.needlewise.application.people.ResolveWebSession;
import dev.needlewise.application.people.SessionTimes;
import dev.needlewise.application.people.SignIn;
import dev.needlewise.application.people.SignInPerson;
import dev.needlewise.application.people.SignInThrottle;
import dev.needlewise.application.people.SignedIn;
import dev.needlewise.application.play.BeginRequest;
import dev.needlewise.application.play.ExpireSessions;
import dev.needlewise.application.review.Feedback;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.Role;
import dev.needlewise.domain.training.session.SessionEvent;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionState;
import dev.needlewise.domain.training.session.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The clock of the machine is set back by a day while people work. */
class ClockSetBackTest extends TrainingTest {
    private static final Duration A_DAY = Duration.ofDays(1);

    @Test
    void an_attempt_in_which_time_went_back_ends_like_any_other_and_counts_as_the_latest() {
        Cohort cohort = aCohort();
        Viewer viewer = trainee(cohort.id());
        BeginRequest request = new BeginRequest.InCohort(cohort.id(), BLISTER);
        playedDangerously(viewer, request);
        SessionId session = begun(viewer, request);
        goOn(viewer, session, "arrival");
        answer(viewer, session, "stops", BLISTER_FOUND);

        clock.advance(A_DAY.negated());
        answer(viewer, session, "decision", POSTPONE);
        answer(viewer, session, "depth", HALF_A_MILLIMETRE);
        assertThat(goOn(viewer, session, "outcome")).isEqualTo(over(session));

        Feedback feedback = feedback(viewer, session);
        assertThat(feedback.summary().state()).isEqualTo(SessionState.FINISHED);
        assertThat(feedback.session().events()).extracting(SessionEvent::number).doesNotHaveDuplicates();
        assertThat(standings(viewer)).singleElement().satisfies(standing -> {
            assertThat(standing.attempts()).isEqualTo(2);
            assertThat(standing.latest().session()).isEqualTo(session);
            assertThat(standing.open()).isEmpty();
        });
        assertThat(ends(session)).isEqualTo(1);
        playedWell(viewer, request);
        assertThat(standings(viewer)).extracting(Standing::attempts).containsExactly(3);
    }

    @Test
    void nobody_is_locked_out_until_the_clock_has_caught_up() {
        SignInThrottle throttle = new SignInThrottle(store.transactions(), store.signInAttempts(), clock);
        String account = UUID.randomUUID().toString();
        for (int failure = 1; failure <= 12; failure++) {
            throttle.failed(account, "192.0.2." + failure);
        }
        assertThat(throttle.pauseLeft(account, "198.51.100.1")).isPositive();

        clock.advance(A_DAY.negated());

        assertThat(throttle.pauseLeft(account, "198.51.100.1")).isZero();
    }

    @Test
    void who_is_signed_in_stays_so_and_is_signed_out_in_the_end() {
        SignedIn signedIn = new SignInPerson(
                        store.transactions(), store.people(), store.webSessions(), SessionTimes.USUAL, clock, FRESH)
                .signIn(new SignIn(
                        Identity.ofForm(UUID.randomUUID().toString()), "", Role.TRAINEE, Optional.empty(), false));
        ResolveWebSession resolve = new ResolveWebSession(
                store.transactions(), store.webSessions(), store.people(), store.cohorts(), SessionTimes.USUAL, clock);

        clock.advance(A_DAY.negated());
        assertThat(resolve.resolve(signedIn.cookie())).isPresent();

        clock.advance(A_DAY.plus(SessionTimes.USUAL.most()));
        assertThat(resolve.resolve(signedIn.cookie())).isEmpty();
    }

    @Test
    void nothing_is_forgotten_or_ended_because_of_it() {
        Viewer viewer = trainee();
        SessionId session = playedWell(viewer, onOwn(BLISTER));
        clock.advance(A_DAY.negated());

        new Tidy(store.transactions(), store.webSessions(), store.signInAttempts(), clock).tidy();
        new ExpireSessions(store.transactions(), records, packs, clock).expire();
        Retention year = new Retention(Optional.of(Duration.ofDays(365)), Optional.of(Duration.ofDays(365)));
        assertThat(new ForgetOldRecords(store.transactions(), store.oldRecords(), year, clock).forget())
                .isZero();

        assertThat(feedback(viewer, session).summary().finished().orElseThrow()).isAfter(Instant.EPOCH);
    }

    private static long ends(SessionId session) {
        return store.transactions().call(() -> records.audit().about("session", session.value(), 10)).stream()
                .filter(entry -> entry.what().equals("session-finished"))
                .count();
    }
}
