package dev.needlewise.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words: nothing is asked for that the bundle does not have, and it has nothing that nobody asks for. */
class WordsTest {
    private static final Pattern ASKED = Pattern.compile("\\b(?:say|count)\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");
    private static final Pattern WRITTEN = Pattern.compile("\"([A-Za-z0-9./-]+)\"");
    private static final Pattern OF_A_TEXT = Pattern.compile("(help|privacy|accessibility)\\.(title|[0-9](\\.[0-9])?)");

    @Test
    void every_key_that_a_page_asks_for_has_words() throws IOException {
        assertThat(inPages(ASKED))
                .hasSizeGreaterThan(50)
                .allMatch(key -> Words.knows(key) || Words.knows(key + ".one"));
    }

    @Test
    void no_words_are_kept_that_no_page_asks_for() throws IOException {
        var written = inPages(WRITTEN);
        var beginnings =
                written.stream().filter(each -> each.matches("[a-z].*\\.")).toList();
        assertThat(keys())
                .hasSizeGreaterThan(1000)
                .allMatch(key -> written.contains(key)
                        || written.contains(key.replaceAll("\\.(one|many)$", ""))
                        || beginnings.stream().anyMatch(key::startsWith)
                        || OF_A_TEXT.matcher(key).matches());
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

    private static Set<String> inPages(Pattern pattern) throws IOException {
        var all = new TreeSet<String>();
        try (var pages = files("src/main/jte");
                var code = files("src/main/java/dev/needlewise/web")) {
            for (var file : Stream.concat(pages, code).toList()) {
                var found = pattern.matcher(Files.readString(file));
                while (found.find()) {
                    all.add(found.group(1));
                }
            }
        }
        return all;
    }

    private static Set<String> keys() throws IOException {
        var bundle = new Properties();
        try (var text = Files.newBufferedReader(Path.of("src/main/resources/dev/needlewise/web/words.properties"))) {
            bundle.load(text);
        }
        return bundle.stringPropertyNames();
    }

    private static Stream<Path> files(String folder) throws IOException {
        return Files.walk(Path.of(folder)).filter(Files::isRegularFile);
    }
}
