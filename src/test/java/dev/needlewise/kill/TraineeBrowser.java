package dev.needlewise.kill;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A trainee at a browser without scripts: follows links, fills forms with whatever can be filled in, and sends them. */
public final class TraineeBrowser {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI home;
    private final Random random;
    private final Wire wire;

    /** A name and value of a form field. */
    public record Field(String name, String value) {}

    /** How requests reach the server; it keeps the cookies. */
    public interface Wire {
        HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException;
    }

    /** At a browser of its own. */
    TraineeBrowser(URI home, Random random) {
        this(
                home,
                random,
                wire(HttpClient.newBuilder().cookieHandler(new CookieManager()).build()));
    }

    public TraineeBrowser(URI home, Random random, Wire wire) {
        this.home = home;
        this.random = random;
        this.wire = wire;
    }

    private static Wire wire(HttpClient client) {
        return request -> client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    public void signIn(String name, String password) throws IOException {
        Document page = Jsoup.parse(get("signin").body());
        HttpResponse<String> answer = post(
                "signin",
                List.of(
                        new Field("csrf", page.selectFirst("input[name=csrf]").val()),
                        new Field("name", name),
                        new Field("password", password)));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("Sign-in was refused: " + answer.statusCode());
        }
    }

    /** All cases that are offered, by their addresses. */
    public List<String> cases() throws IOException {
        return Jsoup.parse(get("cases").body()).select("a[href*=/cases/]").stream()
                .map(link -> within(link.attr("href")))
                .distinct()
                .sorted()
                .toList();
    }

    /** Goes on with a session of this case, or begins one; gives its address. */
    public String session(String address) throws IOException {
        HttpResponse<String> shown = get(address);
        Document page = Jsoup.parse(shown.body());
        List<Element> ways =
                new ArrayList<>(page.select("main form[method=post], main a.govuk-button[href*=/sessions/]"));
        if (ways.isEmpty()) {
            throw new IllegalStateException(
                    "This case cannot be begun: " + address + ": " + shown.statusCode() + " " + page.text());
        }
        Element way = ways.get(random.nextInt(ways.size()));
        if (way.tagName().equals("a")) {
            return within(way.attr("href"));
        }
        HttpResponse<String> answer = post(within(way.attr("action")), filled(way));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("A session was not begun: " + answer.statusCode());
        }
        return within(answer.headers().firstValue("location").orElseThrow());
    }

    /** The page that a session stands at; only where it is over, the redirection to its feedback. */
    public HttpResponse<String> page(String session) throws IOException {
        HttpResponse<String> shown = get(session);
        String leads = shown.headers().firstValue("location").orElse("");
        return leads.contains("?page=") ? get(within(leads)) : shown;
    }

    public HttpResponse<String> get(String address) throws IOException {
        return send(HttpRequest.newBuilder(home.resolve(address)).GET());
    }

    public HttpResponse<String> post(String address, List<Field> fields) throws IOException {
        String body = fields.stream()
                .map(field -> field.name() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(home.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return wire.send(request.timeout(PATIENCE).build());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String within(String address) {
        return address.substring(home.getPath().length());
    }

    /** One choice of each group, a small number in each free field, and everything that was filled in already. */
    public List<Field> filled(Element form) {
        List<Field> fields = new ArrayList<>();
        form.select("input[type=hidden]").forEach(hidden -> fields.add(new Field(hidden.attr("name"), hidden.val())));
        Set<String> groups = new TreeSet<>();
        form.select("input[type=radio]").forEach(radio -> groups.add(radio.attr("name")));
        form.select("input[type=checkbox][name=a]").forEach(box -> groups.add(box.attr("name")));
        for (String group : groups) {
            List<Element> choices = form.select("input[type=radio], input[type=checkbox]").stream()
                    .filter(choice -> choice.attr("name").equals(group))
                    .toList();
            fields.add(
                    new Field(group, choices.get(random.nextInt(choices.size())).val()));
        }
        form.select("input[type=text]")
                .forEach(text -> fields.add(
                        new Field(text.attr("name"), text.attr("inputmode").equals("numeric") ? "2" : "0.5")));
        form.select("select")
                .forEach(select -> fields.add(new Field(
                        select.attr("name"), select.selectFirst("option").val())));
        return fields;
    }
}
