package dev.needlewise.domain.grading;

import static dev.needlewise.domain.grading.Grading.depth;
import static dev.needlewise.domain.grading.Grading.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.protocol.Band;
import dev.needlewise.domain.protocol.DepthDecision;
import dev.needlewise.domain.protocol.DepthDecision.Banded;
import dev.needlewise.domain.protocol.DepthDecision.NoNumber;
import dev.needlewise.domain.protocol.Limit;
import dev.needlewise.domain.protocol.RuleId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepthRuleTest {
    private static final String DEPTH = "- {item: depth, asks: depth, prompt: How deep?}";
    private static final RuleId ROW = new RuleId("D-01");
    private static final List<ClaimId> CLAIMS = List.of(new ClaimId("DEP-14"));

    /** Acceptable on both sides of preferred, then a supervised band, then up to the maximum. */
    private static Banded band(boolean supervisorDecided) {
        return new Banded(
                ROW,
                Optional.of(Band.closed("1.0", "1.5")),
                Band.closed("0.5", "2.0"),
                Optional.of(new Band(new BigDecimal("2.0"), false, new BigDecimal("2.5"), true)),
                supervisorDecided,
                Limit.upTo("3.0"),
                CLAIMS,
                "why");
    }

    @ParameterizedTest(name = "{0} mm: {1}")
    @CsvSource({
        "0.01, 0 minor", "0.49, 0 minor", "0.5, 1/2 none", "0.99, 1/2 none", "1.0, 1 none", "1.2, 1 none",
        "1.5, 1 none", "1.51, 1/2 none", "2.0, 1/2 none", "2.01, 0 major", "2.5, 0 major", "2.51, 0 major",
        "3.0, 0 major", "3.01, 0 critical", "99.99, 0 critical"
    })
    void every_stretch_has_its_score_and_harm(String millimetres, String expected) {
        thenJudged(band(false), millimetres, expected);
    }

    @ParameterizedTest(name = "{0} mm: {1}")
    @CsvSource({"2.0, 1/2 none", "2.01, 1/2 none", "2.5, 1/2 none", "2.51, 0 major", "3.01, 0 critical"})
    void the_supervised_band_is_half_right_once_it_is_decided(String millimetres, String expected) {
        thenJudged(band(true), millimetres, expected);
    }

    @ParameterizedTest(name = "{0} mm: {1}")
    @CsvSource({"1.0, 1 none", "1.2, 1 none", "1.6, 0 major", "1.5, 1 none"})
    void on_a_shared_limit_the_better_band_wins(String millimetres, String expected) {
        Banded touching = new Banded(
                ROW,
                Optional.of(Band.closed("1.0", "1.5")),
                Band.closed("1.0", "1.5"),
                Optional.of(Band.closed("1.5", "1.5")),
                false,
                Limit.upTo("1.6"),
                CLAIMS,
                "why");
        thenJudged(touching, millimetres, expected);
    }

    @ParameterizedTest(name = "{0} mm: {1}")
    @CsvSource({"0.05, 0 minor", "0.1, 1/2 none", "0.5, 1/2 none", "0.99, 0 major", "1.0, 0 critical", "1.5, 0 critical"
    })
    void a_tolerated_tool_has_no_best_depth_and_a_limit_that_does_not_belong(String millimetres, String expected) {
        Banded homeTool = new Banded(
                ROW,
                Optional.empty(),
                Band.closed("0.1", "0.5"),
                Optional.empty(),
                false,
                Limit.below("1.0"),
                CLAIMS,
                "why");
        thenJudged(homeTool, millimetres, expected);
    }

    @Test
    void a_start_that_does_not_belong_is_already_too_shallow() {
        Banded open = new Banded(
                ROW,
                Optional.empty(),
                new Band(new BigDecimal("0.5"), false, new BigDecimal("1.0"), true),
                Optional.empty(),
                false,
                Limit.upTo("1.5"),
                CLAIMS,
                "why");
        thenJudged(open, "0.5", "0 minor");
        thenJudged(open, "0.51", "1/2 none");
    }

    @ParameterizedTest(name = "beyond {0}: {1} mm is {2}")
    @CsvSource({
        "upTo 3.0, 0.5, 0 major",
        "upTo 3.0, 3.0, 0 major",
        "upTo 3.0, 3.01, 0 critical",
        "below 0.5, 0.49, 0 major",
        "below 0.5, 0.5, 0 critical",
        "upTo 0, 0.01, 0 critical"
    })
    void where_no_number_is_right_every_number_is_unsafe(String limit, String millimetres, String expected) {
        String at = limit.substring(limit.indexOf(' ') + 1);
        Limit critical = limit.startsWith("upTo") ? Limit.upTo(at) : Limit.below(at);
        thenJudged(new NoNumber(ROW, critical, CLAIMS, "why"), millimetres, expected);
    }

    @ParameterizedTest(name = "{0}: {1} mm is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "concern: fine_lines, area: face | 0.5 | 1 none",
                "concern: fine_lines, area: face | 0.75 | 1/2 none",
                "concern: fine_lines, area: face | 1.0 | 1/2 none",
                "concern: fine_lines, area: face | 1.01 | 0 major",
                "concern: fine_lines, area: face | 1.51 | 0 critical",
                "concern: fine_lines, area: face | 0.3 | 0 minor",
                "concern: fine_lines, area: face, cleared: [depth_needs_supervisor] | 1.2 | 1/2 none",
                "concern: deep_wrinkles, area: face | 1.25 | 1 none",
                "concern: deep_wrinkles, area: face | 0.5 | 1/2 none",
                "concern: deep_wrinkles, area: face | 1.51 | 0 critical",
                "concern: acne_scars, area: face | 2.0 | 0 major",
                "concern: acne_scars, area: face | 3.01 | 0 critical",
                "concern: other_scars, area: face | 0.5 | 0 major",
                "concern: other_scars, area: face | 1.51 | 0 critical",
                "concern: other_scars, area: face, cleared: [depth_needs_supervisor] | 0.5 | 1 none",
                "concern: other_scars, area: face, cleared: [depth_needs_supervisor] | 1.5 | 1/2 none",
                "concern: stretch_marks, area: body | 1.5 | 1 none",
                "concern: stretch_marks, area: body | 1.0 | 1/2 none",
                "concern: stretch_marks, area: body | 2.0 | 0 major",
                "concern: stretch_marks, area: body, session: {number: 4, atDepth: 1.5} | 1.5 | 1 none",
                "concern: stretch_marks, area: body, session: {number: 4, atDepth: 1.5} | 1.2 | 0 minor",
                "concern: stretch_marks, area: body, session: {number: 4, atDepth: 1.5}, cleared: [depth_needs_supervisor] | 2.2 | 1 none",
                "concern: stretch_marks, area: body, session: {number: 4, atDepth: 1.5}, cleared: [depth_needs_supervisor] | 1.5 | 1/2 none",
                "concern: product_absorption, area: face | 0.10 | 1 none",
                "concern: product_absorption, area: face | 0.51 | 0 major",
                "concern: tattoo_removal, area: body | 0.01 | 0 critical",
                "concern: lip_plumping, area: lips | 0.49 | 0 major",
                "concern: lip_plumping, area: lips | 0.5 | 0 critical",
                "concern: fine_lines, area: under_eye | 0.5 | 0 major",
                "concern: fine_lines, area: under_eye | 3.01 | 0 critical",
                "concern: fine_lines, area: face | hand-over | 0 none",
                "concern: hair_loss, area: scalp | hand-over | 1 none",
                "concern: fine_lines, area: face, findings: [active_acne] | hand-over | 1 none",
                "concern: fine_lines, area: face, findings: [active_acne] | 0.5 | 0 critical"
            })
    void the_clinics_rows_decide(String facts, String answer, String expected) {
        given(facts, DEPTH).answered("depth", depth(answer)).then("depth", expected);
    }

    @Test
    void the_line_names_the_row_and_what_would_have_been_right() {
        ReceiptLine line = given("concern: acne_scars, area: face", DEPTH)
                .answered("depth", depth("2.0"))
                .grade("depth")
                .lines()
                .get(0);

        assertThat(line.key()).isEqualTo("1-1.5");
        assertThat(line.rule()).contains(new RuleId("D-06"));
        assertThat(line.chosen()).isEqualTo("2");
        assertThat(line.accepted()).containsExactly("1-1.5");
        assertThat(line.halfAccepted()).containsExactly("0.5-1.5");
        assertThat(line.claims()).isNotEmpty();
        assertThat(line.because()).isNotEmpty();
    }

    @Test
    void a_single_depth_is_not_accepted_twice() {
        ReceiptLine line = given("concern: product_absorption, area: face", DEPTH)
                .grade("depth")
                .lines()
                .get(0);

        assertThat(line.accepted()).containsExactly("0.1-0.5");
        assertThat(line.halfAccepted()).isEmpty();
        assertThat(line.isAnswered()).isFalse();
    }

    @Test
    void the_decided_band_is_among_the_half_right_ones() {
        ReceiptLine line = given("concern: fine_lines, area: face, cleared: [depth_needs_supervisor]", DEPTH)
                .grade("depth")
                .lines()
                .get(0);

        assertThat(line.key()).isEqualTo("0.5");
        assertThat(line.halfAccepted()).containsExactly("0.5-1", "1-1.5");
    }

    @Test
    void left_open_it_scores_nothing_and_harms_nobody() {
        given("concern: fine_lines, area: face", DEPTH).then("depth", "0 none");
    }

    private static void thenJudged(DepthDecision depth, String millimetres, String expected) {
        DepthRule.Judgement judgement = DepthRule.judge(depth, new BigDecimal(millimetres));
        assertThat(judgement.score() + " " + judgement.harm().code()).isEqualTo(expected);
    }
}
