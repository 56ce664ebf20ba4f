package dev.needlewise.lti.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import dev.needlewise.lti.SettableClock;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.PlatformAnswer;
import dev.needlewise.lti.platform.PlatformUnreachable;
import dev.needlewise.lti.platform.Registration;
import dev.needlewise.lti.platform.RegistrationId;
import dev.needlewise.testplatform.SigningKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformKeySetsTest {
    private static final RSAKey FIRST = SigningKeys.generate(2048);
    private static final RSAKey SECOND = SigningKeys.generate(2048);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final AtomicInteger fetches = new AtomicInteger();
    private final Registration registration = registration();
    private volatile String document = documentOf(FIRST);
    private volatile int status = 200;
    private volatile boolean down;
    private volatile Map<String, List<String>> headers = Map.of();
    private final PlatformKeySets keySets = new PlatformKeySets(
            call -> {
                fetches.incrementAndGet();
                if (down) {
                    throw PlatformUnreachable.forNow("connection refused");
                }
                return new PlatformAnswer(status, headers, document);
            },
            clock,
            Runnable::run);

    @Test
    void a_key_set_is_fetched_once_and_remembered() {
        assertThat(find(FIRST)).isInstanceOf(FoundKey.Known.class);
        assertThat(find(FIRST)).isInstanceOf(FoundKey.Known.class);
        assertThat(fetches).hasValue(1);
    }

    @Test
    void an_unknown_key_is_looked_for_at_once() {
        find(FIRST);
        document = documentOf(SECOND);

        assertThat(find(SECOND)).isInstanceOf(FoundKey.Known.class);
        assertThat(fetches).hasValue(2);
    }

    @Test
    void a_key_that_the_platform_took_back_is_gone() {
        find(FIRST);
        document = documentOf(SECOND);
        find(SECOND);

        assertThat(find(FIRST)).isInstanceOf(FoundKey.Unknown.class);
    }

    @Test
    void unknown_keys_do_not_hammer_the_platform() {
        IntStream.range(0, 50).forEach(i -> keySets.find(registration, "made-up-" + i));
        assertThat(fetches).hasValue(2);

        clock.move(Duration.ofSeconds(30));
        IntStream.range(0, 50).forEach(i -> keySets.find(registration, "made-up-" + i));
        assertThat(fetches).hasValue(4);
    }

    @Test
    void a_platform_that_is_down_is_not_hammered_either() {
        down = true;
        IntStream.range(0, 20).forEach(i -> assertThat(find(FIRST)).isInstanceOf(FoundKey.Unreachable.class));
        assertThat(fetches).hasValue(2);

        down = false;
        clock.move(Duration.ofSeconds(30));
        assertThat(find(FIRST)).isInstanceOf(FoundKey.Known.class);
    }

    @Test
    void an_old_set_is_fetched_anew() {
        find(FIRST);
        clock.move(Duration.ofMinutes(10));
        find(FIRST);

        assertThat(fetches).hasValue(2);
    }

    @Test
    void a_set_lives_as_long_as_the_platform_says_within_bounds() {
        headers = Map.of("Cache-Control", List.of("public, max-age=3600"));
        find(FIRST);
        clock.move(Duration.ofMinutes(59));
        find(FIRST);
        assertThat(fetches).hasValue(1);

        headers = Map.of("cache-control", List.of("max-age=0"));
        clock.move(Duration.ofMinutes(2));
        find(FIRST);
        clock.move(Duration.ofSeconds(59));
        find(FIRST);
        assertThat(fetches).hasValue(2);
    }

    @Test
    void a_set_is_kept_through_an_outage_of_some_hours() {
        find(FIRST);
        down = true;
        clock.move(Duration.ofHours(3));
        assertThat(find(FIRST)).isInstanceOf(FoundKey.Known.class);

        clock.move(Duration.ofHours(2));
        assertThat(find(FIRST)).isInstanceOf(FoundKey.Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"keys\":5}", "{\"keys\":[5]}", "<html>", "{\"keys\":[]}"})
    void a_document_that_is_no_key_set_opens_nothing(String text) {
        document = text;

        assertThat(find(FIRST)).isNotInstanceOf(FoundKey.Known.class);
    }

    @Test
    void an_error_page_opens_nothing_even_if_it_looks_like_a_key_set() {
        status = 404;

        assertThat(find(FIRST)).isInstanceOf(FoundKey.Unreachable.class);
    }

    @Test
    void entries_that_cannot_verify_do_not_hide_the_good_one() {
        String good = FIRST.toPublicJWK().toJSONString();
        RSAKey forEncryption = new RSAKey.Builder(SECOND.toPublicJWK())
                .keyUse(KeyUse.ENCRYPTION)
                .build();
        document = "{\"keys\":[{\"kty\":\"EC\",\"kid\":\"e\"},{\"kty\":\"RSA\",\"kid\":\"n\"},{\"kty\":5},"
                + "{\"kty\":\"RSA\",\"kid\":\"b\",\"n\":\"!!\",\"e\":\"AQAB\"},"
                + "{\"kty\":\"RSA\",\"kid\":\"w\",\"n\":\"AQAB\",\"e\":\"AQAB\"},"
                + forEncryption.toJSONString() + "," + good + "]}";

        assertThat(find(FIRST)).isInstanceOf(FoundKey.Known.class);
        for (String id : List.of("e", "n", "b", "w", SECOND.getKeyID())) {
            assertThat(keySets.find(registration, id)).isInstanceOf(FoundKey.Unknown.class);
        }
    }

    @Test
    void each_registration_has_keys_of_its_own() {
        find(FIRST);
        document = documentOf(SECOND);
        Registration other = registration();

        assertThat(keySets.find(other, FIRST.getKeyID())).isInstanceOf(FoundKey.Unknown.class);
        assertThat(find(FIRST)).isInstanceOf(FoundKey.Known.class);
    }

    @Test
    void launches_at_once_share_one_fetch() throws Exception {
        var begun = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        var slow = new PlatformKeySets(
                call -> {
                    fetches.incrementAndGet();
                    begun.countDown();
                    try {
                        answered.await();
                    } catch (InterruptedException e) {
                        throw PlatformUnreachable.forNow("interrupted");
                    }
                    return new PlatformAnswer(200, Map.of(), document);
                },
                clock,
                Runnable::run);
        var threads = Executors.newFixedThreadPool(8);
        try {
            Callable<FoundKey> look = () -> slow.find(registration, FIRST.getKeyID());
            List<Future<FoundKey>> looks =
                    IntStream.range(0, 8).mapToObj(i -> threads.submit(look)).toList();
            begun.await();
            answered.countDown();
            for (Future<FoundKey> each : looks) {
                assertThat(each.get()).isInstanceOf(FoundKey.Known.class);
            }
            assertThat(fetches).hasValue(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private FoundKey find(RSAKey key) {
        return keySets.find(registration, key.getKeyID());
    }

    private static String documentOf(RSAKey key) {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    private static Registration registration() {
        return new Registration(
                RegistrationId.fresh(),
                "Platform",
                "https://platform.example",
                "client-1",
                PlatformAddress.stored("https://platform.example/auth"),
                PlatformAddress.stored("https://platform.example/token"),
                PlatformAddress.stored("https://platform.example/jwks"),
                Optional.empty(),
                true);
    }
}
