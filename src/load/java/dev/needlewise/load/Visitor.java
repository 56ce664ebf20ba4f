package dev.needlewise.load;

import dev.needlewise.kill.TraineeBrowser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Somebody at a browser whose every request is timed; all share one client, so that it costs little beside the server. */
final class Visitor implements TraineeBrowser.Wire {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final int prefix;
    private final AtomicReference<Timings> timings;
    private final TraineeBrowser browser;

    Visitor(URI home, Random random, AtomicReference<Timings> timings) {
        this.prefix = home.getPath().length();
        this.timings = timings;
        this.browser = new TraineeBrowser(home, random, this);
    }

    TraineeBrowser browser() {
        return browser;
    }

    Timings timings() {
        return timings.get();
    }

    @Override
    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpRequest.Builder asked = HttpRequest.newBuilder(request, (name, value) -> true);
        if (!cookies.isEmpty()) {
            asked.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        String path = request.uri().getPath().substring(prefix);
        long began = System.nanoTime();
        HttpResponse<String> answer = CLIENT.send(asked.build(), BodyHandlers.ofString());
        String kind = kind(request.method(), path, answer);
        if (answer.statusCode() >= 400 && answer.statusCode() != 422) {
            timings.get().failed(kind, path + " came to " + answer.statusCode());
        } else {
            timings.get().took(kind, System.nanoTime() - began);
        }
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        String[] parts = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(parts[0]);
        } else {
            cookies.put(parts[0], parts[1]);
        }
    }

    /** Which page it is, in the words of the report. */
    private static String kind(String method, String path, HttpResponse<String> answer) {
        boolean sends = method.equals("POST");
        String[] parts = path.split("/", -1);
        return switch (parts[0]) {
            case "" -> "home";
            case "signin" -> sends ? "signing in" : "sign-in page";
            case "cases" -> sends ? "beginning a case" : parts.length > 1 ? "a case" : "cases";
            case "sessions" -> parts.length > 2 ? "feedback" : sends ? sent(answer.statusCode()) : shown(answer);
            case "cohorts" ->
                parts.length > 3 ? "a trainee" : parts.length > 2 ? "items" : parts.length > 1 ? "a cohort" : "cohorts";
            case "reviews" -> parts.length > 1 ? "a review" : "reviews";
            default -> parts[0];
        };
    }

    private static String shown(HttpResponse<String> answer) {
        if (answer.statusCode() != 303) {
            return "a stage";
        }
        String leads = answer.headers().firstValue("location").orElse("");
        return leads.contains("?page=") ? "the way to a stage" : "a case that is over";
    }

    private static String sent(int status) {
        return status == 303 ? "saving an answer" : "an answer sent back";
    }
}
