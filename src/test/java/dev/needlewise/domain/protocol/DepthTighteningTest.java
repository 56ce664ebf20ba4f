package dev.needlewise.domain.protocol;

import static dev.needlewise.domain.protocol.Rows.bands;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which depths a profile may give instead of a row's own: tighter ones, and those that are marked supervised. */
class DepthTighteningTest {
    private static final DepthOutcome.Bands ROW = bands("[0.5,0.8]", "[0.5,1]", "(1,1.5]", "1.5");

    @ParameterizedTest(name = "from {0} to {1}: allowed {2}")
    @CsvSource({
        "1.5,  1.5,  true",
        "1.5,  1.4,  true",
        "1.5,  1.51, false",
        "1.5,  <1.5, true",
        "<1.5, 1.5,  false",
        "<1.5, <1.5, true",
        "<1.5, 1.4,  true",
    })
    void a_hard_maximum_is_never_raised(String before, String after, boolean allowed) {
        Optional<String> objection =
                Tightening.objection(bands("-", "[0.5,1]", "-", before), bands("-", "[0.5,1]", "-", after));

        assertThat(objection)
                .isEqualTo(allowed ? Optional.empty() : Optional.of("a profile never raises the hard maximum of 1.5"));
    }

    @ParameterizedTest(name = "{0}: allowed {1}")
    @CsvSource(delimiter = '|', textBlock = """
            [0.5,1]   | true
            [0.6,0.9] | true
            [0.5,1.5] | true
            [0.4,1]   | false
            [0.5,1.6] | false
            """)
    void acceptable_depths_may_open_what_is_supervised_and_no_more(String acceptable, boolean allowed) {
        Optional<String> objection = Tightening.objection(ROW, bands("-", acceptable, "-", "1.5"));

        assertThat(objection).isEqualTo(objectionUnless(allowed, "these acceptable depths go beyond those of the row"));
    }

    @Test
    void acceptable_depths_grow_no_further_where_nothing_is_supervised() {
        DepthOutcome.Bands row = bands("[0.5,0.8]", "[0.5,1]", "-", "1.5");

        assertThat(Tightening.objection(row, bands("-", "[0.5,1.1]", "-", "1.5")))
                .isPresent();
        assertThat(Tightening.objection(row, row)).isEmpty();
    }

    @ParameterizedTest(name = "{0} to {1}: allowed {2}")
    @CsvSource(delimiter = '|', textBlock = """
            (1,1.5] | (1,1.5] | true
            (1,1.5] | (1,1.2] | true
            (1,1.5] | -       | true
            (1,1.2] | (1,1.5] | false
            -       | (1,1.2] | false
            """)
    void supervised_depths_only_become_fewer(String before, String after, boolean allowed) {
        Optional<String> objection =
                Tightening.objection(bands("-", "[0.5,1]", before, "1.5"), bands("-", "[0.5,1]", after, "1.5"));

        assertThat(objection).isEqualTo(objectionUnless(allowed, "these supervised depths go beyond those of the row"));
    }

    @ParameterizedTest(name = "acceptable {0}, supervised {1}: allowed {2}")
    @CsvSource(delimiter = '|', textBlock = """
            [0.5,0.8] | (0.8,1.5] | true
            [0.5,0.8] | (0.8,1]   | true
            [0.5,0.8] | (0.8,1.6] | false
            """)
    void what_was_acceptable_may_become_supervised(String acceptable, String supervised, boolean allowed) {
        Optional<String> objection = Tightening.objection(ROW, bands("-", acceptable, supervised, "1.5"));

        assertThat(objection).isEqualTo(objectionUnless(allowed, "these supervised depths go beyond those of the row"));
    }

    @Test
    void a_depth_just_below_an_open_end_is_not_the_end_itself() {
        DepthOutcome.Bands row = bands("-", "[0.5,1)", "-", "1.5");

        assertThat(Tightening.objection(row, bands("-", "[0.5,1]", "-", "1.5"))).isPresent();
    }

    @ParameterizedTest(name = "{0} to {1}: allowed {2}")
    @CsvSource(delimiter = '|', textBlock = """
            [0.5,0.8] | [0.5,0.8] | true
            [0.5,0.8] | [0.6,0.7] | true
            [0.7,0.8] | [0.5,0.5] | true
            [0.5,0.8] | -         | true
            [0.5,0.8] | [0.5,0.9] | false
            [0.5,0.8] | [0.4,0.8] | false
            -         | [0.5,0.5] | false
            """)
    void preferred_depths_stay_acceptable_and_get_no_deeper(String before, String after, boolean allowed) {
        Optional<String> objection =
                Tightening.objection(bands(before, "[0.5,1]", "-", "1.5"), bands(after, "[0.5,1]", "-", "1.5"));

        assertThat(objection)
                .isEqualTo(objectionUnless(allowed, "these preferred depths are deeper than those of the row"));
    }

    private static Optional<String> objectionUnless(boolean allowed, String why) {
        return allowed
                ? Optional.empty()
                : Optional.of(why + "; a profile tightens, and loosens only what is marked supervised");
    }
}
