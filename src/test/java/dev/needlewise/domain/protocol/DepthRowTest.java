package dev.needlewise.domain.protocol;

import static dev.needlewise.domain.protocol.Rows.bands;
import static dev.needlewise.domain.protocol.Rows.depth;
import static dev.needlewise.domain.protocol.Rows.noNumber;
import static dev.needlewise.domain.protocol.Rows.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several depth rows goes first, and how deep one lets anybody go. */
class DepthRowTest {
    private static final DepthOutcome SHALLOW = bands("[0.5,0.5]", "[0.5,1]", "-", "1.5");
    private static final DepthOutcome DEEP = bands("[2,2]", "[1.5,2.5]", "-", "2.5");

    @ParameterizedTest(name = "{0} mm: {1}")
    @CsvSource({"1.49, true", "1.5, false", "1.51, false"})
    void a_row_goes_beyond_what_its_hard_maximum_exceeds(BigDecimal ceiling, boolean beyond) {
        assertThat(depth("D-01", when(), SHALLOW).goesBeyond(ceiling)).isEqualTo(beyond);
    }

    @ParameterizedTest(name = "{0} mm: {1}")
    @CsvSource({"2.0, true", "2.5, false", "3.0, false"})
    void a_row_goes_beyond_a_ceiling_with_the_depths_of_a_decision_too(BigDecimal ceiling, boolean beyond) {
        assertThat(decided("D-09", SHALLOW, DEEP).goesBeyond(ceiling)).isEqualTo(beyond);
    }

    @Test
    void a_row_without_a_number_goes_beyond_no_ceiling() {
        assertThat(depth("D-11", when(), noNumber("3.0")).goesBeyond(BigDecimal.ONE))
                .isFalse();
        assertThat(decided("D-12", SHALLOW, noNumber("3.0")).goesBeyond(new BigDecimal("2.0")))
                .isFalse();
    }

    @Test
    void a_decision_on_record_gives_the_depths_that_the_row_names_for_it() {
        DepthRow row = decided("D-09", SHALLOW, DEEP);

        assertThat(row.outcome(false)).isEqualTo(SHALLOW);
        assertThat(row.outcome(true)).isEqualTo(DEEP);
        assertThat(depth("D-01", when(), SHALLOW).outcome(true)).isEqualTo(SHALLOW);
    }

    @Test
    void a_higher_rank_goes_before_everything_else() {
        DepthRow ranked = new DepthRow(
                new RuleId("D-15"), 1, when(), SHALLOW, Optional.empty(), false, Rows.CLAIMS, Rows.BECAUSE);
        DepthRow other = depth("D-14", when(Concern.PIGMENT, Area.FACE), noNumber("0"));

        assertGoesFirst(ranked, other, false);
    }

    @Test
    void a_row_without_a_number_goes_before_one_that_asks_for_more() {
        assertGoesFirst(
                depth("D-11", when(), noNumber("3.0")),
                depth("D-01", when(Concern.PIGMENT, Area.FACE), SHALLOW),
                false);
    }

    @Test
    void the_row_that_asks_for_more_goes_first() {
        assertGoesFirst(
                depth("D-02", when(Concern.PIGMENT, Area.FACE), SHALLOW),
                depth("D-01", when(Concern.PIGMENT), DEEP),
                false);
    }

    @Test
    void a_row_that_gets_its_number_by_a_decision_then_goes_by_what_it_asks_for() {
        DepthRow scars = decided("D-07", noNumber("1.5"), SHALLOW);
        DepthRow particular = depth("D-08", when(Area.FACE), DEEP);

        assertGoesFirst(scars, particular, false);
        assertGoesFirst(particular, scars, true);
    }

    @Test
    void neither_of_two_rows_that_ask_for_as_much_goes_first() {
        assertThat(DepthRow.precedence(false)
                        .compare(depth("D-01", when(Concern.PIGMENT), SHALLOW), depth("D-02", when(Area.FACE), DEEP)))
                .isZero();
    }

    private static void assertGoesFirst(DepthRow first, DepthRow second, boolean supervisorDecided) {
        Comparator<DepthRow> order = DepthRow.precedence(supervisorDecided);
        assertThat(order.compare(first, second)).isNegative();
        assertThat(order.compare(second, first)).isPositive();
    }

    private static DepthRow decided(String rule, DepthOutcome gives, DepthOutcome decided) {
        return new DepthRow(new RuleId(rule), 0, when(), gives, Optional.of(decided), false, Rows.CLAIMS, Rows.BECAUSE);
    }
}
