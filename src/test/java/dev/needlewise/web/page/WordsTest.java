package dev.needlewise.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words: nothing is asked for that the bundle does not have. */
class WordsTest {
    private static final Pattern ASKED = Pattern.compile("\\b(?:say|count)\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");

    @Test
    void every_key_that_a_page_asks_for_has_words() throws IOException {
        var asked = new TreeSet<String>();
        try (var pages = files("src/main/jte");
                var code = files("src/main/java/dev/needlewise/web")) {
            for (var file : Stream.concat(pages, code).toList()) {
                var found = ASKED.matcher(Files.readString(file));
                while (found.find()) {
                    asked.add(found.group(1));
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(50).allMatch(key -> Words.knows(key) || Words.knows(key + ".one"));
    }

    @Test
    void values_stand_where_the_words_name_them() {
        assertThat(Words.say("stages.line", 2, 5, "Screening")).isEqualTo("Stage 2 of 5: Screening");
    }

    @Test
    void a_key_without_words_is_refused_by_its_name() {
        assertThatThrownBy(() -> Words.say("no.such.key")).hasMessageContaining("no.such.key");
    }

    @Test
    void no_field_cuts_what_is_pasted_into_it_without_a_word() throws IOException {
        try (var pages = files("src/main/jte")) {
            for (var file : pages.toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain(" maxlength=");
            }
        }
    }

    private static Stream<Path> files(String folder) throws IOException {
        return Files.walk(Path.of(folder)).filter(Files::isRegularFile);
    }
}
