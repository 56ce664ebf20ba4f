package dev.needlewise.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** The folder that keeps unpacked builds: each stays while a process holds it, and for a day after its last use. */
final class Cache {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Path folder;

    private Cache(Path folder) {
        this.folder = folder;
    }

    /** The user's cache folder or, where that cannot be written, a folder that goes with this process. */
    static Cache ofUser() throws IOException {
        var given = System.getenv("XDG_CACHE_HOME");
        var base =
                given == null || given.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(given);
        try {
            var folder = Files.createDirectories(base.resolve("needlewise").toAbsolutePath());
            Files.delete(Files.createTempFile(folder, "writable-", ""));
            return new Cache(folder);
        } catch (IOException e) {
            var folder = Files.createTempDirectory("needlewise-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(folder)));
            return new Cache(folder);
        }
    }

    /** The place of a build, marked as in use for as long as this process lives. */
    Path hold(String key) throws IOException {
        var lock = folder.resolve(key + ".lock");
        var channel =
                FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.lock(0, Long.MAX_VALUE, true);
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now()));
        return folder.resolve(key);
    }

    /** Deletes the builds that nobody holds and nobody used lately; what cannot be deleted now is left for later. */
    void forgetOthers(Path build) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (var other : entries.filter(Files::isDirectory).toList()) {
                if (!other.equals(build)) {
                    forget(other);
                }
            }
        }
    }

    private void forget(Path build) throws IOException {
        var lock = folder.resolve(build.getFileName() + ".lock");
        var used = Files.getLastModifiedTime(Files.exists(lock) ? lock : build).toInstant();
        if (used.isAfter(Instant.now().minus(KEPT))) {
            return;
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var alone = channel.tryLock()) {
            if (alone != null) {
                Folders.delete(build);
            }
        }
    }
}
