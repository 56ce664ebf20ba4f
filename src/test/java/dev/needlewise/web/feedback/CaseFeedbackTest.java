package dev.needlewise.web.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.content.WrittenCase;
import dev.needlewise.domain.grading.BestResponse;
import dev.needlewise.domain.grading.Grader;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.PassRule;
import dev.needlewise.web.feedback.ItemFeedback.Line;
import dev.needlewise.web.page.ConflictBox;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseFeedbackTest {
    private static final KeyedCase CASE =
            WrittenCase.asking("concern: fine_lines, area: face, findings: [active_acne]", """
                    - item: stops
                      asks: contraindications
                      prompt: What stops you?
                      options:
                        - {key: active_acne, says: Spots}
                        - {key: keloid_history, says: A scar on the chin, absent: it is flat and pale.}
                        - {key: diabetes, says: Sugar in the tea}
                    """);

    @Test
    void of_a_finding_that_the_patient_has_not_got_it_says_first_what_shows_that() {
        assertThat(because("A scar on the chin"))
                .startsWith("Not found in this patient: it is flat and pale. One source");
        assertThat(because("Sugar in the tea")).doesNotContain("Not found");
        assertThat(because("Spots")).doesNotContain("Not found");
    }

    @Test
    void a_story_has_a_paragraph_wherever_a_line_is_left_empty() {
        assertThat(CaseFeedback.paragraphs("She sits\ndown.\n\nYou wait.\n"))
                .containsExactly("She sits\ndown.", "You wait.");
    }

    @Test
    void sources_disagree_on_a_question_and_what_is_no_question_stands_alone() {
        assertThat(conflict("active_acne")).startsWith("The sources disagree: ").endsWith("?");
        assertThat(conflict("active_herpes_labialis")).isEqualTo("The sentence on cold sores can be read in two ways");
    }

    private static String conflict(String finding) {
        KeyedCase keyed = WrittenCase.asking(
                "concern: fine_lines, area: face, findings: [" + finding + "]", """
                - item: stops
                  asks: contraindications
                  prompt: What stops you?
                  options:
                    - {key: %s, says: What you see}
                    - {key: enlarged_pores, says: Pores}
                    - {key: older_age_or_wrinkles, says: Lines}
                """.formatted(finding));
        return items(keyed).stream()
                .flatMap(item -> Stream.ofNullable(item.conflict()))
                .map(ConflictBox::title)
                .findFirst()
                .orElseThrow();
    }

    private static String because(String subject) {
        return items(CASE).stream()
                .flatMap(item -> item.lines().stream())
                .filter(line -> line.subject().equals(subject))
                .map(Line::because)
                .findFirst()
                .orElseThrow();
    }

    private static List<ItemFeedback> items(KeyedCase keyed) {
        var outcome = new Grader().grade(keyed, BestResponse.throughout(keyed), PassRule.of("0.75", 0));
        return CaseFeedback.stage(keyed, outcome.items(), Map.of(), "", List.of())
                .items();
    }
}
