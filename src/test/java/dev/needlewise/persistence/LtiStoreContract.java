package dev.needlewise.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.lti.Unguessable;
import dev.needlewise.lti.ags.AgsEndpoint;
import dev.needlewise.lti.ags.GradebookLink;
import dev.needlewise.lti.ags.GradebookLinks;
import dev.needlewise.lti.ags.GradebookLinks.LastSent;
import dev.needlewise.lti.key.ToolKey;
import dev.needlewise.lti.launch.PendingLaunch;
import dev.needlewise.lti.platform.Deployment;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.platform.RegistrationId;
import dev.needlewise.lti.registration.Invitation;
import dev.needlewise.lti.service.Scope;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store promises about learning platforms; no call here needs a transaction around it. */
abstract class LtiStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00.123456Z");
    private static final int AT_ONCE = 8;

    abstract Store store();

    @Test
    void a_registration_is_found_by_id_and_issuer_and_can_be_replaced() {
        Registration registration = registration(Optional.of("https://audience.example/token"));

        assertThat(store().registrations().find(registration.id())).contains(registration);
        assertThat(store().registrations().ofIssuer(registration.issuer())).containsExactly(registration);
        assertThat(store().registrations().all()).contains(registration);

        store().registrations().replace(registration.suspended());
        assertThat(store().registrations().find(registration.id())).contains(registration.suspended());
    }

    @Test
    void a_second_registration_of_issuer_and_client_changes_nothing() {
        Registration first = registration(Optional.empty());
        Registration second = new Registration(
                RegistrationId.fresh(),
                "Another",
                first.issuer(),
                first.clientId(),
                address("https://other.example/auth"),
                first.tokenEndpoint(),
                first.keySet(),
                Optional.empty(),
                true);

        assertThat(store().registrations().add(second)).isFalse();
        assertThat(store().registrations().ofIssuer(first.issuer())).containsExactly(first);
    }

    @Test
    void of_many_registrations_at_once_one_is_kept() throws Exception {
        String issuer = "https://" + UUID.randomUUID() + ".example";
        List<Boolean> added = atOnce(() -> store().registrations().add(registration(issuer, Optional.empty())));

        assertThat(added).containsOnlyOnce(true);
        assertThat(store().registrations().ofIssuer(issuer)).hasSize(1);
    }

    @Test
    void the_first_deployment_that_is_met_is_active_and_later_ones_wait() {
        Registration registration = registration(Optional.empty());

        assertThat(store().deployments().meet(registration.id(), "1", NOW).standing())
                .isEqualTo(Deployment.Standing.ACTIVE);
        Deployment second = store().deployments().meet(registration.id(), "2", NOW);
        assertThat(second.standing()).isEqualTo(Deployment.Standing.PENDING);

        store().deployments().put(second.with(Deployment.Standing.ACTIVE));
        assertThat(store().deployments().meet(registration.id(), "2", NOW).standing())
                .isEqualTo(Deployment.Standing.ACTIVE);
        assertThat(store().deployments().of(registration.id())).hasSize(2);
    }

    @Test
    void of_many_deployments_met_at_once_one_is_the_first() throws Exception {
        Registration registration = registration(Optional.empty());
        List<Deployment> met = atOnce(() ->
                store().deployments().meet(registration.id(), UUID.randomUUID().toString(), NOW));

        assertThat(met).extracting(Deployment::standing).containsOnlyOnce(Deployment.Standing.ACTIVE);
    }

    @Test
    void a_pending_launch_is_used_once_and_forgotten_when_old() throws Exception {
        Registration registration = registration(Optional.empty());
        PendingLaunch pending = new PendingLaunch(
                Unguessable.fresh().hash(),
                "nonce",
                "proof",
                registration.id(),
                Optional.of("1"),
                Optional.of("_parent"),
                NOW,
                false);
        store().pendingLaunches().keep(pending);
        assertThat(store().pendingLaunches().find(pending.stateHash())).contains(pending);

        assertThat(atOnce(() -> store().pendingLaunches().use(pending.stateHash())))
                .containsOnlyOnce(true);

        store().pendingLaunches().forgetBegunBefore(NOW.plusSeconds(1));
        assertThat(store().pendingLaunches().find(pending.stateHash())).isEmpty();
    }

    @Test
    void an_invitation_is_used_once_and_good_again_after_a_failure() throws Exception {
        Invitation invitation = Invitation.of(Unguessable.fresh(), "admin", NOW, Duration.ofDays(7));
        store().invitations().keep(invitation);
        assertThat(store().invitations().find(invitation.hash())).contains(invitation);
        assertThat(store().invitations().all()).contains(invitation);

        assertThat(atOnce(() -> store().invitations().use(invitation.hash()))).containsOnlyOnce(true);
        store().invitations().release(invitation.hash());
        assertThat(store().invitations().use(invitation.hash())).isTrue();
    }

    @Test
    void a_tool_key_signs_the_same_after_it_was_kept_and_opens_only_by_its_secret() {
        Seal seal = Seal.by("one".getBytes(StandardCharsets.UTF_8), new SecureRandom());
        ToolKey key = ToolKey.generate(NOW);
        store().toolKeys(seal).add(key);

        assertThat(store().toolKeys(seal).all()).anySatisfy(kept -> {
            assertThat(kept.id()).isEqualTo(key.id());
            assertThat(kept.signsFrom()).isEqualTo(NOW);
            assertThat(kept.privateBytes()).isEqualTo(key.privateBytes());
        });
        Seal other = Seal.by("two".getBytes(StandardCharsets.UTF_8), new SecureRandom());
        assertThatThrownBy(() -> store().toolKeys(other).all())
                .isInstanceOf(StoreRefusal.class)
                .hasMessageContaining("NEEDLEWISE_SECRET");

        store().toolKeys(seal).remove(key.id());
        assertThat(store().toolKeys(seal).all()).noneMatch(kept -> kept.id().equals(key.id()));
    }

    @Test
    void a_gradebook_link_is_kept_with_its_session() {
        GradebookLink link = link(registration(Optional.empty()));
        String session = UUID.randomUUID().toString();
        store().gradebookLinks().keep(session, link);

        assertThat(store().gradebookLinks().ofSession(session)).contains(link);
        assertThat(store().gradebookLinks().ofSession("another")).isEmpty();
    }

    @Test
    void of_two_columns_the_first_stays() {
        GradebookLink link = link(registration(Optional.empty()));
        assertThat(store().gradebookLinks().column(link)).isEmpty();

        PlatformAddress first = address("https://lms.example/columns/1");
        assertThat(store().gradebookLinks().keepColumn(link, first)).isEqualTo(first);
        assertThat(store().gradebookLinks().keepColumn(link, address("https://lms.example/columns/2")))
                .isEqualTo(first);
        assertThat(store().gradebookLinks().column(link)).contains(first);
    }

    @Test
    void stamps_of_one_person_and_column_are_a_second_apart_however_many_ask_at_once() throws Exception {
        GradebookLink link = link(registration(Optional.empty()));
        PlatformAddress column = address("https://lms.example/columns/1");

        assertThat(store().gradebookLinks().stamp(link, column, NOW, NOW)).contains(NOW);
        List<Instant> stamps = new ArrayList<>(atOnce(
                () -> store().gradebookLinks().stamp(link, column, NOW, NOW).orElseThrow()));
        stamps.sort(Instant::compareTo);
        for (int i = 0; i < stamps.size(); i++) {
            assertThat(stamps.get(i)).isEqualTo(NOW.plusSeconds(i + 1L));
        }
        assertThat(store().gradebookLinks().lastSent(link, column)).isEmpty();
    }

    @Test
    void what_was_sent_last_is_remembered() {
        GradebookLink link = link(registration(Optional.empty()));
        PlatformAddress column = address("https://lms.example/columns/1");
        LastSent sent = new LastSent(NOW, Unguessable.hashOf("80"));
        store().gradebookLinks().sent(link, column, sent);

        assertThat(store().gradebookLinks().lastSent(link, column)).contains(sent);
    }

    @Test
    void a_score_that_a_later_one_has_overtaken_gets_no_time_and_is_not_remembered() {
        GradebookLink link = link(registration(Optional.empty()));
        PlatformAddress column = address("https://lms.example/columns/1");
        LastSent later = new LastSent(NOW.plusSeconds(60), Unguessable.hashOf("75"));
        LastSent earlier = new LastSent(NOW, Unguessable.hashOf("25"));
        GradebookLinks links = store().gradebookLinks();
        assertThat(links.stamp(link, column, later.scored(), NOW)).isPresent();

        assertThat(links.stamp(link, column, earlier.scored(), NOW.plusSeconds(90)))
                .isEmpty();
        links.sent(link, column, later);
        links.sent(link, column, earlier);
        assertThat(links.lastSent(link, column)).contains(later);
        assertThat(links.stamp(link, column, later.scored(), NOW)).contains(NOW.plusSeconds(1));
    }

    @Test
    void where_marks_went_is_forgotten_with_the_person() {
        Person person = new Person(new PersonId(UUID.randomUUID().toString()), "Rosa Lind", NOW);
        AssignmentId assignment = new AssignmentId(UUID.randomUUID().toString());
        GradebookLink link = link(registration(Optional.empty()));
        PlatformAddress column = store().gradebookLinks().keepColumn(link, address("https://lms.example/columns/1"));
        store().gradebookLinks().sent(link, column, new LastSent(NOW, Unguessable.hashOf("80")));
        store().transactions().run(() -> {
            store().people().add(person, new Identity(link.registration().toString(), "user-7"));
            store().launches().save(person.id(), assignment, link);
        });

        store().transactions().run(() -> store().personalData().erase(person.id(), "Erased person", NOW));

        assertThat(store().transactions().call(() -> store().launches().gradebook(person.id(), assignment)))
                .isEmpty();
        assertThat(store().gradebookLinks().lastSent(link, column)).isEmpty();
        assertThat(store().gradebookLinks().column(link)).contains(column);
    }

    @Test
    void of_two_nodes_that_make_the_first_key_at_once_one_wins() throws Exception {
        Seal seal = Seal.by("one".getBytes(StandardCharsets.UTF_8), new SecureRandom());
        store().toolKeys(seal).all().forEach(key -> store().toolKeys(seal).remove(key.id()));

        atOnce(() -> {
            store().toolKeys(seal).addFirst(ToolKey.generate(NOW));
            return true;
        });

        assertThat(store().toolKeys(seal).all()).hasSize(1);
        store().toolKeys(seal).remove(store().toolKeys(seal).all().get(0).id());
    }

    private Registration registration(Optional<String> audience) {
        String issuer = "https://" + UUID.randomUUID() + ".example";
        Registration registration = registration(issuer, audience);
        assertThat(store().registrations().add(registration)).isTrue();
        return registration;
    }

    private static Registration registration(String issuer, Optional<String> audience) {
        return new Registration(
                RegistrationId.fresh(),
                "A platform",
                issuer,
                "client",
                address(issuer + "/auth?x=1"),
                address(issuer + "/token"),
                address(issuer + "/jwks"),
                audience,
                true);
    }

    private static GradebookLink link(Registration registration) {
        return new GradebookLink(
                registration.id(),
                "1",
                "user-7",
                "link-1",
                "case:blister",
                "First case",
                new AgsEndpoint(
                        Set.of(Scope.SCORE, Scope.LINE_ITEM),
                        Optional.of(address("https://lms.example/columns?x=1")),
                        Optional.empty()));
    }

    private static PlatformAddress address(String text) {
        return PlatformAddress.stored(text);
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<T>> many = java.util.Collections.nCopies(AT_ONCE, work);
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(many)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
