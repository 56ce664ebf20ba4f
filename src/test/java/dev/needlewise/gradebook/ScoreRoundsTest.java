package dev.needlewise.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.application.Transactions;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.score.QueuedScore;
import dev.needlewise.domain.training.score.WaitingScore;
import dev.needlewise.domain.training.score.WaitingScore.State;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.lti.RegistrationsInMemory;
import dev.needlewise.lti.SettableClock;
import dev.needlewise.lti.ags.AgsEndpoint;
import dev.needlewise.lti.ags.GradebookLink;
import dev.needlewise.lti.key.ToolKeys;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.platform.RegistrationId;
import dev.needlewise.lti.service.Scope;
import dev.needlewise.testplatform.Client;
import dev.needlewise.testplatform.Fault;
import dev.needlewise.testplatform.Service;
import dev.needlewise.testplatform.TestPlatform;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScoreRoundsTest {
    private static final AddressRules RULES = new AddressRules(true);
    private static final ToolKeys KEYS = ToolKeys.first(Instant.EPOCH);

    private final TestPlatform platform = TestPlatform.start();
    private final Client client = platform.register("http://127.0.0.1:8080/needlewise", KEYS.keySet());
    private final SettableClock clock = new SettableClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    private final Registration registration = new Registration(
            RegistrationId.fresh(),
            "Test platform",
            platform.issuer(),
            client.id(),
            PlatformAddress.stored(platform.issuer() + "/auth"),
            PlatformAddress.stored(platform.issuer() + "/token"),
            PlatformAddress.stored(platform.issuer() + "/jwks"),
            Optional.empty(),
            true);
    private final RegistrationsInMemory registrations = new RegistrationsInMemory();
    private final GradebookLinksInMemory links = new GradebookLinksInMemory();
    private final ScoreQueueInMemory queue = new ScoreQueueInMemory();
    private final ScoreRounds rounds = rounds(Duration.ofSeconds(4));
    private Set<Scope> granted = Set.of(Scope.SCORE, Scope.LINE_ITEM, Scope.RESULT_READ);

    ScoreRoundsTest() {
        registrations.add(registration);
    }

    @AfterEach
    void stop() {
        rounds.close();
        platform.close();
    }

    @Test
    void a_finished_session_arrives_in_the_gradebook() {
        finish("user-7", 3, 4);

        rounds.go();

        assertThat(queue.entry(1).state()).isEqualTo(State.SENT);
        assertThat(platform.gradebook().mark(1, "user-7")).contains(75.0);
        assertThat(platform.gradebook().posted().get(0).score())
                .containsEntry("comment", "No unsafe choice was made.")
                .containsEntry(
                        "submission",
                        Map.of(
                                "startedAt", written(clock.instant().minusSeconds(900)),
                                "submittedAt", written(clock.instant().minusSeconds(60))));
    }

    @Test
    void a_third_is_sent_with_two_decimals() {
        finish("user-7", 1, 3);

        rounds.go();

        assertThat(platform.gradebook().mark(1, "user-7")).contains(33.33);
    }

    @Test
    void an_outage_is_waited_out() {
        platform.let(Service.SCORES, Fault.UNAVAILABLE);
        finish("user-7", 1, 2);
        rounds.go();
        WaitingScore waiting = queue.entry(1);
        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(waiting.tries()).isEqualTo(1);
        assertThat(waiting.problem()).contains("the platform answered with status 503");
        assertThat(waiting.nextTry()).isAfter(clock.instant());
        assertThat(rounds.go()).isZero();

        platform.let(Service.SCORES, Fault.NONE);
        later(Duration.ofSeconds(5));
        rounds.go();

        assertThat(queue.entry(1).state()).isEqualTo(State.SENT);
        assertThat(platform.gradebook().posted()).hasSize(1);
    }

    @Test
    void a_platform_that_does_not_answer_is_left_alone_for_a_moment_and_holds_up_nobody_else() {
        platform.let(Service.SCORES, Fault.HANGS_UP);
        finish("user-7", 1, 2);
        finish("user-8", 1, 2);
        finish("user-9", 1, 2);
        rounds.go();

        assertThat(platform.calls("/scores")).hasSize(1);
        assertThat(queue.entry(3).tries()).isZero();
        assertThat(queue.entry(3).problem()).contains("the platform did not answer a moment ago");

        platform.let(Service.SCORES, Fault.NONE);
        later(Duration.ofSeconds(30));
        rounds.go();
        assertThat(platform.gradebook().posted()).hasSize(3);
    }

    @Test
    void a_platform_that_is_down_for_a_week_is_given_up() {
        platform.let(Service.SCORES, Fault.UNAVAILABLE);
        finish("user-7", 1, 2);
        later(Duration.ofDays(7));

        rounds.go();

        assertThat(queue.entry(1).state()).isEqualTo(State.REFUSED);
        assertThat(queue.entry(1).problem().orElseThrow()).startsWith("given up after a week");
    }

    @Test
    void a_refusal_is_kept_with_its_reason() {
        platform.let(Service.SCORES, Fault.FORBIDDEN);
        finish("user-7", 1, 2);

        rounds.go();

        assertThat(queue.entry(1).state()).isEqualTo(State.REFUSED);
        assertThat(queue.entry(1).problem()).contains("the platform does not allow this to us");
    }

    @Test
    void a_stop_hands_back_what_is_being_sent_so_that_the_next_start_sends_it_at_once() {
        platform.let(Service.SCORES, Fault.SLOW);
        finish("user-7", 1, 2);
        ScoreRounds patient = rounds(Duration.ofSeconds(10));
        patient.start();
        assertThat(platform.waitsForCall("/scores")).isTrue();

        patient.close();

        assertThat(queue.entry(1).state()).isEqualTo(State.WAITING);
        assertThat(queue.entry(1).nextTry()).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void a_send_that_takes_long_is_kept_from_other_nodes_and_never_taken_back_from_one_that_sent_it() {
        finish("user-7", 1, 2);
        var hold = new Hold(new AtOnce(), queue, clock);
        hold.take();
        later(Hold.RENEWAL.multipliedBy(2));
        hold.renew();
        later(Hold.RENEWAL.multipliedBy(2));
        assertThat(rounds.go()).isZero();

        later(Hold.RENEWAL);
        assertThat(rounds.go()).isOne();
        hold.renew();
        assertThat(queue.entry(1).state()).isEqualTo(State.SENT);
    }

    @Test
    void a_node_that_is_killed_before_it_sends_loses_nothing() {
        finish("user-7", 1, 2);
        // Taken, as a round begins, and then no more.
        queue.save(leased(queue.entry(1)));
        assertThat(rounds.go()).isZero();

        later(Hold.LEASE);
        rounds(Duration.ofSeconds(4)).go();

        assertThat(platform.gradebook().posted()).hasSize(1);
        assertThat(queue.entry(1).state()).isEqualTo(State.SENT);
    }

    @Test
    void a_mark_that_arrived_before_its_node_was_killed_is_not_sent_again() {
        finish("user-7", 1, 3);
        arrivesAndNobodyNotes();

        rounds.go();

        assertThat(platform.gradebook().posted()).hasSize(1);
        assertThat(queue.entry(1).state()).isEqualTo(State.SENT);
        assertThat(platform.calls("/results").get(0).header("Accept"))
                .isEqualTo("application/vnd.ims.lis.v2.resultcontainer+json");
    }

    @Test
    void a_mark_that_arrived_while_its_answer_was_lost_is_not_sent_again() {
        platform.let(Service.SCORES, Fault.SLOW_AFTERWARDS);
        finish("user-7", 1, 2);
        rounds.go();
        assertThat(queue.entry(1).state()).isEqualTo(State.WAITING);
        platform.let(Service.SCORES, Fault.NONE);
        later(Duration.ofSeconds(30));

        rounds.go();

        assertThat(platform.gradebook().posted()).hasSize(1);
        assertThat(queue.entry(1).state()).isEqualTo(State.SENT);
    }

    @Test
    void another_mark_in_the_gradebook_does_not_pass_for_ours() {
        finish("user-7", 1, 4);
        rounds.go();
        later(Duration.ofSeconds(1));
        finish("user-7", 2, 4);
        queue.save(leased(queue.entry(2)));
        later(Hold.LEASE);

        rounds.go();

        assertThat(platform.gradebook().mark(1, "user-7")).contains(50.0);
    }

    @Test
    void a_platform_that_tells_no_results_is_given_the_mark_once_more() {
        platform.let(Service.RESULTS, Fault.FORBIDDEN);
        finish("user-7", 1, 2);
        arrivesAndNobodyNotes();

        rounds.go();

        assertThat(platform.gradebook().posted()).hasSize(2);
        assertThat(platform.gradebook().mark(1, "user-7")).contains(50.0);
        assertThat(queue.entry(1).state()).isEqualTo(State.SENT);
    }

    @Test
    void results_are_not_asked_for_where_the_platform_did_not_grant_it() {
        granted = Set.of(Scope.SCORE, Scope.LINE_ITEM);
        finish("user-7", 1, 2);
        arrivesAndNobodyNotes();

        rounds.go();

        assertThat(platform.calls("/results")).isEmpty();
        assertThat(platform.gradebook().mark(1, "user-7")).contains(50.0);
    }

    @Test
    void the_same_score_is_not_sent_twice() {
        finish("user-7", 1, 2);
        finish("user-7", 1, 2);

        rounds.go();

        assertThat(platform.gradebook().posted()).hasSize(1);
        assertThat(queue.entry(2).state()).isEqualTo(State.SENT);
    }

    @Test
    void scores_go_in_order_each_a_second_later() {
        finish("user-7", 1, 4);
        finish("user-7", 2, 4);
        finish("user-7", 1, 4);

        rounds.go();

        assertThat(platform.gradebook().posted())
                .extracting(posted -> posted.given().orElseThrow())
                .containsExactly(25.0, 50.0, 25.0);
    }

    @Test
    void an_older_score_that_was_held_up_does_not_replace_a_newer_one() {
        platform.let(Service.SCORES, Fault.UNAVAILABLE);
        finish("user-7", 1, 4);
        rounds.go();
        platform.let(Service.SCORES, Fault.NONE);
        later(Duration.ofSeconds(1));
        finish("user-7", 3, 4);
        rounds.go();
        later(Duration.ofHours(1));

        rounds.go();

        assertThat(queue.entry(1).state()).isEqualTo(State.OVERTAKEN);
        assertThat(platform.gradebook().mark(1, "user-7")).contains(75.0);
    }

    @Test
    void an_older_score_does_not_follow_a_newer_one_that_another_node_is_sending() {
        platform.let(Service.SCORES, Fault.UNAVAILABLE);
        finish("user-7", 1, 4);
        rounds.go();
        platform.let(Service.SCORES, Fault.NONE);
        GradebookLink link =
                links.ofSession(queue.entry(1).score().session().value()).orElseThrow();
        Instant made = clock.instant().plusMillis(1);
        links.stamp(link, links.column(link).orElseThrow(), made, made);

        later(Duration.ofHours(1));
        rounds.go();

        assertThat(queue.entry(1).state()).isEqualTo(State.OVERTAKEN);
        assertThat(platform.gradebook().mark(1, "user-7")).isEmpty();
    }

    @Test
    void a_mark_that_the_platform_holds_as_newer_is_tried_once_more_with_a_fresh_time() {
        finish("user-7", 1, 4);
        rounds.go();
        platform.gradebook().changedByTeacher(1, "user-7", clock.instant().plusSeconds(1));
        finish("user-7", 2, 4);
        rounds.go();
        assertThat(queue.entry(2).state()).isEqualTo(State.SENT);

        platform.gradebook().changedByTeacher(1, "user-7", clock.instant().plusSeconds(3_600));
        finish("user-7", 3, 4);
        rounds.go();
        assertThat(queue.entry(3).state()).isEqualTo(State.REFUSED);
        assertThat(queue.entry(3).problem()).contains("the gradebook holds a newer mark");
    }

    @Test
    void a_set_is_not_sent_before_all_its_cases_are_finished() {
        queue.add(score(session("user-7"), Fraction.HALF, false));

        rounds.go();

        assertThat(platform.calls("/scores")).isEmpty();
        assertThat(queue.entry(1).state()).isEqualTo(State.OVERTAKEN);
    }

    @Test
    void people_of_one_link_share_one_column() {
        finish("user-7", 1, 2);
        finish("user-8", 1, 4);

        rounds.go();

        assertThat(platform.gradebook().columns()).hasSize(1);
        assertThat(platform.gradebook().mark(1, "user-8")).contains(25.0);
    }

    @Test
    void a_suspended_platform_gets_nothing() {
        registrations.replace(registration.suspended());
        finish("user-7", 1, 2);

        rounds.go();

        assertThat(platform.calls()).isEmpty();
        assertThat(queue.entry(1).state()).isEqualTo(State.REFUSED);
    }

    /** As if the node had been killed before it could keep what it had sent. */
    private void arrivesAndNobodyNotes() {
        WaitingScore before = queue.entry(1);
        rounds.go();
        queue.save(leased(before));
        links.forgetWhatWasSent();
        later(Hold.LEASE);
    }

    private static String written(Instant time) {
        return time.toString().replace("Z", ".000Z");
    }

    private void later(Duration by) {
        clock.move(by);
        platform.clockIsOffBy(Duration.between(Instant.now(), clock.instant()));
    }

    private void finish(String user, long numerator, long denominator) {
        queue.add(score(session(user), Fraction.of(numerator, denominator), true));
    }

    private SessionId session(String user) {
        var id = new SessionId(UUID.randomUUID().toString());
        links.keep(
                id.value(),
                new GradebookLink(
                        registration.id(),
                        client.deploymentId(),
                        user,
                        "link-1",
                        "case-1",
                        "Case",
                        new AgsEndpoint(
                                granted, Optional.of(PlatformAddress.stored(platform.lineItems())), Optional.empty())));
        return id;
    }

    private QueuedScore score(SessionId session, Fraction fraction, boolean complete) {
        return new QueuedScore(
                session,
                new PersonId(UUID.randomUUID().toString()),
                Optional.empty(),
                new ScenarioId("first-case"),
                fraction,
                Harm.NONE,
                true,
                complete,
                "No unsafe choice was made.",
                clock.instant().minusSeconds(900),
                clock.instant().minusSeconds(60),
                clock.instant());
    }

    private WaitingScore leased(WaitingScore entry) {
        return new WaitingScore(
                entry.id(),
                entry.score(),
                State.SENDING,
                entry.tries(),
                clock.instant().plus(Hold.LEASE),
                Optional.empty());
    }

    private ScoreRounds rounds(Duration deadline) {
        var calls = new HttpPlatformCalls(RULES, NameLookup.ofSystem(), deadline);
        var tokens = new AccessTokens(calls, () -> KEYS.signing(clock.instant()), clock);
        return new ScoreRounds(
                new AtOnce(), queue, links, registrations, new AgsClient(calls, tokens, RULES, clock), clock);
    }

    /** Transactions of a store that has none. */
    private static final class AtOnce implements Transactions {
        @Override
        public <T> T call(Supplier<T> work) {
            return work.get();
        }
    }
}
