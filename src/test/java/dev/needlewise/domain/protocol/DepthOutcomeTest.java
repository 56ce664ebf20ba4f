package dev.needlewise.domain.protocol;

import static dev.needlewise.domain.protocol.Rows.band;
import static dev.needlewise.domain.protocol.Rows.bands;
import static dev.needlewise.domain.protocol.Rows.depth;
import static dev.needlewise.domain.protocol.Rows.limit;
import static dev.needlewise.domain.protocol.Rows.noNumber;
import static dev.needlewise.domain.protocol.Rows.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a depth row gives, and which bands can stand together in one. */
class DepthOutcomeTest {
    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            [0.5,0.5] | [0.5,1] | (1,1.5] | 1.5
            [0.5,1]   | [0.5,1] | (1,1.5] | 1.5
            [0.5,0.5] | [0.5,1] | -       | 1
            -         | [0.1,1] | -       | 1.5
            """)
    void bands_that_follow_one_another_stand_together(
            String preferred, String acceptable, String supervised, String hardMaximum) {
        assertThat(bands(preferred, acceptable, supervised, hardMaximum).mistake())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            [0.5,1.1] | [0.5,1] | (1,1.5]   | 1.5  | the preferred depths have to be among the acceptable ones
            [0.4,0.5] | [0.5,1] | -         | 1.5  | the preferred depths have to be among the acceptable ones
            [0.5,0.5] | [0.5,1] | [1,1.5]   | 1.5  | the supervised depths have to begin above 1, where the acceptable ones end
            [0.5,0.5] | [0.5,1] | (1.1,1.5] | 1.5  | the supervised depths have to begin above 1, where the acceptable ones end
            -         | [0.5,1] | (0.9,1.5] | 1.5  | the supervised depths have to begin above 1, where the acceptable ones end
            [0.5,0.5] | [0.5,1] | (1,1.5]   | 1.4  | the hard maximum has to hold every depth of the row
            [0.5,0.5] | [0.5,1] | (1,1.5]   | <1.5 | the hard maximum has to hold every depth of the row
            [0.5,0.5] | [0.5,1] | -         | 0.9  | the hard maximum has to hold every depth of the row
            """)
    void bands_that_contradict_one_another_are_a_mistake(
            String preferred, String acceptable, String supervised, String hardMaximum, String mistake) {
        assertThat(bands(preferred, acceptable, supervised, hardMaximum).mistake())
                .contains(mistake);
    }

    @ParameterizedTest(name = "{0} mm beyond anybody: {1}")
    @CsvSource({"1.0, false", "1.5, false", "1.51, true"})
    void a_depth_above_the_hard_maximum_is_for_nobody(BigDecimal depth, boolean exceeds) {
        assertThat(bands("-", "[0.5,1]", "-", "1.5").isExceededBy(depth)).isEqualTo(exceeds);
        assertThat(noNumber("1.5").isExceededBy(depth)).isEqualTo(exceeds);
    }

    @Test
    void the_decision_takes_over_the_bands_and_cites_the_row() {
        DepthRow row = depth("D-01", when(), bands("[0.5,0.5]", "[0.5,1]", "(1,1.5]", "1.5"));

        assertThat(row.gives().decision(row, true))
                .isEqualTo(new DepthDecision.Banded(
                        new RuleId("D-01"),
                        Optional.of(band("[0.5,0.5]")),
                        band("[0.5,1]"),
                        Optional.of(band("(1,1.5]")),
                        true,
                        limit("1.5"),
                        Rows.CLAIMS,
                        Rows.BECAUSE));
    }

    @Test
    void where_no_number_is_right_the_decision_prefers_none_and_cites_the_row() {
        DepthRow row = depth("D-13", when(), noNumber("0"));
        DepthDecision decision = row.gives().decision(row, false);

        assertThat(decision)
                .isEqualTo(new DepthDecision.NoNumber(new RuleId("D-13"), limit("0"), Rows.CLAIMS, Rows.BECAUSE));
        assertThat(DepthDecision.preferredOf(decision)).isEmpty();
    }
}
