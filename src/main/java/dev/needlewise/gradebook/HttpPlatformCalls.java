package dev.needlewise.gradebook;

import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.PlatformAnswer;
import dev.needlewise.lti.platform.PlatformCall;
import dev.needlewise.lti.platform.PlatformCalls;
import dev.needlewise.lti.platform.PlatformUnreachable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Calls platforms over HTTP: every address judged before each call, one deadline for the whole answer, no answer larger
 * than the limit, redirects followed on the same origin only.
 *
 * <p>The name is looked up and judged right before the connection, which finds the same answer in the cache of the Java
 * runtime. Should a name change its address in between, a private server would still have to show a certificate for it
 * before the first byte of a request is sent, because only https is called outside of tests.
 */
public final class HttpPlatformCalls implements PlatformCalls, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int MOST_REDIRECTS = 3;

    private final AddressRules rules;
    private final NameLookup names;
    private final Duration deadline;
    private @Nullable HttpClient client;

    public HttpPlatformCalls(AddressRules rules, NameLookup names, Duration deadline) {
        this.rules = rules;
        this.names = names;
        this.deadline = deadline;
    }

    /** Made for the first call: it reads the runtime's certificates, which many an installation never needs. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT)
                    .build();
        }
        return client;
    }

    @Override
    public PlatformAnswer call(PlatformCall call) throws PlatformUnreachable {
        long end = System.nanoTime() + deadline.toNanos();
        PlatformCall next = call;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            PlatformAnswer answer = send(next, end);
            Optional<PlatformAddress> elsewhere = redirect(next, answer);
            if (elsewhere.isEmpty()) {
                return answer;
            }
            next = new PlatformCall(next.method(), elsewhere.get(), next.headers(), next.body());
        }
        throw PlatformUnreachable.forGood("the platform redirected too often");
    }

    /** Since Java 21 a client ends its thread when it is told to; before, when nobody holds it any more. */
    @Override
    public synchronized void close() {
        if (client instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("The HTTP client did not close", e);
            }
        }
    }

    private PlatformAnswer send(PlatformCall call, long end) throws PlatformUnreachable {
        checkAddress(call.address());
        CompletableFuture<HttpResponse<String>> answer = client().sendAsync(request(call), LimitedText.handler());
        try {
            HttpResponse<String> response = answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            return new PlatformAnswer(response.statusCode(), response.headers().map(), response.body());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw PlatformUnreachable.forNow("the platform did not answer within " + deadline.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw unreachable(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw PlatformUnreachable.forNow("the call was given up because this tool is stopping");
        }
    }

    private void checkAddress(PlatformAddress address) throws PlatformUnreachable {
        Optional<String> refused = rules.check(address.toString())
                .refusal()
                .map(refusal -> "the address of the platform is refused: " + refusal.detail());
        if (refused.isPresent()) {
            throw PlatformUnreachable.forGood(refused.get());
        }
        for (InetAddress found : lookup(address.uri().getHost())) {
            if (!rules.admits(found)) {
                throw PlatformUnreachable.forGood("the host of the platform is not on the public internet");
            }
        }
    }

    private List<InetAddress> lookup(String host) throws PlatformUnreachable {
        try {
            return names.lookup(host);
        } catch (UnknownHostException e) {
            throw PlatformUnreachable.forNow("the name of the platform's host is not known");
        }
    }

    private HttpRequest request(PlatformCall call) {
        var builder = HttpRequest.newBuilder(call.address().uri())
                .timeout(deadline)
                .method(call.method(), call.body().map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()));
        call.headers().forEach(builder::header);
        return builder.build();
    }

    private Optional<PlatformAddress> redirect(PlatformCall call, PlatformAnswer answer) throws PlatformUnreachable {
        boolean redirected = answer.status() >= 300 && answer.status() < 400 && answer.status() != 304;
        if (!redirected) {
            return Optional.empty();
        }
        Optional<PlatformAddress> target = answer.header("Location")
                .flatMap(location -> resolved(call.address(), location))
                .filter(address -> address.hasOriginOf(call.address()));
        // A body is never sent twice on somebody's word.
        if (target.isEmpty() || !call.method().equals("GET")) {
            throw PlatformUnreachable.forGood("the platform redirected to another place");
        }
        return target;
    }

    private Optional<PlatformAddress> resolved(PlatformAddress from, String location) {
        try {
            return rules.check(from.uri().resolve(location).toString()).value();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static PlatformUnreachable unreachable(Throwable cause) {
        if (LimitedText.isTooLarge(cause)) {
            return PlatformUnreachable.forGood("the answer of the platform is too large");
        }
        if (cause instanceof IOException) {
            return PlatformUnreachable.forNow(
                    "the platform cannot be reached (" + cause.getClass().getSimpleName() + ")");
        }
        return PlatformUnreachable.forGood(
                "the call failed (" + cause.getClass().getSimpleName() + ")");
    }
}
