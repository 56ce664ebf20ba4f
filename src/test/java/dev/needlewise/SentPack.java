package dev.needlewise;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The shipped pack as an administrator would zip and send it, changed here and there. */
final class SentPack {
    private static final Path SHIPPED = Path.of("quizzes/microneedling");

    private final Map<String, byte[]> files = new TreeMap<>();

    static SentPack edition(String edition) {
        SentPack pack = new SentPack();
        try (Stream<Path> found = Files.walk(SHIPPED)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                pack.files.put(SHIPPED.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pack.with("pack.yaml", "version: \"1.0\"", "version: \"" + edition + "\"");
    }

    /** Replaces these words, which have to be there. */
    SentPack with(String file, String words, String others) {
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        if (!text.contains(words)) {
            throw new AssertionError(file + " lacks " + words);
        }
        return with(file, text.replace(words, others).getBytes(StandardCharsets.UTF_8));
    }

    SentPack with(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    byte[] zipped() {
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
