package dev.needlewise.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.PlatformAnswer;
import dev.needlewise.lti.platform.PlatformCall;
import dev.needlewise.lti.platform.PlatformUnreachable;
import dev.needlewise.testplatform.Fault;
import dev.needlewise.testplatform.Service;
import dev.needlewise.testplatform.TestPlatform;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpPlatformCallsTest {
    private static final AddressRules LOOPBACK = new AddressRules(true);

    private final TestPlatform platform = TestPlatform.start();
    private final HttpPlatformCalls calls =
            new HttpPlatformCalls(LOOPBACK, NameLookup.ofSystem(), Duration.ofSeconds(4));

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void an_answer_comes_with_status_headers_and_text() throws PlatformUnreachable {
        PlatformAnswer answer = calls.call(PlatformCall.get(keys(), "application/json"));

        assertThat(answer.succeeded()).isTrue();
        assertThat(answer.header("content-TYPE")).contains("application/json");
        assertThat(answer.body()).contains("\"keys\"");
        assertThat(platform.calls("/jwks").get(0).header("Accept")).isEqualTo("application/json");
    }

    @Test
    void a_status_is_an_answer_too() throws PlatformUnreachable {
        platform.let(Service.KEYS, Fault.UNAVAILABLE);

        assertThat(calls.call(PlatformCall.get(keys(), "application/json")).status())
                .isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({"HANGS_UP, true", "SLOW, true", "REDIRECTS, false", "ENDLESS, false"})
    void an_answer_that_cannot_be_used_says_whether_to_try_again(Fault fault, boolean worthAnotherTry) {
        platform.let(Service.KEYS, fault);

        PlatformUnreachable failure = failureOf(calls, keys());

        assertThat(failure.isWorthAnotherTry()).isEqualTo(worthAnotherTry);
        assertThat(failure.detail()).startsWith("the ");
    }

    @Test
    void nobody_listening_may_be_back_later() {
        platform.close();

        assertThat(failureOf(calls, keys()).isWorthAnotherTry()).isTrue();
    }

    @Test
    void an_address_that_the_rules_refuse_is_not_called() {
        var production = new HttpPlatformCalls(new AddressRules(false), NameLookup.ofSystem(), Duration.ofSeconds(4));

        assertThat(failureOf(production, keys()).isWorthAnotherTry()).isFalse();
        assertThat(platform.calls()).isEmpty();
    }

    @Test
    void a_public_name_that_stands_for_a_private_address_is_not_called() {
        PlatformAddress address = PlatformAddress.stored("https://platform.example/jwks");
        for (String inside : List.of("10.0.0.1", "169.254.169.254", "127.0.0.1", "fd00::1")) {
            NameLookup oneOfTwo =
                    host -> List.of(InetAddress.getByName("93.184.215.14"), InetAddress.getByName(inside));
            var production = new HttpPlatformCalls(new AddressRules(false), oneOfTwo, Duration.ofSeconds(4));

            PlatformUnreachable failure = failureOf(production, address);

            assertThat(failure.isWorthAnotherTry()).isFalse();
            assertThat(failure.detail()).contains("public internet");
        }
    }

    @Test
    void an_unknown_name_may_be_known_later() {
        NameLookup nothing = host -> {
            throw new UnknownHostException(host);
        };
        var production = new HttpPlatformCalls(new AddressRules(false), nothing, Duration.ofSeconds(4));

        assertThat(failureOf(production, PlatformAddress.stored("https://platform.example/jwks"))
                        .isWorthAnotherTry())
                .isTrue();
    }

    private PlatformAddress keys() {
        return PlatformAddress.stored(platform.issuer() + "/jwks");
    }

    private static PlatformUnreachable failureOf(HttpPlatformCalls calls, PlatformAddress address) {
        return catchThrowableOfType(
                PlatformUnreachable.class, () -> calls.call(PlatformCall.get(address, "application/json")));
    }
}
