package dev.needlewise.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.lti.DeploymentsInMemory;
import dev.needlewise.lti.InvitationsInMemory;
import dev.needlewise.lti.Parameters;
import dev.needlewise.lti.PendingLaunchesInMemory;
import dev.needlewise.lti.RegistrationsInMemory;
import dev.needlewise.lti.Tool;
import dev.needlewise.lti.key.PlatformKeySets;
import dev.needlewise.lti.launch.AuthenticationRequest;
import dev.needlewise.lti.launch.LaunchAnswer;
import dev.needlewise.lti.launch.LaunchDesk;
import dev.needlewise.lti.launch.LaunchRefusal;
import dev.needlewise.lti.launch.LoginDesk;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.PlatformCall;
import dev.needlewise.lti.registration.Doorkeeper;
import dev.needlewise.lti.registration.Registered;
import dev.needlewise.lti.registration.RegistrationDesk;
import dev.needlewise.lti.registration.RegistrationInitiation;
import dev.needlewise.lti.registration.ToolConfiguration;
import dev.needlewise.testplatform.Fault;
import dev.needlewise.testplatform.Service;
import dev.needlewise.testplatform.TestPlatform;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Registration and launch as a browser leads them, over HTTP, with everything of ours that takes part. */
class WholeLaunchTest {
    private static final AddressRules RULES = new AddressRules(true);
    private static final String STANDING = "standing-invitation";
    private static final Pattern FIELD = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final TestPlatform platform = TestPlatform.start();
    private final Tool tool = new Tool("Needlewise", URI.create("http://127.0.0.1:8080/needlewise"));
    private final HttpPlatformCalls calls = new HttpPlatformCalls(RULES, NameLookup.ofSystem(), Duration.ofSeconds(10));
    private final RegistrationsInMemory registrations = new RegistrationsInMemory();
    private final DeploymentsInMemory deployments = new DeploymentsInMemory();
    private final PendingLaunchesInMemory pending = new PendingLaunchesInMemory();
    private final LoginDesk loginDesk = new LoginDesk(tool, registrations, pending);
    private final LaunchDesk launchDesk = new LaunchDesk(
            tool,
            RULES,
            registrations,
            deployments,
            pending,
            new PlatformKeySets(calls, Clock.systemUTC(), Runnable::run));
    private final Registered registered = register();

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void a_registered_platform_launches() throws Exception {
        assertThat(launch()).isInstanceOf(LaunchAnswer.Proven.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {-30, 30})
    void a_clock_half_a_minute_off_does_no_harm(long seconds) throws Exception {
        platform.clockIsOffBy(Duration.ofSeconds(seconds));

        assertThat(launch()).isInstanceOf(LaunchAnswer.Proven.class);
    }

    @Test
    void a_key_exchanged_in_the_middle_does_no_harm() throws Exception {
        launch();
        platform.keys().rotate();

        assertThat(launch()).isInstanceOf(LaunchAnswer.Proven.class);
    }

    @Test
    void keys_that_are_down_stop_only_those_who_come_first() throws Exception {
        platform.let(Service.KEYS, Fault.UNAVAILABLE);
        assertThat(((LaunchAnswer.No) launch()).refusal().reason()).isEqualTo(LaunchRefusal.Reason.KEYS_UNREACHABLE);

        platform.let(Service.KEYS, Fault.NONE);
        assertThat(launch()).isInstanceOf(LaunchAnswer.Proven.class);

        platform.let(Service.KEYS, Fault.HANGS_UP);
        assertThat(launch()).isInstanceOf(LaunchAnswer.Proven.class);
    }

    private Registered register() {
        var desk = new RegistrationDesk(
                new ToolConfiguration(tool, "Case training"),
                RULES,
                calls,
                new Doorkeeper(new InvitationsInMemory(), Optional.of(STANDING)),
                registrations,
                deployments);
        var asked = Map.of("openid_configuration", new String[] {platform.configurationAddress()});
        return RegistrationInitiation.read(Parameters.of(asked), RULES)
                .then(initiation -> desk.register(STANDING, initiation, platform.issuer(), Instant.now()))
                .value()
                .orElseThrow();
    }

    private LaunchAnswer launch() throws Exception {
        Parameters login = Parameters.of(Map.of(
                "iss", new String[] {platform.issuer()},
                "client_id", new String[] {registered.registration().clientId()},
                "login_hint", new String[] {"user-7"},
                "lti_message_hint", new String[] {"{\"cmid\":2}"},
                "target_link_uri", new String[] {tool.launch().toString()}));
        AuthenticationRequest request =
                loginDesk.begin(login, Instant.now()).value().orElseThrow();
        String page =
                calls.call(PlatformCall.get(request.location(), "text/html")).body();
        var form = new LinkedHashMap<String, String[]>();
        Matcher field = FIELD.matcher(page);
        while (field.find()) {
            form.put(field.group(1), new String[] {field.group(2)});
        }
        return launchDesk.receive(Parameters.of(form), Optional.of(request.proof()), Instant.now());
    }
}
