package dev.needlewise.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlTest {
    private final Problems problems = new Problems();

    @Test
    void values_know_where_they_stand() {
        YamlMap map = read("title: A case\nrows:\n  - {row: D-01}\n");

        YamlValue row = map.require("rows").list().get(0).map().require("row");

        assertThat(row.text()).isEqualTo("D-01");
        assertThat(row.place()).isEqualTo(new Place("case.yaml", 3, 11));
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void reading_goes_on_after_a_problem_and_names_them_all_in_order() {
        YamlMap map = read("titel: A case\nminutes: soon\nminutes: 12\n").only("title", "minutes");
        map.require("title").text();
        map.require("minutes").whole();

        assertThat(said())
                .containsExactly(
                        "case.yaml:1:1: 'titel' is not known here; did you mean 'title'?",
                        "case.yaml:1:1: 'title' is missing here",
                        "case.yaml:2:10: expected a whole number, but found 'soon'",
                        "case.yaml:3:1: 'minutes' is given twice here");
    }

    @Test
    void an_absent_value_is_reported_once_however_deeply_it_is_read() {
        YamlMap map = read("title: A case\n");

        map.require("facts").map().require("area").text();

        assertThat(said()).containsExactly("case.yaml:1:1: 'facts' is missing here");
    }

    @Test
    void numbers_are_read_exactly_with_and_without_quotes() {
        YamlMap map = read("a: 0.10\nb: \"1.5\"\nc: 1,5\n");

        assertThat(map.get("a").decimal()).hasValueSatisfying(a -> assertThat(a).isEqualByComparingTo("0.1"));
        assertThat(map.get("b").decimal()).hasValueSatisfying(b -> assertThat(b).isEqualByComparingTo("1.5"));
        assertThat(map.get("c").decimal()).isEmpty();
        assertThat(said()).containsExactly("case.yaml:3:4: expected a number such as 1.5, but found '1,5'");
    }

    @Test
    void broken_yaml_names_its_line() {
        assertThat(read("title: [one\nrows: x\n").isPresent()).isFalse();
        assertThat(said())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("case.yaml:2:")
                .contains("this is not YAML");
    }

    @Test
    void aliases_are_refused_so_that_a_short_text_cannot_grow_without_end() {
        assertThat(read("a: &a [x, x]\nb: [*a, *a]\n").isPresent()).isFalse();
        assertThat(said()).containsExactly("case.yaml:2:5: aliases (*name) are not read; write the value out");
    }

    @Test
    void a_bottomless_nest_is_refused_before_it_is_composed() {
        assertThat(read("[".repeat(100_000)).isPresent()).isFalse();
        assertThat(said()).containsExactly("case.yaml:1:33: this is nested more than 32 levels deep");
    }

    @Test
    void an_empty_file_a_second_document_and_other_encodings_are_named() {
        read("");
        read("# nothing\n");
        read("a: 1\n---\nb: 2\n");
        Yaml.read("case.yaml", new byte[] {(byte) 0xff, (byte) 0xfe}, problems);
        Yaml.read("case.yaml", new byte[Yaml.MOST_BYTES + 1], problems);

        assertThat(said())
                .containsExactly(
                        "case.yaml:1:1: the file is empty",
                        "case.yaml:1:1: the file is larger than 2048 KiB",
                        "case.yaml:1:1: the file is not UTF-8 text; save it as UTF-8",
                        "case.yaml:2:1: a second document starts here; a file holds one");
    }

    @Test
    void a_list_of_empty_entries_says_so() {
        assertThat(read("rows:\n  -\n  - x\n").get("rows").list()).hasSize(1);
        assertThat(said()).containsExactly("case.yaml:2:4: this entry of the list is empty");
    }

    private YamlMap read(String text) {
        return Yaml.read("case.yaml", text.getBytes(StandardCharsets.UTF_8), problems);
    }

    private List<String> said() {
        return problems.all().stream().map(Object::toString).toList();
    }
}
