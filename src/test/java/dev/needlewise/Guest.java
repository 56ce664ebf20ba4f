package dev.needlewise;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser without scripts: keeps cookies, reads forms, follows nothing by itself. */
public final class Guest {
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile("<(input|select|textarea)\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** A field of a form, as it stands in the page. */
    public record Field(String kind, Map<String, String> attributes) {
        public String name() {
            return attributes.getOrDefault("name", "");
        }

        public String type() {
            return kind.equals("input") ? attributes.getOrDefault("type", "text") : kind;
        }

        public String value() {
            return attributes.getOrDefault("value", "");
        }
    }

    /** A form of a page. */
    public record Form(String action, List<Field> fields) {
        /** Its hidden fields, to be sent back as they are. */
        public List<Map.Entry<String, String>> hidden() {
            return fields.stream()
                    .filter(field -> field.type().equals("hidden"))
                    .map(field -> Map.entry(field.name(), field.value()))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    public Guest saying(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    public HttpResponse<String> get(URI address) throws IOException {
        return send(HttpRequest.newBuilder(address));
    }

    public HttpResponse<String> post(URI address, List<Map.Entry<String, String>> fields) throws IOException {
        String body = fields.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form with a file in it. */
    public HttpResponse<String> upload(URI address, List<Map.Entry<String, String>> fields, String name, byte[] file)
            throws IOException {
        String between = "--between-parts";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields) {
            body.writeBytes(part(between, "name=\"" + field.getKey() + "\"", field.getValue() + "\r\n"));
        }
        body.writeBytes(part(between, "name=\"" + name + "\"; filename=\"" + name + ".zip\"", ""));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + between + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "multipart/form-data; boundary=" + between)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] part(String between, String head, String value) {
        return ("--" + between + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + value)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Where an answer leads. */
    public static URI location(HttpResponse<String> answer) {
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    /** The first form of a page whose address holds this. */
    public static Form form(HttpResponse<String> page, String actionPart) {
        Matcher form = FORM.matcher(page.body());
        while (form.find()) {
            String action = attributes(form.group(1)).getOrDefault("action", "");
            if (action.contains(actionPart)) {
                List<Field> fields = new ArrayList<>();
                Matcher field = FIELD.matcher(form.group(2));
                while (field.find()) {
                    fields.add(new Field(field.group(1), attributes(field.group(2))));
                }
                return new Form(action, fields);
            }
        }
        throw new IllegalStateException("No form to " + actionPart + " in " + page.uri() + ":\n" + page.body());
    }

    /** Comes in with a password. */
    public static Guest signedIn(URI home, String account, String password) throws IOException {
        Guest guest = new Guest();
        HttpResponse<String> answer = guest.submit(
                home.resolve("signin"),
                "/signin",
                List.of(Map.entry("name", account), Map.entry("password", password)));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return guest;
    }

    /** Opens a page and sends its first form whose address holds this, with what was typed. */
    public HttpResponse<String> submit(URI page, String actionPart, List<Map.Entry<String, String>> typed)
            throws IOException {
        Form form = form(get(page), actionPart);
        List<Map.Entry<String, String>> fields = form.hidden();
        fields.addAll(typed);
        return post(page.resolve(form.action()), fields);
    }

    /** Opens a page and presses the button of its first form whose address holds this. */
    public HttpResponse<String> press(URI page, String actionPart) throws IOException {
        return submit(page, actionPart, List.of());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer =
                    client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String name = cookie.substring(0, cookie.indexOf('='));
        String value = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            found.put(
                    attribute.group(1),
                    attribute
                            .group(2)
                            .replace("&#34;", "\"")
                            .replace("&#39;", "'")
                            .replace("&lt;", "<")
                            .replace("&amp;", "&"));
        }
        return found;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
