package dev.needlewise.persistence.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.ibatis.migration.Change;

/**
 * One step of the schema: a number, a description and the SQL, as it was published.
 *
 * @param text with {@code ${bytes}} where the engine's own word for a binary column goes
 */
public record Script(int number, String description, String text) {
    /** Every step there is, in order. A published one is never edited: its checksum is on record in every store. */
    public static final List<Script> ALL = List.of(
            published(1, "people"),
            published(2, "assignments"),
            published(3, "sessions"),
            published(4, "reviews"),
            published(5, "scores"),
            published(6, "content"),
            published(8, "lti"),
            published(9, "marks"),
            published(10, "releases"),
            published(11, "erasure"),
            published(12, "lists"),
            published(13, "standing_attempts"),
            published(14, "settled"),
            published(15, "attention"),
            published(16, "calibration"),
            published(17, "mark_order"));

    private static Script published(int number, String description) {
        String name = String.format("%03d_%s.sql", number, description);
        try (InputStream in = Script.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The schema script " + name + " is missing from the class path");
            }
            return new Script(number, description, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The schema script " + name + " cannot be read", e);
        }
    }

    String checksum() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String lines = text.replace("\r\n", "\n");
            return HexFormat.of().formatHex(digest.digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    Change change() {
        return new Change(BigDecimal.valueOf(number), null, description);
    }
}
