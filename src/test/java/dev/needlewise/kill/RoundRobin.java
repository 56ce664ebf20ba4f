package dev.needlewise.kill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A balancer on the loopback address that sends each request to the next node, whoever it comes from.
 *
 * <p>A node that takes no connection is passed over; one that dies while it answers is told as 502, because nobody can
 * know whether it did what it was asked.
 */
final class RoundRobin implements AutoCloseable {
    private static final Set<String> NOT_PASSED_ON = Set.of(
            "host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings", "keep-alive");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final List<URI> nodes = new CopyOnWriteArrayList<>();
    private final Map<URI, AtomicInteger> served = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    private RoundRobin(HttpServer server) {
        this.server = server;
    }

    static RoundRobin start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        RoundRobin balancer = new RoundRobin(server);
        server.setExecutor(balancer.threads);
        server.createContext("/", balancer::pass);
        server.start();
        return balancer;
    }

    /** Where browsers and platforms find the application. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/needlewise/");
    }

    void over(URI... all) {
        nodes.clear();
        nodes.addAll(List.of(all));
    }

    /** How many requests a node has answered. */
    int served(URI node) {
        return served.getOrDefault(node, new AtomicInteger()).get();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            int first = turn.getAndIncrement();
            for (int tries = 0; tries < nodes.size(); tries++) {
                // Each node once, whatever other requests take their turn meanwhile.
                URI node = nodes.get(Math.floorMod(first + tries, nodes.size()));
                try {
                    answer(
                            exchange,
                            client.send(request(exchange, node, body), HttpResponse.BodyHandlers.ofByteArray()));
                    served.computeIfAbsent(node, any -> new AtomicInteger()).incrementAndGet();
                    return;
                } catch (ConnectException notThere) {
                    continue;
                } catch (IOException died) {
                    break;
                }
            }
            exchange.sendResponseHeaders(502, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest request(HttpExchange exchange, URI node, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve(exchange.getRequestURI()))
                .timeout(Duration.ofSeconds(30))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
