package dev.needlewise.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a folder with a {@code pack.yaml} into the bytes of its files, by path inside the pack. */
public final class PackFolder {
    private static final int MOST_FILES = 2000;
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int MOST_LEVELS = 6;

    private PackFolder() {}

    /** Every regular file that is not hidden. Links are not followed: they could lead out of the pack. */
    public static Map<String, byte[]> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("There is no pack folder at " + folder);
        }
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder, MOST_LEVELS)) {
            files = tree.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !isHidden(folder.relativize(path)))
                    .limit(MOST_FILES + 1L)
                    .toList();
        }
        long bytes = 0;
        Map<String, byte[]> pack = new TreeMap<>();
        for (Path file : files) {
            bytes += Files.size(file);
            if (files.size() > MOST_FILES || bytes > MOST_BYTES) {
                throw new IOException("The pack folder " + folder + " is larger than any pack");
            }
            pack.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
        return pack;
    }

    private static boolean isHidden(Path inside) {
        for (Path part : inside) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
