package dev.needlewise;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who uses the pages by their forms alone, as a browser without scripts would. */
public final class WebVisitor {
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(name|value|type)=\"([^\"]*)\"");
    private static final int PAGES_OF_A_CASE = 60;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI home;

    /** Comes to a home page, whose address ends with a slash. */
    public WebVisitor(URI home) {
        this.home = home;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(home.resolve(path)).GET());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(home.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> signIn(String name, String password) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("csrf", hidden(get("signin").body(), "csrf").orElseThrow());
        fields.put("name", name);
        fields.put("password", password);
        return post("signin", fields);
    }

    /** Begins practice of a case and answers every page with the first choice; gives the page that it ends at. */
    public HttpResponse<String> practise(String scenario) {
        HttpResponse<String> page = get("cases/" + scenario);
        Map<String, String> begin = new LinkedHashMap<>();
        begin.put("csrf", hidden(page.body(), "csrf").orElseThrow());
        begin.put("kind", "own");
        page = post("cases/" + scenario, begin);
        for (int i = 0; i < PAGES_OF_A_CASE && !page.uri().getPath().endsWith("/feedback"); i++) {
            page = page.uri().getQuery().startsWith("page=")
                    ? answer(page)
                    : get(page.uri().getPath());
        }
        return page;
    }

    private HttpResponse<String> answer(HttpResponse<String> page) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("csrf", hidden(page.body(), "csrf").orElseThrow());
        fields.put("at", hidden(page.body(), "at").orElseThrow());
        Matcher inputs = INPUT.matcher(page.body());
        while (inputs.find()) {
            Map<String, String> input = attributes(inputs.group());
            String name = input.getOrDefault("name", "");
            boolean text = "text".equals(input.get("type"));
            boolean choice = "radio".equals(input.get("type")) || "checkbox".equals(input.get("type"));
            if (name.equals("a") || name.equals("b") || name.startsWith("a.r")) {
                fields.putIfAbsent(name, text ? "0.5" : choice ? input.getOrDefault("value", "") : "");
            }
        }
        return post(page.uri().getPath(), fields);
    }

    /** The value of a hidden field, where the page has one of that name. */
    public static Optional<String> hidden(String html, String name) {
        Matcher inputs = INPUT.matcher(html);
        while (inputs.find()) {
            Map<String, String> input = attributes(inputs.group());
            if (name.equals(input.get("name")) && "hidden".equals(input.get("type"))) {
                return Optional.ofNullable(input.get("value"));
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> attributes(String input) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher attributes = ATTRIBUTE.matcher(input);
        while (attributes.find()) {
            found.putIfAbsent(attributes.group(1), attributes.group(2));
        }
        return found;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
