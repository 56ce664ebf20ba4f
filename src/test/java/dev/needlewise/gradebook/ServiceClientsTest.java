package dev.needlewise.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.needlewise.lti.ags.ActivityProgress;
import dev.needlewise.lti.ags.AgsEndpoint;
import dev.needlewise.lti.ags.AgsScore;
import dev.needlewise.lti.ags.GradingProgress;
import dev.needlewise.lti.ags.LineItem;
import dev.needlewise.lti.key.ToolKeys;
import dev.needlewise.lti.nrps.Member;
import dev.needlewise.lti.nrps.NrpsEndpoint;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.platform.RegistrationId;
import dev.needlewise.lti.service.Scope;
import dev.needlewise.lti.service.ServiceFailure;
import dev.needlewise.lti.service.ServiceFailure.Kind;
import dev.needlewise.testplatform.Client;
import dev.needlewise.testplatform.Fault;
import dev.needlewise.testplatform.Service;
import dev.needlewise.testplatform.TestPlatform;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceClientsTest {
    private static final AddressRules RULES = new AddressRules(true);
    private static final ToolKeys KEYS = ToolKeys.first(Instant.EPOCH);

    private final TestPlatform platform = TestPlatform.start();
    private final Client client = platform.register("http://127.0.0.1:8080/needlewise", KEYS.keySet());
    private final Place place = new Place(registration(), client.deploymentId());
    private final HttpPlatformCalls calls = new HttpPlatformCalls(RULES, NameLookup.ofSystem(), Duration.ofSeconds(4));
    private final AccessTokens tokens = new AccessTokens(calls, () -> KEYS.signing(Instant.now()), Clock.systemUTC());
    private final AgsClient gradebook = new AgsClient(calls, tokens, RULES, Clock.systemUTC());
    private final NrpsClient roster = new NrpsClient(calls, tokens, RULES, Clock.systemUTC());
    private final LineItem wanted = LineItem.asked("Case", new BigDecimal("100"), "link-1", "case-1", "needlewise");

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void a_score_arrives_in_its_column() throws ServiceFailed {
        PlatformAddress column = gradebook.column(place, container(), wanted);
        gradebook.send(place, column, score("80", Instant.now()));

        assertThat(platform.gradebook().mark(1, "user-7")).contains(80.0);
        assertThat(platform.calls("/scores").get(0).header("Content-Type"))
                .isEqualTo("application/vnd.ims.lis.v1.score+json");
        assertThat(platform.calls("/scores").get(0).query()).isEqualTo("type_id=1");
    }

    @Test
    void one_token_serves_many_scores() throws ServiceFailed {
        PlatformAddress column = gradebook.column(place, container(), wanted);
        Instant now = Instant.now();
        gradebook.send(place, column, score("10", now));
        gradebook.send(place, column, score("20", now.plusSeconds(1)));
        gradebook.send(place, column, score("30", now.plusSeconds(2)));

        // One for columns and one for scores, for each need is asked on its own.
        assertThat(platform.calls("/token")).hasSize(2);
        assertThat(platform.gradebook().mark(1, "user-7")).contains(30.0);
    }

    @Test
    void a_column_that_a_launch_names_is_taken_as_it_is() throws ServiceFailed {
        var named = new AgsEndpoint(
                Set.of(Scope.SCORE), Optional.empty(), Optional.of(PlatformAddress.stored(platform.lineItem(7))));

        assertThat(gradebook.column(place, named, wanted)).hasToString(platform.lineItem(7));
        assertThat(platform.calls()).isEmpty();
    }

    @Test
    void a_column_is_made_once_and_found_again_behind_many_pages() throws ServiceFailed {
        for (int i = 0; i < 7; i++) {
            platform.gradebook().add(Map.of("label", "other", "scoreMaximum", 1, "resourceLinkId", "link-" + i));
        }
        PlatformAddress made = gradebook.column(place, container(), wanted);

        assertThat(gradebook.column(place, container(), wanted)).isEqualTo(made).hasToString(platform.lineItem(8));
        assertThat(platform.gradebook().columns()).hasSize(8);
    }

    @Test
    void a_platform_that_lets_no_column_be_made_says_so() {
        var readOnly = new AgsEndpoint(
                Set.of(Scope.SCORE), Optional.of(PlatformAddress.stored(platform.lineItems())), Optional.empty());

        assertThat(failure(() -> gradebook.column(place, readOnly, wanted)).kind())
                .isEqualTo(Kind.LASTING);
    }

    @Test
    void a_token_that_was_revoked_is_renewed_once() throws ServiceFailed {
        PlatformAddress column = gradebook.column(place, container(), wanted);
        gradebook.send(place, column, score("10", Instant.now()));
        platform.revokeTokens();
        gradebook.send(place, column, score("20", Instant.now().plusSeconds(2)));

        assertThat(platform.gradebook().mark(1, "user-7")).contains(20.0);
    }

    @Test
    void a_service_that_takes_no_token_is_not_asked_for_ever() throws ServiceFailed {
        PlatformAddress column = gradebook.column(place, container(), wanted);
        platform.let(Service.SCORES, Fault.REVOKED);

        assertThat(failure(() -> gradebook.send(place, column, score("10", Instant.now())))
                        .kind())
                .isEqualTo(Kind.TOKEN);
        assertThat(platform.calls("/scores")).hasSize(2);
    }

    @Test
    void a_score_older_than_the_gradebook_is_a_conflict() throws ServiceFailed {
        PlatformAddress column = gradebook.column(place, container(), wanted);
        platform.gradebook().changedByTeacher(1, "user-7", Instant.now().plusSeconds(60));

        ServiceFailure failure = failure(() -> gradebook.send(place, column, score("10", Instant.now())));

        assertThat(failure.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(failure.detail()).isEqualTo("the gradebook holds a newer mark");
    }

    @ParameterizedTest
    @CsvSource({
        "SCORES, UNAVAILABLE, PASSING",
        "SCORES, THROTTLED, PASSING",
        "SCORES, HANGS_UP, PASSING",
        "SCORES, SLOW, PASSING",
        "SCORES, FORBIDDEN, LASTING",
        "SCORES, LOST, LASTING",
        "SCORES, REDIRECTS, LASTING",
        "TOKEN, UNAVAILABLE, PASSING",
        "TOKEN, HANGS_UP, PASSING",
        "TOKEN, SLOW, PASSING",
        "TOKEN, LOST, PASSING",
        "TOKEN, REVOKED, PASSING",
        "TOKEN, ENDLESS, LASTING"
    })
    void a_fault_says_whether_another_try_may_help_and_a_later_try_works(Service service, Fault fault, Kind kind)
            throws ServiceFailed {
        PlatformAddress column = PlatformAddress.stored(platform.lineItem(1));
        platform.gradebook().add(Map.of("label", "Case", "scoreMaximum", 100));
        platform.let(service, fault);

        assertThat(failure(() -> gradebook.send(place, column, score("10", Instant.now())))
                        .kind())
                .isEqualTo(kind);

        platform.let(service, Fault.NONE);
        gradebook.send(place, column, score("10", Instant.now().plusSeconds(2)));
        assertThat(platform.gradebook().mark(1, "user-7")).contains(10.0);
    }

    @Test
    void a_pause_that_the_platform_asks_for_is_told() {
        platform.let(Service.SCORES, Fault.THROTTLED);
        PlatformAddress column = PlatformAddress.stored(platform.lineItem(1));

        assertThat(failure(() -> gradebook.send(place, column, score("10", Instant.now())))
                        .pause())
                .contains(Duration.ofSeconds(7));
    }

    @Test
    void a_platform_that_does_not_know_our_keys_gives_no_token() {
        platform.knowsKeys(client.id(), ToolKeys.first(Instant.EPOCH).keySet());
        PlatformAddress column = PlatformAddress.stored(platform.lineItem(1));

        ServiceFailure failure = failure(() -> gradebook.send(place, column, score("10", Instant.now())));

        assertThat(failure.kind()).isEqualTo(Kind.PASSING);
        assertThat(failure.detail()).contains("our key set");
    }

    @ParameterizedTest
    @CsvSource({"-30", "30"})
    void clocks_may_differ_by_half_a_minute(long seconds) throws ServiceFailed {
        platform.clockIsOffBy(Duration.ofSeconds(seconds));

        assertThat(gradebook.column(place, container(), wanted)).hasToString(platform.lineItem(1));
    }

    @Test
    void a_roster_is_followed_to_its_last_page() throws ServiceFailed {
        platform.enrolMany(7);
        platform.enrol("teacher-1", "Teacher", "Instructor");

        List<Member> members = roster.roster(place, memberships());

        assertThat(members).hasSize(8).extracting(Member::userId).contains("user-1", "user-7", "teacher-1");
        assertThat(platform.calls("/memberships")).hasSize(4);
        assertThat(platform.calls("/memberships").get(0).header("Accept"))
                .isEqualTo("application/vnd.ims.lti-nrps.v2.membershipcontainer+json");
    }

    @ParameterizedTest
    @CsvSource({"UNAVAILABLE, PASSING", "SLOW, PASSING", "FORBIDDEN, LASTING", "REVOKED, TOKEN", "REDIRECTS, LASTING"})
    void a_roster_that_fails_is_no_empty_roster(Fault fault, Kind kind) {
        platform.enrolMany(3);
        platform.let(Service.ROSTER, fault);

        assertThat(failure(() -> roster.roster(place, memberships())).kind()).isEqualTo(kind);
    }

    private AgsEndpoint container() {
        return new AgsEndpoint(
                Set.of(Scope.SCORE, Scope.LINE_ITEM),
                Optional.of(PlatformAddress.stored(platform.lineItems())),
                Optional.empty());
    }

    private NrpsEndpoint memberships() {
        return new NrpsEndpoint(PlatformAddress.stored(platform.memberships()));
    }

    private Registration registration() {
        return new Registration(
                RegistrationId.fresh(),
                "Test platform",
                platform.issuer(),
                client.id(),
                PlatformAddress.stored(platform.issuer() + "/auth"),
                PlatformAddress.stored(platform.issuer() + "/token"),
                PlatformAddress.stored(platform.issuer() + "/jwks"),
                Optional.empty(),
                true);
    }

    private static AgsScore score(String points, Instant time) {
        return new AgsScore(
                "user-7",
                time,
                ActivityProgress.COMPLETED,
                GradingProgress.FULLY_GRADED,
                Optional.of(new AgsScore.Points(new BigDecimal(points), new BigDecimal("100"))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ServiceFailure failure(ThrowingCallable call) {
        return catchThrowableOfType(ServiceFailed.class, call).failure();
    }
}
