package dev.needlewise.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The Java that a server runs on: this one, or the version that its row asks for, found beside this one. */
final class Jdk {
    private Jdk() {}

    /** What the row asks for; empty for the Java of the build. */
    static String asked() {
        return System.getProperty("server.jdk", "");
    }

    static boolean isThere() {
        return home().isPresent();
    }

    static Optional<Path> home() {
        Path own = Path.of(System.getProperty("java.home"));
        return asked().isEmpty() ? Optional.of(own) : beside(own);
    }

    private static Optional<Path> beside(Path own) {
        try (Stream<Path> all = Files.list(own.toRealPath().getParent())) {
            return all.filter(Jdk::isAsked).sorted().findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAsked(Path home) {
        Path release = home.resolve("release");
        try {
            return Files.isRegularFile(release)
                    && Files.readString(release).matches("(?s).*JAVA_VERSION=\"" + asked() + "\\b.*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
