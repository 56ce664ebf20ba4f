package dev.needlewise.application.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.application.TrainingTest;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.Membership;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.lti.launch.CohortKey;
import dev.needlewise.lti.nrps.Member;
import dev.needlewise.lti.nrps.Member.Status;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.platform.RegistrationId;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a platform's roster does to a cohort, and what it cannot do. */
class RosterTest extends TrainingTest {
    private final Cohort cohort = aCohort();
    private final Registration platform = platform();

    @Test
    void who_was_listed_and_is_no_longer_has_left_and_may_come_back() {
        take(listed("ada"), listed("bob"));
        take(listed("ada"));
        assertThat(isIn("ada")).isTrue();
        assertThat(isIn("bob")).isFalse();
        assertThat(membership("bob")).as("is still on record").isPresent();

        take(listed("ada"), listed("bob"));
        assertThat(isIn("bob")).isTrue();
    }

    @Test
    void whom_the_roster_never_listed_it_cannot_miss() {
        Viewer byCode = trainee(cohort.id());
        clock.advance(Duration.ofSeconds(1));
        take(listed("ada"));
        take(listed("ada"));

        assertThat(membership(byCode.person()).orElseThrow().isCurrent()).isTrue();
    }

    @Test
    void who_came_back_by_a_launch_while_the_platform_hides_them_stays() {
        take(listed("ada"), listed("bob"));
        take(listed("ada"));
        store.transactions().run(() -> {
            Membership ended = membership("bob").orElseThrow();
            records.cohorts().save(ended.againFrom(clock.instant(), ended.role()));
        });
        clock.advance(Duration.ofSeconds(1));
        take(listed("ada"));

        assertThat(isIn("bob")).isTrue();
    }

    @Test
    void who_is_listed_as_inactive_or_deleted_has_left() {
        take(listed("ada"), listed("bob"), listed("cyd"));
        take(listed("ada"), member("bob", "Learner", Status.INACTIVE), member("cyd", "Learner", Status.DELETED));

        assertThat(isIn("bob")).isFalse();
        assertThat(isIn("cyd")).isFalse();
    }

    @Test
    void a_roster_without_anybody_ends_nothing() {
        take(listed("ada"));
        take();

        assertThat(isIn("ada")).isTrue();
    }

    @Test
    void a_teacher_on_the_roster_is_given_no_right_and_not_made() {
        take(listed("ada"), member("tess", "Instructor", Status.ACTIVE));

        assertThat(membership("tess")).isEmpty();
    }

    private void take(Member... members) {
        Roster roster = (registration, deployment, endpoint) -> new Roster.Answer(Arrays.asList(members), "");
        RosterOf rosterOf = new RosterOf(
                store.transactions(), records, store.launches(), store.registrations(), roster, clock, FRESH);
        assertThat(rosterOf.takeOver(cohort.id())).isEmpty();
        clock.advance(Duration.ofSeconds(1));
    }

    private static Member listed(String user) {
        return member(user, "Learner", Status.ACTIVE);
    }

    private static Member member(String user, String role, Status status) {
        return new Member(user, List.of(role), status, Optional.of(user), Optional.empty(), Optional.empty());
    }

    private boolean isIn(String user) {
        return membership(user).filter(Membership::isCurrent).isPresent();
    }

    private Optional<Membership> membership(String user) {
        Identity identity = new Identity(platform.id().toString(), user);
        return store.transactions()
                .call(() -> records.people().byIdentity(identity).map(person -> person.id()))
                .flatMap(this::membership);
    }

    private Optional<Membership> membership(PersonId person) {
        return store.transactions().call(() -> records.cohorts().membership(person, cohort.id()));
    }

    private Registration platform() {
        String issuer = "https://" + UUID.randomUUID() + ".example";
        PlatformAddress address = PlatformAddress.stored(issuer + "/somewhere");
        Registration made = new Registration(
                RegistrationId.fresh(),
                "Platform",
                issuer,
                "client",
                address,
                address,
                address,
                Optional.empty(),
                true);
        store.registrations().add(made);
        store.transactions()
                .run(() -> store.launches()
                        .add(
                                new CohortKey(made.id(), "1", CohortKey.Kind.CONTEXT, issuer),
                                new LaunchedCohort(
                                        cohort.id(), made.id(), "1", Optional.of(address), Optional.empty())));
        return made;
    }
}
