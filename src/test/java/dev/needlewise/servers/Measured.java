package dev.needlewise.servers;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * What a run measured of its server.
 *
 * @param with what else happened in that time
 */
record Measured(Duration boot, String with, String java) {
    static Path file(String row) {
        return Path.of("target", "servers", row + ".properties");
    }

    void write(Path file) throws IOException {
        Properties facts = new Properties();
        facts.setProperty("boot", String.valueOf(boot.toMillis()));
        facts.setProperty("with", with);
        facts.setProperty("java", java);
        try (Writer out = Files.newBufferedWriter(file)) {
            facts.store(out, null);
        }
    }

    static Optional<Measured> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties facts = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            facts.load(in);
        }
        return Optional.of(new Measured(
                Duration.ofMillis(Long.parseLong(facts.getProperty("boot"))),
                facts.getProperty("with"),
                facts.getProperty("java")));
    }

    String seconds() {
        return String.format(Locale.ROOT, "%.1f", boot.toMillis() / 1000.0) + with;
    }
}
