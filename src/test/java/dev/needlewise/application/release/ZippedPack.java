package dev.needlewise.application.release;

import dev.needlewise.application.TinyPack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The tiny pack as an administrator would send it, changed here and there; every one is another version. */
final class ZippedPack {
    private static final AtomicInteger EDITIONS = new AtomicInteger(1);

    private final Map<String, byte[]> files = new TreeMap<>(TinyPack.files());

    private ZippedPack() {}

    static ZippedPack next() {
        return new ZippedPack()
                .with("pack.yaml", "version: \"1.0\"", "version: \"1." + EDITIONS.incrementAndGet() + "\"");
    }

    /** What was right at half a millimetre is only acceptable now. */
    static ZippedPack stricter() {
        return next().with("protocol.yaml", "preferred: \"0.5\"", "preferred: \"0.6\"");
    }

    /** Replaces the first of these words, which have to be there. */
    ZippedPack with(String file, String words, String others) {
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        int at = text.indexOf(words);
        if (at < 0) {
            throw new AssertionError(file + " lacks " + words);
        }
        String changed = text.substring(0, at) + others + text.substring(at + words.length());
        files.put(file, changed.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    ZippedPack without(String file) {
        files.remove(file);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
