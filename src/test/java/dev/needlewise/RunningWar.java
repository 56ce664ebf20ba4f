package dev.needlewise;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The built WAR, running as its users run it: {@code java -jar needlewise.war} in a process of its own. */
public final class RunningWar implements AutoCloseable {
    /** Whoever measures sets it, to {@code -server} at least, and gets Java as it is for everybody. */
    public static final String JAVA_OPTIONS = "JDK_JAVA_OPTIONS";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningWar(Process process) {
        this.process = process;
    }

    /** Starts on a free port and waits until the server says where it is. */
    public static RunningWar start(Path home, Map<String, String> settings) {
        var war = new RunningWar(process(settings, List.of("--port", "0", "--home", home.toString())));
        war.readUntil("Data: ");
        if (war.line("Needlewise: ").isEmpty()) {
            war.close();
            throw new IllegalStateException("The server did not start: " + war.lines);
        }
        return war;
    }

    /** Runs a call that ends by itself. */
    public static Ended call(Map<String, String> settings, String... arguments) {
        try (var war = new RunningWar(process(settings, List.of(arguments)))) {
            war.readUntil("Data: ");
            var ended = war.line("Data: ").isEmpty() && war.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return new Ended(ended ? war.process.exitValue() : -1, String.join("\n", war.lines));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How a call ended: its exit code, -1 if it went on, and all that it printed. */
    public record Ended(int exit, String printed) {}

    private static Process process(Map<String, String> settings, List<String> arguments) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        if (!settings.containsKey(JAVA_OPTIONS)) {
            // Most of these processes live for seconds: the thorough compiler would take half of their time.
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(List.of("-jar", System.getProperty("needlewise.war", "target/needlewise.war")));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("NEEDLEWISE_"));
        builder.environment().putAll(settings);
        builder.redirectInput(new File("/dev/null"));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readUntil(String start) {
        try {
            var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.startsWith(start)) {
                    drain(reader);
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes on reading, so that a talkative server never waits for a full pipe. */
    private void drain(BufferedReader reader) {
        var thread = new Thread(() -> reader.lines().forEach(said::add), "drain");
        thread.setDaemon(true);
        thread.start();
    }

    /** What the start printed, in order. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** What the server wrote since it started: where a failure explains itself. */
    public String said() {
        return String.join("\n", said);
    }

    private Optional<String> line(String start) {
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst();
    }

    /** The address of the home page, with a slash at its end. */
    public URI url() {
        return URI.create(line("Needlewise: ").orElseThrow());
    }

    /** The process, for whoever measures it. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    public URI url(String path) {
        return url().resolve(path);
    }

    /** The password that this start printed for an account. */
    public Optional<String> password(String account) {
        return lines.stream()
                .filter(line -> line.startsWith("Account: " + account + " "))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst();
    }

    public HttpResponse<String> get(String path) throws IOException {
        try {
            var request = HttpRequest.newBuilder(url(path)).timeout(PATIENCE).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks the process to stop, as an operator would, and waits until it has. */
    public int stop() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The server did not stop");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the server work until something has happened and a while longer, then ends it as a power cut would. */
    public void killAfter(BooleanSupplier happened, Duration andThen) {
        try {
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (!happened.getAsBoolean() && System.nanoTime() < end) {
                goOnFor(Duration.ofMillis(10));
            }
            goOnFor(andThen);
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void goOnFor(Duration time) throws InterruptedException {
        if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("The server ended by itself: " + process.exitValue());
        }
    }

    @Override
    public void close() {
        stop();
    }
}
