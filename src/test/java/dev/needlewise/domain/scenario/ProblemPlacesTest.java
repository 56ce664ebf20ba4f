package dev.needlewise.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.scenario.CaseProblem.Where;
import dev.needlewise.domain.scenario.PackUnpacker.Unpacked;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How an author is told where a problem is. */
class ProblemPlacesTest {
    @Test
    void a_place_lies_in_a_wider_one_up_to_the_whole_case() {
        Where option = new Where("pen", "depth", "eczema");
        assertThat(option.outer()).isEqualTo(Where.item("pen", "depth"));
        assertThat(option.outer().outer()).isEqualTo(Where.scene("pen"));
        assertThat(option.outer().outer().outer()).isEqualTo(Where.SCENARIO);
        assertThat(Where.SCENARIO.outer()).isEqualTo(Where.SCENARIO);
    }

    @Test
    void a_branch_lies_in_its_scene() {
        assertThat(Where.branch("pen", 1).outer()).isEqualTo(Where.scene("pen"));
    }

    @Test
    void a_problem_is_told_with_its_file_line_and_column() {
        assertThat(new PackProblem("scenarios/scars.yaml", 41, 7, "no such rule"))
                .hasToString("scenarios/scars.yaml:41:7: no such rule");
    }

    @Test
    void problems_are_sorted_as_an_author_reads_the_files() {
        PackProblem first = new PackProblem("a.yaml", 2, 9, "z");
        PackProblem further = new PackProblem("a.yaml", 2, 10, "b");
        PackProblem same = new PackProblem("a.yaml", 2, 10, "c");
        PackProblem below = new PackProblem("a.yaml", 10, 1, "a");
        PackProblem other = new PackProblem("b.yaml", 1, 1, "a");
        assertThat(Stream.of(other, below, same, further, first).sorted())
                .containsExactly(first, further, same, below, other);
    }

    @Test
    void what_was_sent_with_a_problem_gives_no_files() {
        Map<String, byte[]> files = Map.of("pack.yaml", new byte[] {1});
        assertThat(new Unpacked(files, List.of()).files()).containsOnlyKeys("pack.yaml");
        assertThat(new Unpacked(files, List.of("pack.yaml is there twice")).files())
                .isEmpty();
    }
}
