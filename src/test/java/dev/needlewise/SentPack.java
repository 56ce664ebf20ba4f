package dev.needlewise;

import dev.needlewise.content.PackFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A pack as an administrator would zip and send it, changed here and there. */
public final class SentPack {
    private static final Path SHIPPED = Path.of("quizzes/microneedling");

    private final Map<String, byte[]> files;

    private SentPack(Map<String, byte[]> files) {
        this.files = files;
    }

    /** The shipped pack as another version. */
    static SentPack edition(String edition) {
        try {
            return of(PackFolder.read(SHIPPED), edition);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These files, as this version in place of 1.0. */
    public static SentPack of(Map<String, byte[]> files, String edition) {
        return new SentPack(new TreeMap<>(files)).with("pack.yaml", "version: \"1.0\"", "version: \"" + edition + "\"");
    }

    /** Replaces the first of these words, which have to be there. */
    public SentPack with(String file, String words, String others) {
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        int at = text.indexOf(words);
        if (at < 0) {
            throw new AssertionError(file + " lacks " + words);
        }
        String changed = text.substring(0, at) + others + text.substring(at + words.length());
        return with(file, changed.getBytes(StandardCharsets.UTF_8));
    }

    public SentPack with(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    public SentPack without(String file) {
        files.remove(file);
        return this;
    }

    /** As they lie in a folder. */
    public Map<String, byte[]> files() {
        return new TreeMap<>(files);
    }

    public byte[] zipped() {
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
