package dev.needlewise.bootstrap;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder where this installation keeps what must outlast it, held by one running application at a time. */
final class DataDirectory implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(DataDirectory.class.getName());

    /** What {@link Files#createTempFile} makes of the names that our commands ask for; no date is that long. */
    private static final Pattern PART = Pattern.compile("(backup|restored)-\\d{15,}\\.part");

    private final Path folder;
    private final FileChannel lock;

    private DataDirectory(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static DataDirectory open(Path folder) {
        return openUnlessInUse(folder)
                .orElseThrow(() ->
                        new Refusal("Another Needlewise is using the data directory %s; choose another with --home."
                                .formatted(folder)));
    }

    /** Nothing where another application holds it. */
    static Optional<DataDirectory> openUnlessInUse(Path folder) {
        try {
            Files.createDirectories(folder, ownerOnly());
            var lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!taken(lock)) {
                lock.close();
                return Optional.empty();
            }
            sweep(folder);
            return Optional.of(new DataDirectory(folder, lock));
        } catch (IOException e) {
            throw new Refusal("The data directory %s cannot be written; choose another with --home.".formatted(folder));
        }
    }

    Path folder() {
        return folder;
    }

    /** Only who holds the lock makes parts, so one that is there now was left by a command that was cut off. */
    private static void sweep(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path each : inside.filter(Files::isRegularFile).toList()) {
                if (PART.matcher(String.valueOf(each.getFileName())).matches()) {
                    Files.delete(each);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "What a backup that was cut off left in " + folder + " could not be removed", e);
        }
    }

    /** What people wrote and how they did is nobody else's business on a shared machine. */
    static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** The lock is held by the open file, so that even an application that is killed lets go of it. */
    @SuppressWarnings("resource")
    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
