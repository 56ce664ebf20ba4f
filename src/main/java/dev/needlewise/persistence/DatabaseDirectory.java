package dev.needlewise.persistence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The directory of an embedded database, held for this process alone.
 *
 * <p>Derby guards its files against other processes but not against a second copy of itself in this one, such as another
 * deployment of the same WAR; the file lock holds against both.
 */
final class DatabaseDirectory implements AutoCloseable {
    private final Path directory;
    private final FileChannel channel;

    private DatabaseDirectory(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    static DatabaseDirectory take(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(
                    directory.resolve("database.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StoreRefusal("The data directory " + directory + " is in use by another Needlewise. Stop that"
                        + " one, or give this one a directory of its own (NEEDLEWISE_HOME).");
            }
            sweep(directory);
            return new DatabaseDirectory(directory, channel);
        } catch (IOException e) {
            throw new StoreRefusal("The data directory " + directory + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static void sweep(Path directory) {
        try {
            DatabaseCopy.sweep(directory);
        } catch (IOException e) {
            System.getLogger(DatabaseDirectory.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "What a backup that was cut off left in " + directory + " could not be removed",
                            e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The address of the database inside. */
    String derbyUrl() {
        return "jdbc:derby:" + database(directory).toAbsolutePath();
    }

    Path log() {
        return directory.resolve("derby.log");
    }

    static Path database(Path directory) {
        return directory.resolve("database");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
