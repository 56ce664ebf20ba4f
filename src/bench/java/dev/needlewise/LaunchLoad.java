package dev.needlewise;

import dev.needlewise.testplatform.TestPlatform;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * How long a launch takes, from the login to the first page, against a platform on this machine: at a steady rate, and
 * with many at once; beside a static file that the same server sends at the same rate.
 *
 * <p>At a steady rate the clock starts when a launch is due, so that waiting for a busy server counts too.
 */
public final class LaunchLoad {
    private static final int A_SECOND = 50;
    private static final int AT_ONCE = 50;
    private static final int SECONDS = Integer.getInteger("needlewise.bench.seconds", 20);
    private static final int ROUNDS = 10;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final ScheduledExecutorService people = Executors.newScheduledThreadPool(2 * AT_ONCE);
    private final RunningWar war;
    private final Course course;
    private int next;

    private LaunchLoad(RunningWar war, Course course) {
        this.war = war;
        this.course = course;
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory("needlewise-bench-");
        try (TestPlatform platform = TestPlatform.start();
                RunningWar war = RunningWar.start(
                        home,
                        Map.of(
                                RunningWar.JAVA_OPTIONS,
                                "-server",
                                "NEEDLEWISE_ALLOW_LOOPBACK_PLATFORMS",
                                "true",
                                "NEEDLEWISE_LTI_INVITATION",
                                Course.INVITATION))) {
            Course course = Course.registered(platform, war.url());
            UnaryOperator<dev.needlewise.testplatform.IdToken> learner = course.withServices(token -> token);
            platform.launches(token -> learner.apply(token)
                    .with(dev.needlewise.testplatform.IdToken.LTI + "custom", Map.of("case", "first-fine-lines")));
            new LaunchLoad(war, course).run();
        }
        System.exit(0);
    }

    private void run() throws InterruptedException, IOException {
        System.out.printf("Load average before: %.2f%n", load());
        steadily("warming up", this::launch);
        String asset = styleSheet();
        steadily("a static file, " + A_SECOND + " a second", () -> {
            long began = System.nanoTime();
            expect(200, send(HttpRequest.newBuilder(war.url().resolve(asset)).build()));
            return new Took(System.nanoTime() - began);
        });
        steadily("launches, " + A_SECOND + " a second", this::launch);
        atOnce();
        System.out.printf("Load average after: %.2f%n", load());
    }

    /** The part of it that the tool took. */
    private record Took(long ours) {}

    private record Sample(long whole, long ours) {}

    private void steadily(String what, Callable<Took> work) throws InterruptedException {
        Duration before = processorTime();
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        List<Future<Sample>> results = new ArrayList<>();
        for (int i = 0; i < A_SECOND * SECONDS; i++) {
            long due = start + i * (TimeUnit.SECONDS.toNanos(1) / A_SECOND);
            results.add(people.schedule(
                    () -> {
                        Took took = work.call();
                        return new Sample(System.nanoTime() - due, took.ours());
                    },
                    due - System.nanoTime(),
                    TimeUnit.NANOSECONDS));
        }
        tell(what, results);
        System.out.printf(
                "%-42s %.1f ms of processor time each, in the server%n",
                "", processorTime().minus(before).toMillis() / (double) results.size());
    }

    /** Of the server, which is the only process that this one starts; it tells more than a clock on a busy machine. */
    private static Duration processorTime() {
        return ProcessHandle.current()
                .children()
                .flatMap(child -> child.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void atOnce() throws InterruptedException {
        List<Future<Sample>> results = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            CountDownLatch ready = new CountDownLatch(AT_ONCE);
            List<Future<Sample>> these = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                these.add(people.submit(() -> {
                    ready.countDown();
                    ready.await();
                    long began = System.nanoTime();
                    Took took = launch();
                    return new Sample(System.nanoTime() - began, took.ours());
                }));
            }
            tell("launches, " + AT_ONCE + " at once, round " + (round + 1), these);
            results.addAll(these);
        }
        tell("launches, " + AT_ONCE + " at once, all rounds", results);
    }

    private static void tell(String what, List<Future<Sample>> results) throws InterruptedException {
        List<Long> whole = new ArrayList<>();
        List<Long> ours = new ArrayList<>();
        int errors = 0;
        for (Future<Sample> result : results) {
            try {
                whole.add(result.get().whole());
                ours.add(result.get().ours());
            } catch (ExecutionException e) {
                errors++;
                System.out.println(e.getCause());
            }
        }
        System.out.printf(
                "%-42s %5d, errors %d, whole: %s; ours: %s%n",
                what, results.size(), errors, spread(whole), spread(ours));
    }

    private static String spread(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty()
                ? "none"
                : "median %.1f ms, 95%% %.1f ms, worst %.1f ms"
                        .formatted(at(sorted, 0.5), at(sorted, 0.95), at(sorted, 1));
    }

    private static double at(List<Long> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * part))) / 1e6;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private synchronized String user() {
        next++;
        return "user-" + next % 300;
    }

    /** Login, the platform's own page, launch, first page; the second is not ours. */
    private Took launch() throws IOException {
        long began = System.nanoTime();
        HttpResponse<String> login =
                send(HttpRequest.newBuilder(URI.create(course.client().loginAddress() + "?iss="
                                + course.platform().issuer() + "&client_id="
                                + course.client().id() + "&login_hint=" + user()
                                + "&lti_message_hint=Learner%20&target_link_uri="
                                + course.client().launchAddress()))
                        .build());
        long sent = System.nanoTime();
        expect(303, login);
        HttpResponse<String> platform =
                send(HttpRequest.newBuilder(Guest.location(login)).build());
        long back = System.nanoTime();
        expect(200, platform);
        StringBuilder form = new StringBuilder();
        Guest.form(platform, "/lti/launch")
                .hidden()
                .forEach(field -> form.append(form.isEmpty() ? "" : "&")
                        .append(field.getKey())
                        .append('=')
                        .append(field.getValue()));
        HttpResponse<String> launched =
                send(HttpRequest.newBuilder(URI.create(course.client().launchAddress()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookies(login))
                        .POST(BodyPublishers.ofString(form.toString()))
                        .build());
        expect(303, launched);
        expect(
                200,
                send(HttpRequest.newBuilder(Guest.location(launched))
                        .header("Cookie", cookies(launched))
                        .build()));
        return new Took(System.nanoTime() - began - (back - sent));
    }

    private static String cookies(HttpResponse<?> answer) {
        return String.join(
                "; ",
                answer.headers().allValues("Set-Cookie").stream()
                        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                        .toList());
    }

    private String styleSheet() throws IOException {
        String page = war.get("help").body();
        return page.replaceFirst("(?s).*?<link[^>]* href=\"([^\"]+\\.css)\".*", "$1");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.uri() + ": " + answer.statusCode());
        }
    }
}
