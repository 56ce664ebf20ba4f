package dev.needlewise.domain.protocol;

import static dev.needlewise.domain.protocol.Rows.bands;
import static dev.needlewise.domain.protocol.Rows.depth;
import static dev.needlewise.domain.protocol.Rows.line;
import static dev.needlewise.domain.protocol.Rows.noNumber;
import static dev.needlewise.domain.protocol.Rows.ruling;
import static dev.needlewise.domain.protocol.Rows.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When one line of a short table, such as speed or sessions, applies. */
class RulingLineTest {
    private static final Ruling LOW = ruling("DG-6", "low");
    private static final RulingLine FOR_EVERYBODY = line(LOW);
    private static final RulingLine ON_THE_FACE = asking(Set.of(Area.FACE), Set.of(), false, false);
    private static final RulingLine FOR_MARKS = asking(Set.of(), Set.of(new RuleId("D-08")), false, false);
    private static final RulingLine DECIDED = asking(Set.of(), Set.of(), true, false);
    private static final RulingLine WITHOUT_DEPTH = asking(Set.of(), Set.of(), false, true);
    private static final RulingLine UP_TO_HALF = line(LOW, "0.5");

    private static final Facts FACE = Patient.withFineLines().facts();
    private static final DepthDecision HALF = preferring("D-01", "[0.5,1]");
    private static final DepthDecision NONE = preferring("D-15", "-");
    private static final DepthDecision NO_NUMBER = noNumberDecision();

    @Test
    void a_line_without_conditions_is_for_everybody() {
        assertThat(FOR_EVERYBODY.asksForNothing()).isTrue();
        assertThat(FOR_EVERYBODY.appliesTo(FACE, HALF)).isTrue();
        assertThat(FOR_EVERYBODY.appliesTo(FACE, NO_NUMBER)).isTrue();
    }

    @Test
    void a_line_with_any_condition_is_not_for_everybody() {
        assertThat(List.of(ON_THE_FACE, FOR_MARKS, DECIDED, WITHOUT_DEPTH, UP_TO_HALF))
                .noneMatch(RulingLine::asksForNothing);
    }

    @Test
    void a_line_about_an_area_applies_there() {
        assertThat(ON_THE_FACE.appliesTo(FACE, HALF)).isTrue();
        assertThat(ON_THE_FACE.appliesTo(
                        Patient.with(Concern.FINE_LINES, Area.NECK).facts(), HALF))
                .isFalse();
    }

    @Test
    void a_line_about_a_depth_row_applies_where_that_row_decides() {
        assertThat(FOR_MARKS.appliesTo(FACE, preferring("D-08", "[0.5,1]"))).isTrue();
        assertThat(FOR_MARKS.appliesTo(FACE, HALF)).isFalse();
    }

    @Test
    void a_line_about_a_decision_on_the_depth_needs_it_on_record() {
        assertThat(DECIDED.appliesTo(Patient.withFineLines().depthDecided().facts(), HALF))
                .isTrue();
        assertThat(DECIDED.appliesTo(FACE, HALF)).isFalse();
    }

    @Test
    void a_line_for_those_without_a_depth_applies_where_none_is_preferred() {
        assertThat(WITHOUT_DEPTH.appliesTo(FACE, NO_NUMBER)).isTrue();
        assertThat(WITHOUT_DEPTH.appliesTo(FACE, NONE)).isTrue();
        assertThat(WITHOUT_DEPTH.appliesTo(FACE, HALF)).isFalse();
    }

    @ParameterizedTest(name = "preferred {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            [0.1,0.5] | true
            [0.5,1]   | true
            [0.6,1]   | false
            -         | false
            """)
    void a_line_up_to_a_depth_goes_by_the_low_end_of_preferred(String preferred, boolean applies) {
        assertThat(UP_TO_HALF.appliesTo(FACE, preferring("D-01", preferred))).isEqualTo(applies);
    }

    private static RulingLine asking(Set<Area> areas, Set<RuleId> depthRows, boolean decided, boolean withoutDepth) {
        return new RulingLine(LOW, areas, depthRows, decided, withoutDepth, Optional.empty());
    }

    private static DepthDecision preferring(String rule, String preferred) {
        DepthRow row = depth(rule, when(), bands(preferred, "[0.1,1]", "-", "1.5"));
        return row.gives().decision(row, false);
    }

    private static DepthDecision noNumberDecision() {
        DepthRow row = depth("D-11", when(), noNumber("3.0"));
        return row.gives().decision(row, false);
    }
}
