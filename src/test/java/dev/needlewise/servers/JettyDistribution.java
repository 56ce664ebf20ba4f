package dev.needlewise.servers;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Jetty started from its distribution, so that the server's classes and ours are kept apart as they are at a user's; the
 * adapters that exist put both on the class path of the tests.
 */
public final class JettyDistribution implements DeployableContainer<JettySettings> {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Row row = Row.present();
    private final HttpClient client = HttpClient.newHttpClient();
    private Process process;

    @Override
    public Class<JettySettings> getConfigurationClass() {
        return JettySettings.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 6.0");
    }

    @Override
    public void start() throws LifecycleException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("server.java"), "bin", "java").toString());
        command.addAll(List.of(row.arguments().split(" ")));
        command.addAll(List.of(
                "-jar",
                row.home().resolve("start.jar").toString(),
                "jetty.base=" + row.base(),
                "jetty.http.host=127.0.0.1",
                "jetty.http.port=" + row.port()));
        File log = row.base().resolve("jetty.log").toFile();
        try {
            process = new ProcessBuilder(command)
                    .directory(row.base().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            await("/", status -> true);
        } catch (IOException | DeploymentException e) {
            throw new LifecycleException("Jetty did not start; see " + log, e);
        }
    }

    @Override
    public void stop() throws LifecycleException {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new LifecycleException("Jetty did not stop");
            }
        } catch (InterruptedException e) {
            throw new LifecycleException("Interrupted", e);
        }
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        archive.as(ZipExporter.class).exportTo(war().toFile(), true);
        try {
            Files.copy(
                    Path.of("src/main/servers/jetty/needlewise.xml"), context(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DeploymentException("The context file was not taken", e);
        }
        await("/needlewise/health/live", status -> status == 200);
        return new ProtocolMetaData().addContext(new HTTPContext("127.0.0.1", row.port()));
    }

    @Override
    public void undeploy(Archive<?> archive) throws DeploymentException {
        try {
            Files.delete(context());
            await("/needlewise/health/live", status -> status == 404);
            Files.delete(war());
        } catch (IOException e) {
            throw new DeploymentException("The application was not taken away", e);
        }
    }

    private Path context() {
        return row.base().resolve("webapps/needlewise.xml");
    }

    private Path war() {
        return row.base().resolve("webapps/needlewise.war");
    }

    private void await(String path, IntPredicate expected) throws DeploymentException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (answer(path).filter(expected::test).isPresent()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new DeploymentException(
                "Jetty did not come so far; see " + row.base().resolve("jetty.log"));
    }

    private java.util.Optional<Integer> answer(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + row.port() + path))
                    .timeout(PATIENCE)
                    .build();
            return java.util.Optional.of(
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return java.util.Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
