package dev.needlewise.bench;

import dev.needlewise.content.PackFolder;
import dev.needlewise.content.YamlPackReader;
import dev.needlewise.domain.grading.BestResponse;
import dev.needlewise.domain.grading.Grader;
import dev.needlewise.domain.grading.Outcome;
import dev.needlewise.domain.grading.Response;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.ScenarioId;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One case graded, to stay below 20 microseconds; one SHA-256 of 1 KB beside it, to tell a slow machine apart. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GradingBench {
    private final Grader grader = new Grader();
    private final byte[] kilobyte = new byte[1024];
    private Pack pack;
    private KeyedCase keyed;
    private Map<String, Response> responses;
    private MessageDigest sha256;

    @Setup
    public void read() throws IOException, NoSuchAlgorithmException {
        pack = new YamlPackReader()
                .read(PackFolder.read(Path.of("quizzes", "microneedling")))
                .pack()
                .orElseThrow();
        keyed = pack.keyed(new ScenarioId("blister-before-the-party"), "default")
                .orElseThrow();
        responses = BestResponse.throughout(keyed);
        sha256 = MessageDigest.getInstance("SHA-256");
    }

    @Benchmark
    public Outcome one_case_graded() {
        return grader.grade(keyed, responses, pack.passRule());
    }

    @Benchmark
    public byte[] one_sha_256_of_a_kilobyte() {
        return sha256.digest(kilobyte);
    }
}
