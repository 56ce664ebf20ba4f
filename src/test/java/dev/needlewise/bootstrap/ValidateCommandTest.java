package dev.needlewise.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    @TempDir
    Path folder;

    private String out = "";
    private String err = "";

    private int validate(String... arguments) {
        var written = new ByteArrayOutputStream();
        var complaints = new ByteArrayOutputStream();
        int exit = ValidateCommand.run(
                List.of(arguments),
                new PrintStream(written, true, StandardCharsets.UTF_8),
                new PrintStream(complaints, true, StandardCharsets.UTF_8));
        out = written.toString(StandardCharsets.UTF_8);
        err = complaints.toString(StandardCharsets.UTF_8);
        return exit;
    }

    @Test
    void a_sound_pack_is_summed_up_with_what_it_covers() {
        assertThat(validate(Path.of("quizzes", "microneedling").toString())).isZero();
        assertThat(out)
                .startsWith("Microneedling ")
                .contains("profiles: california, default, physician-clinic")
                .containsPattern("cases: \\d+, keyed \\d+ times")
                .containsPattern("claims to teach: \\d+ of \\d+ exercised")
                .containsPattern("contraindications \\(C\\): \\d+ of 29 exercised")
                .containsPattern("depth \\(D\\): \\d+ of 18 exercised")
                .containsPattern("aftercare \\(A\\): \\d+ of \\d+ exercised")
                .containsPattern("scope \\(P\\): \\d+ of 7 exercised")
                .containsPattern("choices: \\d+; the right option is the longest in \\d+ and the shortest in \\d+");
    }

    @Test
    void a_broken_pack_is_refused_with_one_problem_per_line() throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), "pack: x\ntitel: X\n");
        assertThat(validate(folder.toString())).isEqualTo(1);
        assertThat(out.lines()).contains("pack.yaml:2:1: 'titel' is not known here; did you mean 'title'?");
        assertThat(out.lines()).allSatisfy(line -> assertThat(line).matches("[a-z./-]+:\\d+:\\d+: .+"));
        assertThat(err).contains("taken whole or not at all");
    }

    @Test
    void a_folder_that_is_not_there_is_refused() {
        assertThat(validate(folder.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(err).contains("There is no pack folder");
        assertThat(validate()).isEqualTo(1);
        assertThat(err).startsWith("Usage: validate");
    }
}
