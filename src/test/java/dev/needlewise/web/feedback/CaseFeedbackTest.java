package dev.needlewise.web.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.content.WrittenCase;
import dev.needlewise.domain.grading.BestResponse;
import dev.needlewise.domain.grading.Grader;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.PassRule;
import dev.needlewise.web.feedback.ItemFeedback.Line;
import java.util.List;
import java.util.Map;
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

    private static String because(String subject) {
        var outcome = new Grader().grade(CASE, BestResponse.throughout(CASE), PassRule.of("0.75", 0));
        List<ItemFeedback> items = CaseFeedback.stage(CASE, outcome.items(), Map.of(), "", List.of())
                .items();
        return items.stream()
                .flatMap(item -> item.lines().stream())
                .filter(line -> line.subject().equals(subject))
                .map(Line::because)
                .findFirst()
                .orElseThrow();
    }
}
