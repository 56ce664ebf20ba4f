package dev.needlewise.testplatform;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The platform itself: one HTTP server on the loopback address, and what tests see and change of it. */
public final class TestPlatform implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    private static final String ALL_SCOPES = String.join(
            " ",
            "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
            "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly",
            "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly",
            "https://purl.imsglobal.org/spec/lti-ags/scope/score",
            "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpServer server;
    private final String host;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final HttpClient http = HttpClient.newHttpClient();
    private final SigningKeys keys = new SigningKeys();
    private final Gradebook gradebook = new Gradebook();
    private final Map<String, Client> clients = new ConcurrentHashMap<>();
    private final Map<String, String> keySets = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> tokens = new ConcurrentHashMap<>();
    private final Set<String> assertionsSeen = ConcurrentHashMap.newKeySet();
    private final Map<Service, Fault> faults = new EnumMap<>(Service.class);
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<String> deepLinks = new CopyOnWriteArrayList<>();
    private final List<Map<String, Object>> roster = new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<IdToken> launch = token -> token;
    private volatile UnaryOperator<Map<String, Object>> configuration = document -> document;
    private volatile Duration clockOffset = Duration.ZERO;
    private volatile int pageSize = 2;

    /** One request as it came in. */
    public record Call(String method, String path, String query, Map<String, List<String>> headers, String body) {
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> String.join(", ", header.getValue()))
                    .findFirst()
                    .orElse("");
        }
    }

    private TestPlatform(HttpServer server, String host) {
        this.server = server;
        this.host = host;
    }

    public static TestPlatform start() {
        return startAt("127.0.0.1");
    }

    /** Under a name of this machine, which makes it another site to a browser. */
    public static TestPlatform startAt(String host) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            var platform = new TestPlatform(server, host);
            server.setExecutor(platform.threads);
            server.createContext("/", platform::handle);
            server.start();
            return platform;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stopped.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    public String issuer() {
        return "http://" + host + ":" + server.getAddress().getPort();
    }

    public String configurationAddress() {
        return issuer() + "/.well-known/openid-configuration";
    }

    public String lineItems() {
        return issuer() + "/courses/1/lineitems?type_id=1";
    }

    public String lineItem(int column) {
        return issuer() + "/courses/1/lineitems/" + column + "?type_id=1";
    }

    public String memberships() {
        return issuer() + "/courses/1/memberships";
    }

    public String deepLinkReturn() {
        return issuer() + "/deep-link?course=1";
    }

    public SigningKeys keys() {
        return keys;
    }

    public Gradebook gradebook() {
        return gradebook;
    }

    public Instant now() {
        return Instant.now().plus(clockOffset);
    }

    public void clockIsOffBy(Duration offset) {
        clockOffset = offset;
    }

    public void let(Service service, Fault fault) {
        synchronized (faults) {
            faults.put(service, fault);
        }
    }

    /** How the next launches differ from a learner's plain one. */
    public void launches(UnaryOperator<IdToken> change) {
        launch = change;
    }

    public void tellsConfiguration(UnaryOperator<Map<String, Object>> change) {
        configuration = change;
    }

    public void enrol(String userId, String name, String role) {
        roster.add(Map.of("user_id", userId, "name", name, "roles", List.of(role), "status", "Active"));
    }

    public void unenrol(String userId) {
        roster.removeIf(member -> userId.equals(member.get("user_id")));
    }

    public void pagesOf(int size) {
        pageSize = size;
    }

    public void revokeTokens() {
        tokens.clear();
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public List<Call> calls(String pathPart) {
        return calls.stream().filter(call -> call.path().contains(pathPart)).toList();
    }

    /** Whether such a call has come, or comes soon. */
    public boolean waitsForCall(String pathPart) {
        Instant end = Instant.now().plus(PATIENCE);
        synchronized (calls) {
            while (calls(pathPart).isEmpty() && Instant.now().isBefore(end)) {
                try {
                    calls.wait(100);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return !calls(pathPart).isEmpty();
    }

    /** The signed answers to deep linking, as they came. */
    public List<String> deepLinks() {
        return List.copyOf(deepLinks);
    }

    public Optional<Client> client(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    public List<Client> clients() {
        return List.copyOf(clients.values());
    }

    /** Registers a tool by hand, with the keys that it would publish. */
    public Client register(String toolAddress, String keySet) {
        String id = "client-" + UUID.randomUUID();
        var client =
                new Client(id, "1", toolAddress + "/lti/login", toolAddress + "/lti/launch", toolAddress + "/lti/jwks");
        clients.put(id, client);
        keySets.put(id, keySet);
        return client;
    }

    public void knowsKeys(String clientId, String keySet) {
        keySets.put(clientId, keySet);
    }

    /** A launch as the platform would sign it now. */
    public IdToken idToken(Client client, String nonce) {
        return IdToken.resourceLink(keys.current(), issuer(), client, nonce, now())
                .and(launch);
    }

    /** A page of a course with a tool in a frame; its script keeps values for the tool. */
    public String coursePage(Client client) {
        return issuer() + "/course?client=" + client.id();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            URI uri = exchange.getRequestURI();
            var call = new Call(
                    exchange.getRequestMethod(),
                    uri.getPath(),
                    Optional.ofNullable(uri.getRawQuery()).orElse(""),
                    Map.copyOf(exchange.getRequestHeaders()),
                    body);
            // Before anybody learns of the call, and lets something else happen to the next.
            Fault fault = fault(call);
            synchronized (calls) {
                calls.add(call);
                calls.notifyAll();
            }
            Optional<Reply> reply = faulty(exchange, call, fault);
            if (reply.isEmpty()) {
                reply = Optional.of(answer(call));
            }
            send(exchange, reply.get());
        } catch (HungUp e) {
            // The exchange is closed without a word, which is what was asked for.
            return;
        } catch (RuntimeException e) {
            send(exchange, Reply.text(500, e.toString()));
        }
    }

    private Reply answer(Call call) {
        String path = call.path();
        if (path.equals("/.well-known/openid-configuration")) {
            return Reply.json(200, configuration.apply(configurationDocument()));
        }
        if (path.equals("/register")) {
            return register(call);
        }
        if (path.equals("/jwks")) {
            return new Reply(200, "application/json", keys.document(), Map.of());
        }
        if (path.equals("/auth")) {
            return authenticate(call);
        }
        if (path.equals("/token")) {
            return token(call);
        }
        if (path.startsWith("/courses/1/lineitems")) {
            return lineItems(call);
        }
        if (path.equals("/courses/1/memberships")) {
            return roster(call);
        }
        if (path.equals("/deep-link")) {
            deepLinks.add(form(call.body()).getOrDefault("JWT", ""));
            return Reply.html("<h1>Added to the course</h1>");
        }
        if (path.equals("/course")) {
            return Pages.course(clients.get(form(call.query()).get("client")), issuer(), form(call.query()));
        }
        if (path.equals("/course.js")) {
            return new Reply(200, "text/javascript", Pages.STORAGE, Map.of());
        }
        return Reply.text(404, "nothing here");
    }

    private Map<String, Object> configurationDocument() {
        var document = new LinkedHashMap<String, Object>();
        document.put("issuer", issuer());
        document.put("authorization_endpoint", issuer() + "/auth");
        document.put("token_endpoint", issuer() + "/token");
        document.put("jwks_uri", issuer() + "/jwks");
        document.put("registration_endpoint", issuer() + "/register");
        document.put("token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
        document.put("token_endpoint_auth_signing_alg_values_supported", List.of("RS256"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("response_types_supported", List.of("id_token"));
        document.put("subject_types_supported", List.of("public", "pairwise"));
        document.put("scopes_supported", List.of(("openid " + ALL_SCOPES).split(" ")));
        document.put("claims_supported", List.of("iss", "sub", "name", "given_name", "family_name", "email"));
        document.put(
                "https://purl.imsglobal.org/spec/lti-platform-configuration",
                Map.of(
                        "product_family_code",
                        "testplatform",
                        "version",
                        "1",
                        "messages_supported",
                        List.of(
                                Map.of("type", "LtiResourceLinkRequest"),
                                Map.of("type", "LtiDeepLinkingRequest"),
                                Map.of("type", "LtiSubmissionReviewRequest")),
                        "variables",
                        List.of()));
        return document;
    }

    private Reply register(Call call) {
        Map<String, Object> asked = read(call.body());
        List<String> needed = List.of(
                "response_types", "initiate_login_uri", "redirect_uris", "client_name", "jwks_uri", "scope", TOOL);
        Optional<String> missing =
                needed.stream().filter(name -> !asked.containsKey(name)).findFirst();
        if (missing.isPresent() || !"private_key_jwt".equals(asked.get("token_endpoint_auth_method"))) {
            return Reply.json(400, Map.of("error", "invalid_client_metadata", "missing", missing.orElse("method")));
        }
        Map<?, ?> tool = (Map<?, ?>) asked.get(TOOL);
        URI target = URI.create(String.valueOf(tool.get("target_link_uri")));
        if (!target.getAuthority().equals(tool.get("domain"))) {
            return Reply.json(400, Map.of("error", "domain_targetlinkuri_mismatch"));
        }
        String id = "client-" + UUID.randomUUID();
        var client = new Client(
                id,
                "1",
                String.valueOf(asked.get("initiate_login_uri")),
                String.valueOf(((List<?>) asked.get("redirect_uris")).get(0)),
                String.valueOf(asked.get("jwks_uri")));
        clients.put(id, client);
        var answer = new LinkedHashMap<>(asked);
        answer.put("client_id", id);
        var configured = new LinkedHashMap<Object, Object>(tool);
        configured.put("deployment_id", client.deploymentId());
        answer.put(TOOL, configured);
        return Reply.json(200, answer);
    }

    /** Demands of the request what the specification demands, then posts the launch from the browser. */
    private Reply authenticate(Call call) {
        Map<String, String> asked = form(call.method().equals("GET") ? call.query() : call.body());
        Client client = clients.get(asked.getOrDefault("client_id", ""));
        boolean good = client != null
                && "openid".equals(asked.get("scope"))
                && "id_token".equals(asked.get("response_type"))
                && "form_post".equals(asked.get("response_mode"))
                && "none".equals(asked.get("prompt"))
                && client.launchAddress().equals(asked.get("redirect_uri"))
                && asked.containsKey("login_hint")
                && asked.containsKey("state")
                && asked.containsKey("nonce");
        if (!good) {
            return Reply.text(400, "bad authentication request: " + asked);
        }
        String token = Pages.fromHints(
                        idToken(client, asked.get("nonce")),
                        asked.get("login_hint"),
                        asked.get("lti_message_hint"),
                        this)
                .signed();
        return Pages.autoPost(client.launchAddress(), Map.of("state", asked.get("state"), "id_token", token));
    }

    private Reply token(Call call) {
        Map<String, String> asked = form(call.body());
        try {
            SignedJWT assertion = SignedJWT.parse(asked.getOrDefault("client_assertion", ""));
            var claims = assertion.getJWTClaimsSet();
            Client client = clients.get(String.valueOf(claims.getIssuer()));
            boolean good = client != null
                    && "client_credentials".equals(asked.get("grant_type"))
                    && "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
                            .equals(asked.get("client_assertion_type"))
                    && client.id().equals(claims.getSubject())
                    && claims.getAudience().equals(List.of(issuer() + "/token"))
                    && claims.getExpirationTime().toInstant().isAfter(now())
                    && claims.getIssueTime().toInstant().isBefore(now().plusSeconds(60))
                    && claims.getJWTID() != null
                    && assertionsSeen.add(claims.getJWTID())
                    && isSignedBy(client, assertion);
            if (!good) {
                return Reply.json(400, Map.of("error", "invalid_client"));
            }
        } catch (ParseException | JOSEException e) {
            return Reply.json(400, Map.of("error", "invalid_client"));
        }
        List<String> known = List.of(ALL_SCOPES.split(" "));
        Set<String> granted = Arrays.stream(asked.getOrDefault("scope", "").split(" "))
                .filter(known::contains)
                .collect(Collectors.toSet());
        if (granted.isEmpty()) {
            return Reply.json(400, Map.of("error", "invalid_scope"));
        }
        String token = UUID.randomUUID().toString();
        tokens.put(token, granted);
        // The content type is the one that Moodle sends.
        return new Reply(
                200,
                "text/html",
                write(Map.of(
                        "access_token",
                        token,
                        "token_type",
                        "Bearer",
                        "expires_in",
                        3600,
                        "scope",
                        String.join(" ", granted))),
                Map.of());
    }

    private boolean isSignedBy(Client client, SignedJWT assertion) throws ParseException, JOSEException {
        String document = keySets.containsKey(client.id()) ? keySets.get(client.id()) : fetched(client.keySetAddress());
        var key = JWKSet.parse(document).getKeyByKeyId(assertion.getHeader().getKeyID());
        return key instanceof RSAKey rsa && assertion.verify(new RSASSAVerifier(rsa));
    }

    private String fetched(String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Reply lineItems(Call call) {
        boolean scores = call.path().endsWith("/scores");
        boolean results = call.path().endsWith("/results");
        String need = scores ? "score" : results ? "result.readonly" : "lineitem";
        if (!allows(call, "https://purl.imsglobal.org/spec/lti-ags/scope/" + need)) {
            return Reply.json(401, Map.of("error", "invalid_token"));
        }
        if (results) {
            int column = Integer.parseInt(call.path().split("/")[4]);
            return Reply.json(200, gradebook.results(column, form(call.query()).get("user_id")));
        }
        if (scores) {
            // Moodle compares the whole header.
            if (!"application/vnd.ims.lis.v1.score+json".equals(call.header("Content-Type"))) {
                return Reply.json(400, Map.of("error", "No handler found"));
            }
            int column = Integer.parseInt(call.path().split("/")[4]);
            return Reply.text(gradebook.post(column, read(call.body())), "");
        }
        if (call.method().equals("POST")) {
            Map<String, Object> column = read(call.body());
            int number = gradebook.add(column);
            return Reply.json(201, described(number, column));
        }
        return page(call, lineItemsMatching(form(call.query())), List::copyOf);
    }

    private List<Map<String, Object>> lineItemsMatching(Map<String, String> query) {
        return gradebook.columns().entrySet().stream()
                .filter(column -> matches(column.getValue().get("resourceLinkId"), query.get("resource_link_id")))
                .filter(column -> matches(column.getValue().get("resourceId"), query.get("resource_id")))
                .map(column -> described(column.getKey(), column.getValue()))
                .toList();
    }

    private static boolean matches(Object value, String wanted) {
        return wanted == null || wanted.equals(value);
    }

    private Map<String, Object> described(int number, Map<String, Object> column) {
        var described = new LinkedHashMap<>(column);
        described.put("id", lineItem(number));
        return described;
    }

    private Reply roster(Call call) {
        if (!allows(call, "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly")) {
            return Reply.json(401, Map.of("error", "invalid_token"));
        }
        return page(
                call,
                roster,
                members -> Map.of("id", memberships(), "context", Map.of("id", "course-1"), "members", members));
    }

    private Reply page(Call call, List<Map<String, Object>> all, java.util.function.Function<List<?>, Object> shape) {
        int from = Integer.parseInt(form(call.query()).getOrDefault("from", "0"));
        List<Map<String, Object>> shown =
                all.subList(Math.min(from, all.size()), Math.min(from + pageSize, all.size()));
        Map<String, String> headers = from + pageSize < all.size()
                ? Map.of(
                        "Link",
                        "<" + issuer() + call.path() + "?x=1>; rel=\"differences\", <" + issuer() + call.path() + "?"
                                + withFrom(call.query(), from + pageSize) + ">; rel=\"next\"")
                : Map.of();
        return new Reply(200, "application/json", write(shape.apply(shown)), headers);
    }

    private static String withFrom(String query, int from) {
        String kept = Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith("from="))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "from=" + from : kept + "&from=" + from;
    }

    private boolean allows(Call call, String scope) {
        String token = call.header("Authorization").replaceFirst("^Bearer ", "");
        return tokens.getOrDefault(token, Set.of()).contains(scope);
    }

    private static Service serviceOf(String path) {
        if (path.endsWith("/scores")) {
            return Service.SCORES;
        }
        if (path.endsWith("/results")) {
            return Service.RESULTS;
        }
        if (path.contains("/lineitems")) {
            return Service.LINE_ITEMS;
        }
        return switch (path) {
            case "/.well-known/openid-configuration" -> Service.CONFIGURATION;
            case "/register" -> Service.REGISTRATION;
            case "/jwks" -> Service.KEYS;
            case "/token" -> Service.TOKEN;
            case "/courses/1/memberships" -> Service.ROSTER;
            default -> null;
        };
    }

    private Fault fault(Call call) {
        Service service = serviceOf(call.path());
        synchronized (faults) {
            return service == null ? Fault.NONE : faults.getOrDefault(service, Fault.NONE);
        }
    }

    private Optional<Reply> faulty(HttpExchange exchange, Call call, Fault fault) throws IOException {
        return switch (fault) {
            case NONE -> Optional.empty();
            case UNAVAILABLE -> Optional.of(Reply.text(503, "down for a moment"));
            case THROTTLED -> Optional.of(new Reply(429, "text/plain", "too many", Map.of("Retry-After", "7")));
            case REVOKED -> Optional.of(Reply.text(401, "revoked"));
            case FORBIDDEN -> Optional.of(Reply.text(403, "not for you"));
            case LOST -> Optional.of(new Reply(404, "text/html", "<h1>Exception</h1>", Map.of()));
            case REDIRECTS ->
                Optional.of(new Reply(302, "text/plain", "", Map.of("Location", "http://127.0.0.2:1/elsewhere")));
            case ENDLESS -> Optional.of(Reply.text(200, "[" + "1,".repeat(700_000) + "1]"));
            case SLOW -> throw slow(exchange);
            case SLOW_AFTERWARDS -> {
                answer(call);
                throw slow(exchange);
            }
            case HANGS_UP -> throw new HungUp();
        };
    }

    private HungUp slow(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 10);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new HungUp();
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    static Map<String, String> form(String encoded) {
        var values = new LinkedHashMap<String, String>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Map<String, Object> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills the roster with learners, so that it needs several pages. */
    public void enrolMany(int learners) {
        var more = new ArrayList<Integer>();
        IntStream.rangeClosed(1, learners).forEach(more::add);
        more.forEach(number -> enrol("user-" + number, "Learner " + number, "Learner"));
    }

    private static final class HungUp extends RuntimeException {}
}
