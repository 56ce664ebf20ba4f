package dev.needlewise.lti.launch;

import static dev.needlewise.testplatform.IdToken.AGS;
import static dev.needlewise.testplatform.IdToken.DEEP_LINKING;
import static dev.needlewise.testplatform.IdToken.INSTRUCTOR;
import static dev.needlewise.testplatform.IdToken.LEARNER;
import static dev.needlewise.testplatform.IdToken.LTI;
import static dev.needlewise.testplatform.IdToken.NRPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.util.Base64URL;
import dev.needlewise.lti.Parameters;
import dev.needlewise.lti.Refusal;
import dev.needlewise.lti.launch.LaunchRefusal.Reason;
import dev.needlewise.lti.platform.Deployment;
import dev.needlewise.lti.service.Scope;
import dev.needlewise.testplatform.IdToken;
import dev.needlewise.testplatform.SigningKeys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LaunchDeskTest {
    private static final String LONG = "x".repeat(300);

    private final LaunchBench bench = new LaunchBench();

    @Test
    void a_plain_launch_of_a_learner_is_accepted() {
        ResourceLinkLaunch launch = (ResourceLinkLaunch) bench.accepted(token -> token);

        assertThat(launch.message().person()).isEqualTo(new PersonKey(bench.registration.id(), "user-7"));
        assertThat(launch.message().roles().superviseContext()).isFalse();
        assertThat(launch.resourceLink().id()).isEqualTo("link-1");
        assertThat(launch.cohort())
                .contains(new CohortKey(bench.registration.id(), "1", CohortKey.Kind.CONTEXT, "course-1"));
        assertThat(launch.gradebook()).isEmpty();
        assertThat(launch.roster()).isEmpty();
        assertThat(launch.message().target()).isEqualTo(bench.tool.launch());
    }

    static Stream<Arguments> refusals() {
        var rows = new ArrayList<Arguments>();
        header(rows);
        audience(rows);
        times(rows);
        envelope(rows);
        people(rows);
        target(rows);
        places(rows);
        services(rows);
        deepLinking(rows);
        review(rows);
        return rows.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void a_launch_is_refused_when(String what, UnaryOperator<IdToken> change, Reason expected) {
        LaunchRefusal refusal = bench.refused(change);

        assertThat(refusal.reason()).isEqualTo(expected);
        assertThat(refusal.status()).isBetween(400, 499);
        assertThat(refusal.sentence()).isNotBlank();
        assertThat(refusal.registration()).contains(bench.registration.id());
        assertThat(refusal.detail()).isNotBlank().doesNotContain(LONG).hasSizeLessThan(300);
    }

    private static void header(List<Arguments> rows) {
        for (Object alg : new Object[] {"none", "None", "HS256", "RS384", "RS512", "PS256", "ES256", "rs256", "", 7}) {
            rows.add(row("alg is " + alg, t -> t.withHeader("alg", alg), Reason.ALGORITHM_REFUSED));
        }
        rows.add(row("alg is absent", t -> t.withoutHeader("alg"), Reason.ALGORITHM_REFUSED));
        rows.add(row("alg is null", t -> t.withHeader("alg", null), Reason.ALGORITHM_REFUSED));
        rows.add(row("kid is absent", t -> t.withoutHeader("kid"), Reason.KEY_ID_MISSING));
        rows.add(row("kid is null", t -> t.withHeader("kid", null), Reason.KEY_ID_MISSING));
        rows.add(row("kid is empty", t -> t.withHeader("kid", ""), Reason.KEY_ID_MISSING));
        rows.add(row("kid is a number", t -> t.withHeader("kid", 1), Reason.KEY_ID_MISSING));
        rows.add(row("kid is too long", t -> t.withHeader("kid", LONG), Reason.KEY_ID_MISSING));
        rows.add(row("kid is unknown", t -> t.withHeader("kid", "other"), Reason.KEY_UNKNOWN));
        rows.add(row("crit is there", t -> t.withHeader("crit", List.of("exp")), Reason.HEADER_CRITICAL));
        rows.add(row("crit is empty", t -> t.withHeader("crit", List.of()), Reason.HEADER_CRITICAL));
        rows.add(row("b64 is there", t -> t.withHeader("b64", false), Reason.HEADER_CRITICAL));
    }

    private static void audience(List<Arguments> rows) {
        rows.addAll(textClaim("iss", Reason.ISSUER_WRONG, "https://other.example"));
        rows.add(row("iss has a slash more", t -> t.with("iss", t.claim("iss") + "/"), Reason.ISSUER_WRONG));
        rows.add(row("iss has another case", t -> t.with("iss", upper(t.claim("iss"))), Reason.ISSUER_WRONG));
        rows.addAll(textClaim("aud", Reason.AUDIENCE_WRONG, "other"));
        rows.add(row("aud is an empty array", t -> t.with("aud", List.of()), Reason.AUDIENCE_WRONG));
        rows.add(row(
                "aud names another, too", t -> t.with("aud", List.of(t.claim("aud"), "other")), Reason.AUDIENCE_WRONG));
        rows.add(row("aud holds a number", t -> t.with("aud", List.of(t.claim("aud"), 5)), Reason.AUDIENCE_WRONG));
        rows.add(row("azp is another", t -> t.with("azp", "other"), Reason.AUTHORIZED_PARTY_WRONG));
        rows.add(row("azp is a number", t -> t.with("azp", 5), Reason.AUTHORIZED_PARTY_WRONG));
        rows.addAll(textClaim("nonce", Reason.NONCE_WRONG, "other"));
    }

    private static void times(List<Arguments> rows) {
        for (String name : List.of("exp", "iat")) {
            rows.add(row(name + " is absent", t -> t.without(name), Reason.TIME_MALFORMED));
            rows.add(row(name + " is null", t -> t.withNull(name), Reason.TIME_MALFORMED));
        }
        for (String name : List.of("exp", "iat", "nbf")) {
            rows.add(row(name + " is digits", t -> t.with(name, "" + seconds(t, 0)), Reason.TIME_MALFORMED));
            rows.add(row(name + " is an object", t -> t.with(name, Map.of()), Reason.TIME_MALFORMED));
            rows.add(row(name + " is true", t -> t.with(name, true), Reason.TIME_MALFORMED));
            rows.add(row(name + " is negative", t -> t.with(name, -1), Reason.TIME_MALFORMED));
            rows.add(row(name + " is beyond all time", t -> t.with(name, 1e300), Reason.TIME_MALFORMED));
        }
        rows.add(row("exp is a minute past", t -> t.with("exp", seconds(t, -60)), Reason.EXPIRED));
        rows.add(row("iat is an hour past", t -> t.with("iat", seconds(t, -3600)), Reason.ISSUED_AT_WRONG));
        rows.add(row("iat is two minutes ahead", t -> t.with("iat", seconds(t, 120)), Reason.ISSUED_AT_WRONG));
        rows.add(row("nbf is over a minute ahead", t -> t.with("nbf", seconds(t, 61)), Reason.NOT_YET_VALID));
    }

    private static void envelope(List<Arguments> rows) {
        rows.addAll(textClaim(LTI + "version", Reason.VERSION_WRONG, "1.1"));
        rows.add(row("version is a number", t -> t.with(LTI + "version", 1.3), Reason.VERSION_WRONG));
        rows.addAll(textClaim(LTI + "message_type", Reason.MESSAGE_TYPE_WRONG, "LtiStartProctoring"));
        rows.addAll(textClaim(LTI + "deployment_id", Reason.DEPLOYMENT_MALFORMED));
        rows.add(row("the deployment is new", t -> t.with(LTI + "deployment_id", "2"), Reason.DEPLOYMENT_PENDING));
        rows.add(row(
                "the deployment is suspended",
                t -> t.with(LTI + "deployment_id", "suspended"),
                Reason.DEPLOYMENT_SUSPENDED));
    }

    private static void people(List<Arguments> rows) {
        rows.addAll(textClaim("sub", Reason.SUBJECT_MISSING));
        rows.add(row("sub holds a line break", t -> t.with("sub", "a\nb"), Reason.SUBJECT_MISSING));
        rows.add(row("sub holds a zero", t -> t.with("sub", "a\0b"), Reason.SUBJECT_MISSING));
        rows.add(row("roles are absent", t -> t.without(LTI + "roles"), Reason.ROLES_MALFORMED));
        rows.add(row("roles are null", t -> t.withNull(LTI + "roles"), Reason.ROLES_MALFORMED));
        rows.add(row("roles are a string", t -> t.with(LTI + "roles", INSTRUCTOR), Reason.ROLES_MALFORMED));
        rows.add(row("roles are an object", t -> t.with(LTI + "roles", Map.of("a", "b")), Reason.ROLES_MALFORMED));
    }

    private static void target(List<Arguments> rows) {
        String name = LTI + "target_link_uri";
        rows.addAll(textClaim(name, Reason.TARGET_LINK_WRONG));
        for (String address : List.of(
                "https://evil.example/needlewise/lti/launch",
                "https://tool.example.evil.example/needlewise",
                "https://tool.example@evil.example/needlewise/x",
                "https://me@tool.example/needlewise/x",
                "https://tool.example:444/needlewise/x",
                "http://tool.example/needlewise/x",
                "https://tool.example/needlewise-other",
                "https://tool.example/",
                "https://tool.example/needlewise/../admin",
                "https://tool.example/needlewise/%2e%2e/admin",
                "https://tool.example/needlewise/..%5cadmin",
                "//tool.example/needlewise/x",
                "/needlewise/x",
                "javascript:alert(1)",
                "not an address")) {
            rows.add(row("the target is " + address, t -> t.with(name, address), Reason.TARGET_LINK_WRONG));
        }
    }

    private static void places(List<Arguments> rows) {
        for (var claim : Map.of("resource_link", Reason.RESOURCE_LINK_MALFORMED, "context", Reason.CONTEXT_MALFORMED)
                .entrySet()) {
            String name = LTI + claim.getKey();
            rows.add(row(name + " is a string", t -> t.with(name, "x"), claim.getValue()));
            rows.add(row(name + " has no id", t -> t.with(name, Map.of("title", "x")), claim.getValue()));
            rows.add(row(name + " has id null", t -> t.with(name, nulled("id")), claim.getValue()));
            rows.add(row(name + " has id 5", t -> t.with(name, Map.of("id", 5)), claim.getValue()));
            rows.add(row(name + " has an empty id", t -> t.with(name, Map.of("id", "")), claim.getValue()));
            rows.add(row(name + " has a long id", t -> t.with(name, Map.of("id", LONG)), claim.getValue()));
        }
        String link = LTI + "resource_link";
        rows.add(row("resource_link is absent", t -> t.without(link), Reason.RESOURCE_LINK_MALFORMED));
        rows.add(row("resource_link is null", t -> t.withNull(link), Reason.RESOURCE_LINK_MALFORMED));
        rows.add(row("resource_link is []", t -> t.with(link, List.of()), Reason.RESOURCE_LINK_MALFORMED));
    }

    private static void services(List<Arguments> rows) {
        rows.add(row("AGS is a string", t -> t.with(AGS, "x"), Reason.SERVICE_MALFORMED));
        rows.add(row(
                "AGS has no scope",
                t -> t.with(AGS, Map.of("lineitem", "https://p.example/1")),
                Reason.SERVICE_MALFORMED));
        rows.add(row("AGS has a scope of text", t -> t.with(AGS, Map.of("scope", "x")), Reason.SERVICE_MALFORMED));
        for (Object address : new Object[] {
            5, "", "x", "http://p.example/1", "https://10.0.0.1/1", "file:///etc", LONG + LONG.repeat(9)
        }) {
            rows.add(row(
                    "lineitem is " + shortened(address),
                    t -> t.with(AGS, Map.of("scope", List.of(), "lineitem", address)),
                    Reason.SERVICE_MALFORMED));
            rows.add(row(
                    "lineitems is " + shortened(address),
                    t -> t.with(AGS, Map.of("scope", List.of(), "lineitems", address)),
                    Reason.SERVICE_MALFORMED));
            rows.add(row(
                    "context_memberships_url is " + shortened(address),
                    t -> t.with(NRPS, Map.of("context_memberships_url", address)),
                    Reason.SERVICE_MALFORMED));
        }
        rows.add(row("NRPS is an array", t -> t.with(NRPS, List.of(1)), Reason.SERVICE_MALFORMED));
        rows.add(row("NRPS has no address", t -> t.with(NRPS, Map.of("a", "b")), Reason.SERVICE_MALFORMED));
    }

    private static void deepLinking(List<Arguments> rows) {
        UnaryOperator<IdToken> good = t -> t.asDeepLinking("https://platform.example/return?a=b");
        rows.add(row(
                "a learner wants to choose",
                t -> good.apply(t).with(LTI + "roles", List.of(LEARNER)),
                Reason.DEEP_LINKING_FORBIDDEN));
        rows.add(row("settings are absent", t -> good.apply(t).without(DEEP_LINKING), Reason.DEEP_LINKING_MALFORMED));
        rows.add(row("settings are null", t -> good.apply(t).withNull(DEEP_LINKING), Reason.DEEP_LINKING_MALFORMED));
        rows.add(row("settings are text", t -> good.apply(t).with(DEEP_LINKING, "x"), Reason.DEEP_LINKING_MALFORMED));
        for (Object address : new Object[] {
            "javascript:alert(1)", "data:text/html,x", "http://p.example/", "https://127.0.0.1/", 5, ""
        }) {
            rows.add(row(
                    "the return address is " + address,
                    t -> good.apply(t).with(DEEP_LINKING, settings(t, "deep_link_return_url", address)),
                    Reason.DEEP_LINKING_MALFORMED));
        }
        for (Object types : new Object[] {"ltiResourceLink", List.of("link"), List.of(), 5}) {
            rows.add(row(
                    "accept_types is " + types,
                    t -> good.apply(t).with(DEEP_LINKING, settings(t, "accept_types", types)),
                    Reason.DEEP_LINKING_MALFORMED));
        }
        for (String flag : List.of("accept_multiple", "accept_lineitem", "auto_create")) {
            rows.add(row(
                    flag + " is text",
                    t -> good.apply(t).with(DEEP_LINKING, settings(t, flag, "true")),
                    Reason.DEEP_LINKING_MALFORMED));
        }
        rows.add(row(
                "data is a number",
                t -> good.apply(t).with(DEEP_LINKING, settings(t, "data", 5)),
                Reason.DEEP_LINKING_MALFORMED));
    }

    private static void review(List<Arguments> rows) {
        UnaryOperator<IdToken> good = t -> t.asSubmissionReview("https://platform.example/items/1", "user-9");
        String forUser = LTI + "for_user";
        rows.add(row("for_user is absent", t -> good.apply(t).without(forUser), Reason.REVIEW_MALFORMED));
        rows.add(row("for_user is text", t -> good.apply(t).with(forUser, "user-9"), Reason.REVIEW_MALFORMED));
        rows.add(row(
                "for_user is nobody", t -> good.apply(t).with(forUser, nulled("user_id")), Reason.REVIEW_MALFORMED));
        rows.add(row(
                "for_user is a number",
                t -> good.apply(t).with(forUser, Map.of("user_id", 9)),
                Reason.REVIEW_MALFORMED));
        rows.add(row("a review has no gradebook", t -> good.apply(t).without(AGS), Reason.REVIEW_MALFORMED));
        rows.add(row(
                "a review has no column",
                t -> good.apply(t).with(AGS, Map.of("scope", List.of())),
                Reason.REVIEW_MALFORMED));
        rows.add(row(
                "a learner wants to see another's session",
                t -> good.apply(t).with(LTI + "roles", List.of(LEARNER)),
                Reason.REVIEW_FORBIDDEN));
        rows.add(row(
                "a review has no link",
                t -> good.apply(t).without(LTI + "resource_link"),
                Reason.RESOURCE_LINK_MALFORMED));
    }

    static Stream<Arguments> allowances() {
        return Stream.of(
                change("aud is an array of us", t -> t.with("aud", List.of(t.claim("aud")))),
                change("azp is us", t -> t.with("azp", t.claim("aud"))),
                change("exp is 59 seconds past", t -> t.with("exp", seconds(t, -59))),
                change(
                        "iat is 30 seconds ahead",
                        t -> t.with("iat", seconds(t, 30)).with("nbf", seconds(t, 30))),
                change(
                        "the clock is 30 seconds behind",
                        t -> t.with("iat", seconds(t, -30)).with("exp", seconds(t, 30))),
                change("times have fractions", t -> t.with("iat", seconds(t, 0) + 0.5)),
                change("typ is absent", t -> t.withoutHeader("typ")),
                change("jku points elsewhere", t -> t.withHeader("jku", "https://evil.example/keys")),
                change("an unknown claim is there", t -> t.with("https://example.com/x", Map.of("a", List.of(1)))),
                change("roles are empty", t -> t.with(LTI + "roles", List.of())),
                change("roles hold a number", t -> t.with(LTI + "roles", List.of(5, LEARNER))),
                change("context is absent", t -> t.without(LTI + "context")),
                change("context is null", t -> t.withNull(LTI + "context")),
                change("context is an empty array", t -> t.with(LTI + "context", List.of())),
                change("the title is long", t -> t.with(LTI + "resource_link", Map.of("id", "l", "title", LONG))),
                change("the title is a number", t -> t.with(LTI + "resource_link", Map.of("id", "l", "title", 5))),
                change(
                        "names are null",
                        t -> t.withNull("name").withNull("email").withNull("locale")),
                change("names are of wrong types", t -> t.with("name", 5).with("email", List.of())),
                change("custom is null", t -> t.withNull(LTI + "custom")),
                change("custom is an empty array", t -> t.with(LTI + "custom", List.of())),
                change("presentation is text", t -> t.with(LTI + "launch_presentation", "x")),
                change("tool_platform is null", t -> t.withNull(LTI + "tool_platform")),
                change("AGS is null", t -> t.withNull(AGS)),
                change("NRPS is null", t -> t.withNull(NRPS)),
                change("mentored users are text", t -> t.with(LTI + "role_scope_mentor", "x")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allowances")
    void a_launch_is_accepted_when(String what, UnaryOperator<IdToken> change) {
        assertThat(bench.accepted(change)).isInstanceOf(ResourceLinkLaunch.class);
    }

    @Test
    void a_launch_tells_names_custom_values_and_presentation() {
        LaunchMessage message = bench.accepted(token -> token.with("given_name", "Ada")
                        .with("family_name", "Byron")
                        .with("email", "ada@example.com")
                        .with(LTI + "custom", custom())
                        .with(
                                LTI + "launch_presentation",
                                Map.of(
                                        "document_target",
                                        "iframe",
                                        "locale",
                                        "de_AT",
                                        "return_url",
                                        "https://p.example/back")))
                .message();

        assertThat(message.names().spoken()).contains("Ada Byron");
        assertThat(message.custom()).containsOnly(Map.entry("case", "first"), Map.entry("attempts", "2"));
        assertThat(message.presentation().target()).isEqualTo(Presentation.Target.IFRAME);
        assertThat(message.presentation().locale()).contains(Locale.forLanguageTag("de-AT"));
        assertThat(message.presentation().returnAddress()).isPresent();
    }

    @Test
    void a_return_address_that_is_a_script_is_left_out() {
        LaunchMessage message = bench.accepted(
                        token -> token.with(LTI + "launch_presentation", Map.of("return_url", "javascript:alert(1)")))
                .message();

        assertThat(message.presentation().returnAddress()).isEmpty();
    }

    @Test
    void long_and_dirty_names_are_cut_and_cleaned() {
        LaunchMessage message =
                bench.accepted(token -> token.with("name", "A\0\u0007" + LONG)).message();

        assertThat(message.names().spoken().orElseThrow()).hasSize(255).startsWith("A  x");
    }

    @Test
    void without_a_context_the_link_is_the_cohort() {
        Launch launch = bench.accepted(token -> token.without(LTI + "context"));

        assertThat(launch.cohort())
                .contains(new CohortKey(bench.registration.id(), "1", CohortKey.Kind.RESOURCE_LINK, "link-1"));
    }

    @Test
    void a_launch_tells_the_services() {
        var launch = (ResourceLinkLaunch) bench.accepted(token -> token.with(
                        AGS,
                        Map.of(
                                "scope",
                                List.of(Scope.SCORE.uri(), Scope.LINE_ITEM.uri(), "urn:unknown"),
                                "lineitems",
                                "https://platform.example/items?type_id=1"))
                .with(NRPS, Map.of("context_memberships_url", "https://platform.example/members")));

        assertThat(launch.gradebook().orElseThrow().scopes()).containsOnly(Scope.SCORE, Scope.LINE_ITEM);
        assertThat(launch.gradebook().orElseThrow().takesScores()).isTrue();
        assertThat(launch.roster().orElseThrow().memberships()).hasToString("https://platform.example/members");
    }

    @Test
    void a_designer_may_choose_content() {
        var launch = (DeepLinkingLaunch) bench.accepted(t -> t.asDeepLinking("https://platform.example/return?a=b"));

        assertThat(launch.settings().acceptsMultiple()).isTrue();
        assertThat(launch.settings().acceptsLineItems()).isTrue();
        assertThat(launch.settings().data()).contains("note of the platform");
    }

    @Test
    void a_review_opens_for_the_teacher_and_for_the_person_whose_it_is() {
        var byTeacher = (SubmissionReviewLaunch)
                bench.accepted(t -> t.asSubmissionReview("https://platform.example/items/1", "user-9"));
        var own = (SubmissionReviewLaunch)
                bench.accepted(t -> t.asSubmissionReview("https://platform.example/items/1", "user-7")
                        .with(LTI + "roles", List.of(LEARNER)));

        assertThat(byTeacher.submitter().subject()).isEqualTo("user-9");
        assertThat(own.submitter()).isEqualTo(own.message().person());
    }

    @Test
    void a_state_is_good_once() {
        LaunchBench.Begun begun = bench.begin();
        String token = bench.idToken(begun).signed();

        assertThat(bench.receive(begun, token, Optional.of(begun.proof()))).isInstanceOf(LaunchAnswer.Proven.class);
        assertThat(bench.reasonOf(bench.receive(begun, token, Optional.of(begun.proof()))))
                .isEqualTo(Reason.STATE_USED);
    }

    @Test
    void of_two_posts_of_one_launch_that_are_proven_at_the_same_time_one_lets_somebody_in() {
        LaunchBench.Begun begun = bench.begin();
        Parameters form = LaunchBench.form(
                Map.of("state", begun.state(), "id_token", bench.idToken(begun).signed()));
        var one = (LaunchAnswer.Proven) bench.desk.receive(form, Optional.of(begun.proof()), bench.clock.instant());
        var other = (LaunchAnswer.Proven) bench.desk.receive(form, Optional.of(begun.proof()), bench.clock.instant());

        assertThat(bench.desk.admit(one, bench.clock.instant()).value()).contains(one.launch());
        assertThat(bench.desk.admit(other, bench.clock.instant()).refusal())
                .map(Refusal::code)
                .contains("state-used");
    }

    @Test
    void a_state_is_used_up_by_a_refused_launch_too() {
        LaunchBench.Begun begun = bench.begin();

        assertThat(bench.reasonOf(bench.receive(begun, "x", Optional.of(begun.proof()))))
                .isEqualTo(Reason.TOKEN_MALFORMED);
        assertThat(bench.reasonOf(bench.receive(begun, bench.idToken(begun).signed(), Optional.of(begun.proof()))))
                .isEqualTo(Reason.STATE_USED);
    }

    @Test
    void a_state_is_good_for_ten_minutes() {
        LaunchBench.Begun begun = bench.begin();
        bench.clock.move(Duration.ofMinutes(10).plusSeconds(1));

        assertThat(bench.reasonOf(bench.receive(begun, bench.idToken(begun).signed(), Optional.of(begun.proof()))))
                .isEqualTo(Reason.STATE_EXPIRED);
    }

    @Test
    void a_state_that_nobody_gave_out_is_refused() {
        LaunchBench.Begun begun = bench.begin();
        var forged = new LaunchBench.Begun("x" + begun.state(), begun.nonce(), begun.proof());

        assertThat(bench.reasonOf(bench.receive(forged, bench.idToken(begun).signed(), Optional.of(begun.proof()))))
                .isEqualTo(Reason.STATE_UNKNOWN);
    }

    @Test
    void the_nonce_of_another_login_is_refused() {
        LaunchBench.Begun first = bench.begin();
        LaunchBench.Begun second = bench.begin();

        assertThat(bench.reasonOf(bench.receive(second, bench.idToken(first).signed(), Optional.of(second.proof()))))
                .isEqualTo(Reason.NONCE_WRONG);
    }

    @Test
    void a_browser_that_did_not_begin_the_login_is_refused() {
        LaunchBench.Begun begun = bench.begin();
        LaunchBench.Begun other = bench.begin();

        assertThat(bench.reasonOf(bench.receive(begun, bench.idToken(begun).signed(), Optional.of(other.proof()))))
                .isEqualTo(Reason.BROWSER_MISMATCH);
        assertThat(bench.reasonOf(bench.receive(other, bench.idToken(other).signed(), Optional.empty())))
                .isEqualTo(Reason.BROWSER_MISMATCH);
    }

    @Test
    void a_browser_without_cookies_is_asked_for_the_proof_that_the_platform_keeps() {
        LaunchBench.Begun begun = bench.begin("lti_storage_target", "_parent");
        String token = bench.idToken(begun).signed();

        var asked = (LaunchAnswer.AwaitsProof) bench.receive(begun, token, Optional.empty());

        assertThat(asked.storageTarget()).isEqualTo("_parent");
        assertThat(asked.storageKey()).isEqualTo("lti_state_" + begun.state());
        assertThat(asked.platformOrigin()).isEqualTo("https://platform.example");
        assertThat(bench.receive(begun, token, Optional.of(begun.proof()))).isInstanceOf(LaunchAnswer.Proven.class);
    }

    @Test
    void a_platform_that_keeps_nothing_leads_to_a_refusal() {
        LaunchBench.Begun begun = bench.begin("lti_storage_target", "_parent");
        Parameters form = LaunchBench.form(
                Map.of("state", begun.state(), "id_token", bench.idToken(begun).signed(), "storage_proof", ""));

        Optional<String> shown = LaunchDesk.proofOf(form, Optional.empty(), true);

        assertThat(shown).contains("");
        assertThat(bench.reasonOf(bench.desk.receive(form, shown, bench.clock.instant())))
                .isEqualTo(Reason.BROWSER_MISMATCH);
    }

    @Test
    void a_proof_in_a_form_of_another_page_is_no_proof() {
        Parameters form = LaunchBench.form(Map.of("storage_proof", "theirs"));

        assertThat(LaunchDesk.proofOf(form, Optional.empty(), false)).isEmpty();
        assertThat(LaunchDesk.proofOf(form, Optional.of("cookie"), true)).contains("cookie");
    }

    @Test
    void an_error_of_the_platform_is_told_without_its_text() {
        LaunchBench.Begun begun = bench.begin();
        Parameters form = LaunchBench.form(
                Map.of("state", begun.state(), "error", "login_required<script>", "error_description", "long story"));

        var refusal = ((LaunchAnswer.No) bench.desk.receive(form, Optional.of(begun.proof()), bench.clock.instant()))
                .refusal();

        assertThat(refusal.reason()).isEqualTo(Reason.PLATFORM_ERROR);
        assertThat(refusal.detail()).isEqualTo("the platform said: login_requiredscript");
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                arguments(Map.of(), Reason.FORM_INCOMPLETE),
                arguments(Map.of("state", new String[] {"x"}), Reason.FORM_INCOMPLETE),
                arguments(Map.of("id_token", new String[] {"x"}), Reason.FORM_INCOMPLETE),
                arguments(Map.of("state", new String[] {"x".repeat(256)}), Reason.FORM_INCOMPLETE),
                arguments(Map.of("error", new String[] {"x"}), Reason.PLATFORM_ERROR),
                arguments(
                        Map.of("state", new String[] {"x", "y"}, "id_token", new String[] {"x"}), Reason.FORM_REPEATED),
                arguments(
                        Map.of("state", new String[] {"x"}, "id_token", new String[] {"x", "x"}), Reason.FORM_REPEATED),
                arguments(Map.of("state", new String[] {"x"}, "id_token", new String[] {"x"}), Reason.STATE_UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_that_lacks_or_repeats_something_is_refused(Map<String, String[]> form, Reason expected) {
        assertThat(bench.reasonOf(bench.desk.receive(Parameters.of(form), Optional.empty(), bench.clock.instant())))
                .isEqualTo(expected);
    }

    static Stream<Arguments> tokens() {
        String object = Base64URL.encode("{}").toString();
        return Stream.of(
                arguments("", Reason.FORM_INCOMPLETE),
                arguments("x", Reason.TOKEN_MALFORMED),
                arguments("a.b", Reason.TOKEN_MALFORMED),
                arguments("a.b.c.d", Reason.TOKEN_MALFORMED),
                arguments("a.b.c.d.e", Reason.TOKEN_MALFORMED),
                arguments(object + "." + object + ".", Reason.TOKEN_MALFORMED),
                arguments(object + "." + object + ".a=", Reason.TOKEN_MALFORMED),
                arguments(object + ".\n" + object + ".a", Reason.TOKEN_MALFORMED),
                arguments("a.a.a", Reason.TOKEN_MALFORMED),
                arguments(Base64URL.encode("[]") + "." + object + ".a", Reason.TOKEN_MALFORMED),
                arguments(
                        Base64URL.encode("{\"alg\":\"RS256\",\"alg\":\"none\"}") + "." + object + ".a",
                        Reason.TOKEN_MALFORMED),
                arguments(
                        Base64URL.encode(new byte[] {'"', (byte) 0xFF, '"'}) + "." + object + ".a",
                        Reason.TOKEN_MALFORMED),
                arguments(object + "." + object + ".a", Reason.ALGORITHM_REFUSED),
                arguments("a".repeat(65_537), Reason.TOKEN_TOO_LARGE));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void a_token_that_is_none_is_refused(String token, Reason expected) {
        LaunchBench.Begun begun = bench.begin();

        assertThat(bench.reasonOf(bench.receive(begun, token, Optional.of(begun.proof()))))
                .isEqualTo(expected);
    }

    static Stream<Arguments> payloads() {
        return Stream.of(
                        "",
                        "null",
                        "[]",
                        "\"x\"",
                        "{",
                        "{} {}",
                        "{\"sub\":1,\"sub\":2}",
                        "{\"a\":" + "[".repeat(60) + "]".repeat(60) + "}",
                        "{\"exp\":" + "9".repeat(200) + "}")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void a_signed_payload_that_is_no_plain_object_is_refused(String payload) {
        LaunchBench.Begun begun = bench.begin();
        String token = bench.idToken(begun).signedOver(payload);

        assertThat(bench.reasonOf(bench.receive(begun, token, Optional.of(begun.proof()))))
                .isEqualTo(Reason.TOKEN_MALFORMED);
    }

    @Test
    void a_changed_payload_breaks_the_signature() {
        LaunchBench.Begun begun = bench.begin();
        String[] parts = bench.idToken(begun).signed().split("\\.");
        String other = Base64URL.encode(bench.idToken(begun)
                        .with(LTI + "roles", List.of(INSTRUCTOR))
                        .payload())
                .toString();

        assertThat(bench.reasonOf(
                        bench.receive(begun, parts[0] + "." + other + "." + parts[2], Optional.of(begun.proof()))))
                .isEqualTo(Reason.SIGNATURE_WRONG);
    }

    @Test
    void another_key_under_a_known_id_breaks_the_signature() {
        LaunchBench.Begun begun = bench.begin();
        var stranger = SigningKeys.generate(2048);
        String token = IdToken.resourceLink(
                        stranger, bench.registration.issuer(), bench.client, begun.nonce(), bench.clock.instant())
                .withHeader("kid", bench.keys.current().getKeyID())
                .signed();

        assertThat(bench.reasonOf(bench.receive(begun, token, Optional.of(begun.proof()))))
                .isEqualTo(Reason.SIGNATURE_WRONG);
    }

    @Test
    void a_short_key_is_no_key() {
        bench.publishShortKey();
        LaunchBench.Begun begun = bench.begin();

        assertThat(bench.reasonOf(bench.receive(begun, bench.idToken(begun).signed(), Optional.of(begun.proof()))))
                .isEqualTo(Reason.KEY_UNKNOWN);
    }

    @Test
    void a_login_that_named_a_deployment_gets_no_other() {
        LaunchBench.Begun begun = bench.begin("lti_deployment_id", "9");

        assertThat(bench.reasonOf(bench.receive(begun, bench.idToken(begun).signed(), Optional.of(begun.proof()))))
                .isEqualTo(Reason.DEPLOYMENT_CHANGED);
    }

    @Test
    void a_registration_suspended_in_between_is_refused() {
        LaunchBench.Begun begun = bench.begin();
        bench.registrations.replace(bench.registration.suspended());

        assertThat(bench.reasonOf(bench.receive(begun, bench.idToken(begun).signed(), Optional.of(begun.proof()))))
                .isEqualTo(Reason.REGISTRATION_SUSPENDED);
    }

    @Test
    void the_first_deployment_of_a_registration_that_told_none_is_taken() {
        var fresh = new LaunchBench();
        fresh.forgetDeployments();

        fresh.accepted(token -> token.with(LTI + "deployment_id", "5:d3a25"));

        assertThat(fresh.deployments.of(fresh.registration.id()))
                .containsExactly(new Deployment(fresh.registration.id(), "5:d3a25", Deployment.Standing.ACTIVE));
    }

    @Test
    void a_refused_message_makes_no_deployment_known() {
        bench.refused(token -> token.with(LTI + "deployment_id", "new").without("sub"));

        assertThat(bench.deployments.of(bench.registration.id()))
                .extracting(Deployment::deploymentId)
                .doesNotContain("new");
    }

    @Test
    void an_unreachable_key_set_is_a_refusal_and_no_failure() {
        bench.keysAreDown();

        assertThat(bench.refused(token -> token).reason()).isEqualTo(Reason.KEYS_UNREACHABLE);
    }

    private static Arguments row(String what, UnaryOperator<IdToken> change, Reason reason) {
        return arguments(what, change, reason);
    }

    private static Arguments change(String what, UnaryOperator<IdToken> change) {
        return arguments(what, change);
    }

    private static List<Arguments> textClaim(String name, Reason reason, String... wrongValues) {
        var rows = new ArrayList<Arguments>();
        rows.add(row(name + " is absent", t -> t.without(name), reason));
        rows.add(row(name + " is null", t -> t.withNull(name), reason));
        rows.add(row(name + " is empty", t -> t.with(name, ""), reason));
        rows.add(row(name + " is a number", t -> t.with(name, 5), reason));
        rows.add(row(name + " is true", t -> t.with(name, true), reason));
        rows.add(row(name + " is an object", t -> t.with(name, Map.of("a", "b")), reason));
        rows.add(row(name + " is too long", t -> t.with(name, LONG.repeat(9)), reason));
        for (String value : wrongValues) {
            rows.add(row(name + " is " + value, t -> t.with(name, value), reason));
        }
        return rows;
    }

    private static long seconds(IdToken token, long later) {
        return ((Number) token.claim("iat")).longValue() + later;
    }

    private static String upper(Object text) {
        return String.valueOf(text).toUpperCase(Locale.ROOT);
    }

    private static String shortened(Object value) {
        String text = String.valueOf(value);
        return text.length() > 40 ? "too long" : text;
    }

    private static Map<String, Object> nulled(String name) {
        var map = new LinkedHashMap<String, Object>();
        map.put(name, null);
        return map;
    }

    private static Map<String, Object> custom() {
        Map<String, Object> custom = nulled("empty");
        custom.put("case", "first");
        custom.put("attempts", 2);
        custom.put("nested", Map.of("a", "b"));
        return custom;
    }

    private static Map<String, Object> settings(IdToken token, String name, Object value) {
        var settings = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) token.asDeepLinking("https://platform.example/return").claim(DEEP_LINKING))
                .forEach((key, kept) -> settings.put(String.valueOf(key), kept));
        settings.put(name, value);
        return settings;
    }
}
