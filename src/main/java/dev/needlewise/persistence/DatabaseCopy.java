package dev.needlewise.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of a copy of an embedded database, beside it, for as long as somebody reads it. */
public final class DatabaseCopy {
    private static final String BEGINNING = "copy-";

    /** What {@link Files#createTempDirectory} makes of it; no date that somebody may have written is that long. */
    private static final Pattern NAME = Pattern.compile(BEGINNING + "\\d{15,}");

    private DatabaseCopy() {}

    public static Path folderBeside(Path database) throws IOException {
        return Files.createTempDirectory(database.toAbsolutePath().getParent(), BEGINNING);
    }

    public static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder()).forEach(DatabaseCopy::deleteOne);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Removes what backups left that were cut off; only for who holds the directory, so that nobody reads one now. */
    static void sweep(Path directory) throws IOException {
        List<Path> left;
        try (Stream<Path> inside = Files.list(directory)) {
            left = inside.filter(Files::isDirectory)
                    .filter(each ->
                            NAME.matcher(String.valueOf(each.getFileName())).matches())
                    .toList();
        }
        for (Path each : left) {
            delete(each);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
