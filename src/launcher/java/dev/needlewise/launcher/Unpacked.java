package dev.needlewise.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The contents of this WAR as files, made once per build and shared by every later call. */
final class Unpacked {
    private Unpacked() {}

    static Path of(Path war) throws IOException {
        try (var zip = new ZipFile(war.toFile())) {
            var cache = Cache.ofUser();
            var build = cache.hold(key(zip));
            if (!Files.isDirectory(build)) {
                unpack(zip, build);
            }
            cache.forgetOthers(build);
            return build;
        }
    }

    /** Names and checksums of all entries: two WARs with the same key have the same contents. */
    private static String key(ZipFile zip) {
        var sum = new CRC32C();
        var sizes = 0L;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            sum.update(entry.getName().getBytes(StandardCharsets.UTF_8));
            sum.update(ByteBuffer.allocate(8).putLong(0, entry.getCrc()));
            sizes += entry.getSize();
        }
        return "%08x-%x".formatted(sum.getValue(), sizes);
    }

    /** Unpacks beside the target and renames, so that a folder under its final name is always whole. */
    private static void unpack(ZipFile zip, Path build) throws IOException {
        var started = Files.createTempDirectory(build.getParent(), "unpacking-");
        for (ZipEntry entry : Collections.list(zip.entries())) {
            var target = started.resolve(entry.getName()).normalize();
            if (!target.startsWith(started)) {
                throw new IOException("An entry of the WAR leaves its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
        }
        try {
            Files.move(started, build, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            Folders.delete(started);
            if (!Files.isDirectory(build)) {
                throw e;
            }
        }
    }
}
