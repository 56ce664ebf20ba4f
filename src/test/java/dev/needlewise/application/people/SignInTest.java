package dev.needlewise.application.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.application.TrainingTest;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.operation.Tidy;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.Role;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Signing in: who somebody is, for how long, and how guessing is slowed down. */
class SignInTest extends TrainingTest {
    @Test
    void the_first_sign_in_makes_a_person_and_the_next_finds_them() {
        String account = UUID.randomUUID().toString();
        SignedIn first = signIn(SignIn.byForm(account, Role.TRAINEE));
        SignedIn second = signIn(SignIn.byForm(account, Role.SUPERVISOR));
        assertThat(second.person()).isEqualTo(first.person());
        assertThat(second.cookie()).isNotEqualTo(first.cookie());
        assertThat(resolve(second.cookie()).orElseThrow().viewer().role()).isEqualTo(Role.SUPERVISOR);
        assertThat(resolve(first.cookie()).orElseThrow().viewer().role()).isEqualTo(Role.TRAINEE);
    }

    @Test
    void a_platform_renames_its_people_and_the_container_does_not() {
        Identity identity = new Identity("registration-1", UUID.randomUUID().toString());
        signIn(new SignIn(identity, "Rosa", Role.TRAINEE, Optional.empty(), true));
        SignedIn renamed = signIn(new SignIn(identity, "Rosa Lind", Role.TRAINEE, Optional.empty(), true));
        assertThat(renamed.person().displayName()).isEqualTo("Rosa Lind");
        SignedIn unnamed = signIn(new SignIn(identity, "", Role.TRAINEE, Optional.empty(), true));
        assertThat(unnamed.person().displayName()).isEqualTo("Rosa Lind");
    }

    @Test
    void a_cookie_ends_by_idling_by_age_and_by_signing_out() {
        SignedIn idle = signIn(SignIn.byForm("idle", Role.TRAINEE));
        clock.advance(SessionTimes.USUAL.idle());
        assertThat(resolve(idle.cookie())).isEmpty();

        SignedIn busy = signIn(SignIn.byForm("busy", Role.TRAINEE));
        for (int hour = 1; hour < SessionTimes.USUAL.most().toHours(); hour++) {
            clock.advance(Duration.ofHours(1));
            assertThat(resolve(busy.cookie())).isPresent();
        }
        clock.advance(Duration.ofHours(1));
        assertThat(resolve(busy.cookie())).isEmpty();

        SignedIn out = signIn(SignIn.byForm("out", Role.TRAINEE));
        new EndWebSession(store.transactions(), store.webSessions()).end(out.cookie());
        assertThat(resolve(out.cookie())).isEmpty();
        assertThat(resolve("made up")).isEmpty();
    }

    @Test
    void a_launch_sees_its_own_cohort_only() {
        Cohort one = aCohort();
        Cohort other = aCohort();
        Viewer member = trainee(one.id(), other.id());
        Identity identity = Identity.ofForm(member.person().value());
        SignedIn launched = signIn(new SignIn(identity, "", Role.TRAINEE, Optional.of(one.id()), true));
        assertThat(resolve(launched.cookie()).orElseThrow().viewer().cohorts()).containsOnlyKeys(one.id());
        SignedIn signedIn = signIn(new SignIn(identity, "", Role.TRAINEE, Optional.empty(), false));
        assertThat(resolve(signedIn.cookie()).orElseThrow().viewer().cohorts()).containsOnlyKeys(one.id(), other.id());
    }

    @Test
    void five_failures_are_free_and_every_further_one_doubles_the_pause() {
        SignInThrottle throttle = new SignInThrottle(store.transactions(), store.signInAttempts(), clock);
        String account = UUID.randomUUID().toString();
        for (int failure = 1; failure < 5; failure++) {
            throttle.failed(account, "192.0.2." + failure);
        }
        assertThat(throttle.pauseLeft(account, "198.51.100.1")).isZero();
        throttle.failed(account, "192.0.2.9");
        assertThat(throttle.pauseLeft(account.toUpperCase(Locale.ROOT), "198.51.100.1"))
                .isEqualTo(Duration.ofSeconds(5));
        throttle.failed(account, "192.0.2.10");
        assertThat(throttle.pauseLeft(account, "198.51.100.1")).isEqualTo(Duration.ofSeconds(10));
        clock.advance(Duration.ofSeconds(10));
        assertThat(throttle.pauseLeft(account, "198.51.100.1")).isZero();
    }

    @Test
    void one_address_guessing_many_accounts_is_slowed_down_too() {
        SignInThrottle throttle = new SignInThrottle(store.transactions(), store.signInAttempts(), clock);
        String address = UUID.randomUUID().toString();
        for (int failure = 1; failure <= 5; failure++) {
            throttle.failed(UUID.randomUUID().toString(), address);
        }
        assertThat(throttle.pauseLeft("somebody", address)).isPositive();
        throttle.succeeded("somebody");
        assertThat(throttle.pauseLeft("somebody", address)).isPositive();
    }

    @Test
    void what_is_over_is_tidied_away() {
        signIn(SignIn.byForm("tidy", Role.TRAINEE));
        clock.advance(Duration.ofDays(2));
        Tidy tidy = new Tidy(store.transactions(), store.webSessions(), store.signInAttempts(), clock);
        assertThat(tidy.tidy()).isPositive();
        assertThat(tidy.tidy()).isZero();
    }

    private static SignedIn signIn(SignIn signIn) {
        return new SignInPerson(
                        store.transactions(), store.people(), store.webSessions(), SessionTimes.USUAL, clock, FRESH)
                .signIn(signIn);
    }

    private static Optional<ResolveWebSession.Visitor> resolve(String cookie) {
        return new ResolveWebSession(
                        store.transactions(),
                        store.webSessions(),
                        store.people(),
                        store.cohorts(),
                        SessionTimes.USUAL,
                        clock)
                .resolve(cookie);
    }
}
