package dev.needlewise.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.PackProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A case written in a test and read with the rules of the shipped pack. */
public final class WrittenCase {
    private static final String FILE = "scenarios/written.yaml";
    private static @Nullable Pack shipped;

    private WrittenCase() {}

    /** The shipped pack with its cases. */
    public static synchronized Pack shippedPack() {
        Pack known = shipped;
        if (known == null) {
            var reading = new YamlPackReader().read(ShippedPack.copy());
            assertThat(reading.problems()).isEmpty();
            known = reading.pack().orElseThrow();
            shipped = known;
        }
        return known;
    }

    /** The whole file, under the default profile; it has to be without a problem. */
    public static KeyedCase of(String yaml) {
        return of(yaml, "default");
    }

    public static KeyedCase of(String yaml, String profile) {
        Problems problems = new Problems();
        Optional<KeyedCase> keyed = read(yaml, problems, profile);
        assertThat(problems.all()).isEmpty();
        return keyed.orElseThrow();
    }

    /** What is wrong with the file, as {@code line:column: message}. */
    public static List<String> problems(String yaml) {
        Problems problems = new Problems();
        read(yaml, problems, "default");
        List<String> told = new ArrayList<>();
        for (PackProblem problem : problems.all()) {
            assertThat(problem.file()).isEqualTo(FILE);
            told.add(problem.line() + ":" + problem.column() + ": " + problem.message());
        }
        return told;
    }

    /**
     * A case of one scene with these facts, which asks these items.
     *
     * @param facts in the words of a presentation, such as {@code concern: pigment, area: face}
     * @param items the list under {@code asks}, not indented; a case has two key features at least, so an unrelated one
     *     is asked as well
     */
    public static KeyedCase asking(String facts, String items) {
        return asking(facts, items, "default");
    }

    public static KeyedCase asking(String facts, String items, String profile) {
        return of(
                file(facts, "  - scene: only\n    stage: Plan\n    asks:\n" + items.indent(6) + FILLER.indent(6)),
                profile);
    }

    /** A file with these facts and scenes, the scenes indented by two. */
    public static String file(String facts, String scenes) {
        return """
                scenario: written
                title: Written in a test
                profiles: [default, physician-clinic, california]
                patient:
                  name: Rosa Lind
                  age: 34
                  says: Good morning.
                  facts: {%s}
                scenes:
                %s""".formatted(facts, scenes);
    }

    /** Another key feature, which no test answers. */
    private static final String FILLER = """
            - item: filler
              asks: statement
              dimension: aftercare
              prompt: How far can you go along with this?
              statement: Make-up can wait until the skin has recovered.
              claim: AFT-02
              because: One text says so.
            """;

    private static Optional<KeyedCase> read(String yaml, Problems problems, String profile) {
        ClinicRules rules = ShippedPack.rules();
        Vocabulary vocabulary = new Vocabulary(
                rules.material(),
                rules.standard(),
                List.copyOf(rules.protocols().keySet()),
                List.of("cheek"),
                List.of("written", "another"));
        return new ScenarioReader(vocabulary, problems)
                .read(FILE, yaml.getBytes(StandardCharsets.UTF_8))
                .map(read -> new CaseKeys(rules, problems).of(read))
                .flatMap(keyed -> Optional.ofNullable(keyed.get(profile)));
    }
}
