package dev.needlewise.bootstrap;

import dev.needlewise.persistence.Database;
import dev.needlewise.persistence.archive.ArchiveRefusal;
import dev.needlewise.persistence.archive.ArchiveWriter;
import dev.needlewise.persistence.schema.SchemaRefusal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/** Writes everything that an installation cannot do without into one file. */
record Backup(Database database, Settings settings, Clock clock) {
    /** What the data directory holds beside the store: accounts, and the key that private keys are encrypted with. */
    static Map<String, Path> files(Settings settings) {
        return Map.of("users", settings.accounts(), "secret", secret(settings));
    }

    static Path secret(Settings settings) {
        return settings.home().resolve("secret");
    }

    /** Gives a sentence about what was written. */
    String write(Path file) {
        Map<String, Path> beside = new TreeMap<>();
        files(settings).forEach((name, found) -> {
            if (Files.isRegularFile(found)) {
                beside.put(name, found);
            }
        });
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            long rows = new ArchiveWriter(database, clock).write(out, beside);
            return "%d rows and %d files of %s".formatted(rows, beside.size(), database.description());
        } catch (IOException | ArchiveRefusal | SchemaRefusal e) {
            throw new Refusal("The backup failed: " + e.getMessage());
        }
    }
}
