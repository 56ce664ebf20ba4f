package dev.needlewise.platform;

import dev.needlewise.Course;
import dev.needlewise.Folders;
import dev.needlewise.Guest;
import dev.needlewise.RunningWar;
import dev.needlewise.testplatform.TestPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A learning platform, the running WAR, and a course of the platform that may use it.
 *
 * <p>Most tests need no other than the one that is shared: one in each test process, started at first need.
 */
record Connection(TestPlatform platform, RunningWar war, Course course) implements AutoCloseable {
    /** The shared one starts with this class and stops with the process. */
    private static final class Shared {
        static final Connection RUNNING = start();

        private static Connection start() {
            try {
                Path home = Files.createTempDirectory("needlewise-platform-");
                Connection connection = Connection.start(TestPlatform.start(), home, Map.of());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(connection, home)));
                return connection;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void end(Connection connection, Path home) {
            connection.close();
            try {
                Folders.delete(home);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Connection shared() {
        return Shared.RUNNING;
    }

    /**
     * One of its own, to be closed.
     *
     * @param home an empty folder
     */
    static Connection start(TestPlatform platform, Path home, Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>(Course.SETTINGS);
        settings.putAll(more);
        RunningWar war = RunningWar.start(home, settings);
        try {
            return new Connection(platform, war, Course.registered(platform, war.url()));
        } catch (IOException | RuntimeException e) {
            war.close();
            throw e;
        }
    }

    /** Somebody with one of the accounts that the server made at its start. */
    Guest signedIn(String account) throws IOException {
        return Guest.signedIn(war.url(), account, war.password(account).orElseThrow());
    }

    @Override
    public void close() {
        war.close();
        platform.close();
    }
}
