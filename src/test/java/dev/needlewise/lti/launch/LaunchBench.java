package dev.needlewise.lti.launch;

import com.nimbusds.jose.jwk.RSAKey;
import dev.needlewise.lti.DeploymentsInMemory;
import dev.needlewise.lti.Parameters;
import dev.needlewise.lti.PendingLaunchesInMemory;
import dev.needlewise.lti.RegistrationsInMemory;
import dev.needlewise.lti.SettableClock;
import dev.needlewise.lti.Tool;
import dev.needlewise.lti.key.PlatformKeySets;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.Deployment;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.PlatformAnswer;
import dev.needlewise.lti.platform.PlatformUnreachable;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.platform.RegistrationId;
import dev.needlewise.testplatform.Client;
import dev.needlewise.testplatform.IdToken;
import dev.needlewise.testplatform.SigningKeys;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Everything a launch needs, with a platform that is only its keys. */
final class LaunchBench {
    /** One pair for all tests of a run, for making one takes long. */
    private static final SigningKeys SHARED = new SigningKeys();

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:00:00Z"));
    final Tool tool = new Tool("Needlewise", URI.create("https://tool.example/needlewise"));
    final AddressRules rules = new AddressRules(false);
    final SigningKeys keys = SHARED;
    final RegistrationsInMemory registrations = new RegistrationsInMemory();
    DeploymentsInMemory deployments = new DeploymentsInMemory();
    final PendingLaunchesInMemory pending = new PendingLaunchesInMemory();
    final Registration registration = new Registration(
            RegistrationId.fresh(),
            "Platform",
            "https://platform.example",
            "client-1",
            PlatformAddress.stored("https://platform.example/auth?tenant=1"),
            PlatformAddress.stored("https://platform.example/token"),
            PlatformAddress.stored("https://platform.example/jwks"),
            Optional.empty(),
            true);
    final Client client = new Client(
            "client-1",
            "1",
            "https://tool.example/needlewise/lti/login",
            tool.launch().toString(),
            "");
    final LoginDesk loginDesk = new LoginDesk(tool, registrations, pending);
    LaunchDesk desk;
    private String keySet = keys.document();
    private RSAKey signing = keys.current();
    private boolean down;

    /** What the browser and the platform know of a login. */
    record Begun(String state, String nonce, String proof) {}

    LaunchBench() {
        registrations.add(registration);
        deployments.put(new Deployment(registration.id(), "1", Deployment.Standing.ACTIVE));
        deployments.put(new Deployment(registration.id(), "suspended", Deployment.Standing.SUSPENDED));
        desk = desk();
    }

    void forgetDeployments() {
        deployments = new DeploymentsInMemory();
        desk = desk();
    }

    void keysAreDown() {
        down = true;
    }

    void publishShortKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024);
            var pair = generator.generateKeyPair();
            signing = new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey((RSAPrivateKey) pair.getPrivate())
                    .keyID("short")
                    .build();
            keySet = "{\"keys\":[" + signing.toPublicJWK().toJSONString() + "]}";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Begun begin(String... more) {
        var given = new HashMap<>(Map.of(
                "iss",
                registration.issuer(),
                "client_id",
                "client-1",
                "login_hint",
                "hint",
                "target_link_uri",
                tool.launch().toString()));
        for (int i = 0; i < more.length; i += 2) {
            given.put(more[i], more[i + 1]);
        }
        AuthenticationRequest request =
                loginDesk.begin(form(given), clock.instant()).value().orElseThrow();
        return new Begun(request.state(), query(request.location().uri()).get("nonce"), request.proof());
    }

    IdToken idToken(Begun begun) {
        return IdToken.resourceLink(signing, registration.issuer(), client, begun.nonce(), clock.instant());
    }

    LaunchAnswer receive(Begun begun, String token, Optional<String> proof) {
        return admitted(desk.receive(form(Map.of("state", begun.state(), "id_token", token)), proof, clock.instant()));
    }

    /** What is left when the launch is proven, as the use case does it. */
    private LaunchAnswer admitted(LaunchAnswer answer) {
        return answer.match(
                proven -> desk.admit(proven, clock.instant())
                        .match(launch -> proven, refusal -> new LaunchAnswer.No((LaunchRefusal) refusal)),
                asked -> asked,
                LaunchAnswer.No::new);
    }

    LaunchAnswer launch(UnaryOperator<IdToken> change) {
        Begun begun = begin();
        return receive(begun, idToken(begun).and(change).signed(), Optional.of(begun.proof()));
    }

    Launch accepted(UnaryOperator<IdToken> change) {
        return launch(change)
                .match(
                        LaunchAnswer.Proven::launch,
                        asked -> {
                            throw new AssertionError("asked for a proof");
                        },
                        refusal -> {
                            throw new AssertionError(refusal.toString());
                        });
    }

    LaunchRefusal refused(UnaryOperator<IdToken> change) {
        return ((LaunchAnswer.No) launch(change)).refusal();
    }

    LaunchRefusal.Reason reasonOf(LaunchAnswer answer) {
        return ((LaunchAnswer.No) answer).refusal().reason();
    }

    static Parameters form(Map<String, String> values) {
        return Parameters.of(values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> new String[] {value.getValue()})));
    }

    static Map<String, String> query(URI uri) {
        var values = new LinkedHashMap<String, String>();
        Arrays.stream(uri.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> values.put(
                        pair[0], java.net.URLDecoder.decode(pair[1], java.nio.charset.StandardCharsets.UTF_8)));
        return values;
    }

    private LaunchDesk desk() {
        var keySets = new PlatformKeySets(
                call -> {
                    if (down) {
                        throw PlatformUnreachable.forNow("down");
                    }
                    return new PlatformAnswer(200, Map.of(), keySet);
                },
                clock,
                Runnable::run);
        return new LaunchDesk(tool, rules, registrations, deployments, pending, keySets);
    }
}
