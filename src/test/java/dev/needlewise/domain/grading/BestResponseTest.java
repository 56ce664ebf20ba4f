package dev.needlewise.domain.grading;

import static dev.needlewise.domain.grading.Grading.chose;
import static dev.needlewise.domain.grading.Grading.depth;
import static dev.needlewise.domain.grading.Grading.does;
import static dev.needlewise.domain.grading.Grading.found;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.content.WrittenCase;
import dev.needlewise.domain.grading.Response.ClinicSets;
import dev.needlewise.domain.grading.Response.Duration;
import dev.needlewise.domain.protocol.TimeWindow.Unit;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody answers who knows it all. */
class BestResponseTest {
    private static Map<String, Response> best(String facts, String items) {
        return BestResponse.throughout(WrittenCase.asking(facts, items));
    }

    @Test
    void numbers_where_there_are_bands_and_times() {
        Map<String, Response> best = best("concern: deep_wrinkles, area: face", """
                - {item: depth, asks: depth, prompt: How deep?}
                - {item: numbing, asks: numbing, for: depth, prompt: What do you plan?}
                - {item: sun, asks: time, for: avoid_sun_1wk, prompt: How long?}
                - {item: call, asks: time, for: report_outside_window, prompt: When?, scored: false}
                """);
        assertThat(best)
                .containsEntry("depth", depth("1.0"))
                .containsEntry("numbing", chose("required"))
                .containsEntry("sun", new Duration(new BigDecimal("7"), Unit.DAYS))
                .containsEntry("call", new Duration(new BigDecimal("48"), Unit.HOURS));
    }

    @Test
    void handing_over_where_there_are_none() {
        Map<String, Response> best = best("concern: hair_loss, area: scalp", """
                - item: stops
                  asks: contraindications
                  prompt: What stops you?
                  options:
                    - {key: area_without_depth, says: The place}
                    - {key: fear_of_needles, says: Afraid}
                    - {key: darker_skin_tone, says: Dark skin}
                - {item: decision, asks: disposition, prompt: What do you do?}
                - {item: depth, asks: depth, prompt: How deep?}
                - {item: again, asks: time, for: no_repeat_before_interval, prompt: When?}
                """);
        assertThat(best)
                .containsEntry("stops", found("area_without_depth"))
                .containsEntry("decision", does("refer", "area_without_depth"))
                .containsEntry("depth", depth("hand-over"))
                .containsEntry("again", new ClinicSets());
    }

    @Test
    void each_disposition_with_a_right_reason() {
        String gate = """
                - item: decision
                  asks: disposition
                  prompt: What do you do?
                  reasons:
                    - {key: fear_of_needles, says: Afraid}
                    - {key: keloid_history, says: A raised scar}
                    - {key: active_acne, says: Spots}
                """;
        String face = "concern: fine_lines, area: face, findings: ";
        assertThat(best(face + "[fear_of_needles]", gate)).containsEntry("decision", does("proceed", "none"));
        assertThat(best(face + "[active_acne]", gate)).containsEntry("decision", does("postpone", "active_acne"));
        assertThat(best(face + "[keloid_history, active_acne]", gate))
                .containsEntry("decision", does("refuse", "keloid_history"));
    }

    @Test
    void the_right_option_and_the_own_key() {
        Map<String, Response> best = best("concern: fine_lines, area: face", """
                - item: talk
                  asks: choice
                  dimension: aftercare
                  prompt: What do you say?
                  options:
                    - {option: soon, says: Soon, claims: [CMP-05], because: No.}
                    - {option: wait, says: Wait, score: "1", claims: [SES-05], because: Yes.}
                    - {option: ask, says: Ask, score: "1/2", claims: [SES-05], because: Nearly.}
                - {item: depth, asks: depth, prompt: How deep?}
                - item: numbing
                  asks: numbing
                  for: depth
                  prompt: What do you plan?
                  own-key: {right: required, claims: [ANE-02], because: The skin is sore.}
                """);
        assertThat(best).containsEntry("talk", chose("wait")).containsEntry("numbing", chose("required"));
    }

    @Test
    void nothing_where_no_answer_scores() {
        assertThat(best(
                        "concern: fine_lines, area: face, practitioner: {role: self}, device: home_tool",
                        "- {item: largest, asks: depth, prompt: How deep at most?, scored: false}\n"
                                + "- {item: speed, asks: speed, prompt: How fast?}"))
                .doesNotContainKey("largest")
                .containsKey("speed");
    }
}
