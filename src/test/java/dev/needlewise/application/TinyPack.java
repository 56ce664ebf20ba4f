package dev.needlewise.application;

import dev.needlewise.SentPack;
import dev.needlewise.content.PackFolder;
import dev.needlewise.content.YamlPackReader;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.PackReader;
import dev.needlewise.domain.scenario.ScenarioId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The shipped protocol with two tiny cases of one family, so that tests do not hang on shipped stories. */
public final class TinyPack {
    public static final ScenarioId BLISTER = new ScenarioId("blister");
    public static final ScenarioId BLISTER_AGAIN = new ScenarioId("blister-again");

    private static final AtomicInteger EDITIONS = new AtomicInteger(1);
    private static final String HEAD = """
            pack: tiny
            title: Tiny
            version: "1.0"
            language: en
            about: Two cases for tests.
            approved:
            pass: {cut: 0.75, major-allowed: 0, cases-to-pass: all}
            sets:
              - {set: both, title: Both, cases: [blister, blister-again]}
            """;

    private TinyPack() {}

    public static Map<String, byte[]> files() {
        try {
            Map<String, byte[]> files = new TreeMap<>(PackFolder.read(Path.of("quizzes/microneedling")));
            files.keySet().removeIf(path -> path.startsWith("scenarios/"));
            files.put("pack.yaml", HEAD.getBytes(StandardCharsets.UTF_8));
            files.put("scenarios/blister.yaml", resource("blister.yaml"));
            files.put("scenarios/blister-again.yaml", resource("blister-again.yaml"));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As an administrator would send it; every one is another version. */
    public static SentPack next() {
        return SentPack.of(files(), "1." + EDITIONS.incrementAndGet());
    }

    /** What was right at half a millimetre is only acceptable now. */
    public static SentPack stricter() {
        return next().with("protocol.yaml", "preferred: \"0.5\"", "preferred: \"0.6\"");
    }

    public static Pack read(Map<String, byte[]> files) {
        PackReader.Reading reading = new YamlPackReader().read(files);
        return reading.pack().orElseThrow(() -> new AssertionError(reading.problems()));
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = TinyPack.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
