package dev.needlewise.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.protocol.Decision;
import dev.needlewise.domain.protocol.Presentation;
import dev.needlewise.domain.protocol.Protocol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The microneedling pack as it is shipped, read once for all tests. */
public final class ShippedPack {
    public static final Path FOLDER = Path.of("quizzes", "microneedling");

    private static final Map<String, byte[]> FILES = files();
    private static final ClinicRules RULES = read();

    private ShippedPack() {}

    public static ClinicRules rules() {
        return RULES;
    }

    public static Protocol protocol(String profile) {
        return RULES.under(profile).orElseThrow();
    }

    /** A copy to break. */
    static Map<String, byte[]> copy() {
        return new TreeMap<>(FILES);
    }

    /** What is decided for facts in the words of a presentation, such as {@code concern: pigment, area: face}. */
    public static Decision decide(String profile, String facts) {
        Protocol protocol = protocol(profile);
        return protocol.decide(presentation(facts));
    }

    public static Presentation presentation(String facts) {
        Problems problems = new Problems();
        byte[] bytes = ("{" + facts + "}").getBytes(StandardCharsets.UTF_8);
        var read = new PresentationReader(RULES.standard()).read(Yaml.read("facts", bytes, problems), problems);
        assertThat(problems.all()).isEmpty();
        return read.orElseThrow();
    }

    private static Map<String, byte[]> files() {
        try {
            return PackFolder.read(FOLDER);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static ClinicRules read() {
        Problems problems = new Problems();
        var rules = ClinicRules.read(FILES, problems);
        assertThat(problems.all()).isEmpty();
        return rules.orElseThrow();
    }
}
