package dev.needlewise.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.content.WrittenCase;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.ItemGrade;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.web.feedback.ItemFeedback;
import dev.needlewise.web.page.Tag;
import dev.needlewise.web.page.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The answers of a stage as a reviewer reads them. */
class AnswerTableTest {
    private static final Item ANY =
            WrittenCase.shippedPack().scenarios().get(0).items().findFirst().orElseThrow();

    @Test
    void what_stops_treatment_comes_first_and_nothing_is_said_for_every_row_again() {
        AnswerTable.Line line = table(
                line("The grip on the chair", "Does not stop treatment", ""),
                line("The blisters", "Stops treatment", ""),
                line("The olive skin", "Does not stop treatment", ""),
                line("More volume", "Does not stop treatment", "Stops treatment"));
        assertThat(line.answers())
                .containsExactly(
                        "Stops treatment: The blisters",
                        "Does not stop treatment: The grip on the chair; The olive skin; More volume");
        assertThat(line.accepted()).containsExactly("Stops treatment: More volume");
    }

    @Test
    void where_all_is_right_nothing_is_repeated() {
        assertThat(table(line("Sunscreen", "Do", ""), line("Sauna", "Do not", ""))
                        .accepted())
                .containsExactly("As answered");
    }

    private static AnswerTable.Line table(ItemFeedback.Line... lines) {
        ItemFeedback words = new ItemFeedback(
                "q1",
                ANY.id(),
                "Screening",
                "What stops it?",
                new Tag("Right", Tone.OK),
                false,
                "",
                null,
                List.of(lines),
                null,
                "",
                "");
        ItemGrade grade = new ItemGrade("scene", ANY, true, true, Fraction.ONE, Harm.NONE, List.of());
        return AnswerTable.of(List.of(grade), List.of(words)).get(0).lines().get(0);
    }

    private static ItemFeedback.Line line(String subject, String yours, String accepted) {
        return new ItemFeedback.Line(subject, yours, accepted, "Right", Tone.OK, "", List.of(), "", "");
    }
}
