package dev.needlewise.domain.protocol;

import static dev.needlewise.domain.protocol.Rows.aftercare;
import static dev.needlewise.domain.protocol.Rows.bands;
import static dev.needlewise.domain.protocol.Rows.depth;
import static dev.needlewise.domain.protocol.Rows.escalation;
import static dev.needlewise.domain.protocol.Rows.finding;
import static dev.needlewise.domain.protocol.Rows.line;
import static dev.needlewise.domain.protocol.Rows.row;
import static dev.needlewise.domain.protocol.Rows.ruling;
import static dev.needlewise.domain.protocol.Rows.scope;
import static dev.needlewise.domain.protocol.Rows.when;
import static dev.needlewise.domain.protocol.SmallClinic.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a profile's row takes the place of the clinic's row, and how everything else stays as written. */
class RulesTest {
    @Test
    void a_depth_row_takes_the_place_of_the_one_with_its_id() {
        DepthRow shallower = depth("D-04", when(Concern.DEEP_WRINKLES), bands("-", "[0.5,1]", "-", "1"));
        Rules changed = RULES.with(shallower);

        assertThat(changed.depth()).containsExactly(at(RULES.depth(), 0), shallower, at(RULES.depth(), 2));
        assertThat(changed.with(at(RULES.depth(), 1))).isEqualTo(RULES);
    }

    @Test
    void a_finding_takes_the_place_of_the_one_with_its_id() {
        FindingRule stricter = finding("C-24", "diabetes", RuleClass.ABSOLUTE, Harm.CRITICAL);
        Rules changed = RULES.with(stricter);

        assertThat(changed.findings())
                .hasSameSizeAs(RULES.findings())
                .contains(stricter)
                .startsWith(at(RULES.findings(), 0), at(RULES.findings(), 1));
        assertThat(changed.with(at(RULES.findings(), 4))).isEqualTo(RULES);
    }

    @Test
    void a_line_of_a_short_table_takes_the_place_of_the_one_with_its_id() {
        RulingLine numbing = line(ruling("AN-1", "required"), "0.5");
        RulingLine speed = line(ruling("DG-7", "low"));
        RulingLine sessions = line(ruling("S-03", "clinician-decides"));
        Rules changed = RULES.with(numbing).with(speed).with(sessions);

        assertThat(changed.numbing()).containsExactly(numbing, at(RULES.numbing(), 1), at(RULES.numbing(), 2));
        assertThat(changed.speed()).containsExactly(at(RULES.speed(), 0), speed);
        assertThat(changed.sessions()).containsExactly(at(RULES.sessions(), 0), sessions);
    }

    @Test
    void advice_takes_the_place_of_the_one_with_its_id_given_or_never_given() {
        AftercareRow given = aftercare("A-03", "sunbathe", AftercareRow.Column.NOT_NEEDED);
        AftercareRow never = aftercare("W-01", "wrong_scrub_hard", AftercareRow.Column.DONT);
        Rules changed = RULES.with(given).with(never);

        assertThat(changed.aftercare()).containsExactly(at(RULES.aftercare(), 0), given);
        assertThat(changed.never()).containsExactly(never);
    }

    @Test
    void an_escalation_takes_the_place_of_the_one_with_its_id() {
        EscalationRule sooner = new EscalationRule(
                escalation("E-05", "infection", "clinician-at-once", 5), Optional.empty(), Optional.empty());
        Rules changed = RULES.with(sooner);

        assertThat(changed.escalations())
                .containsExactly(at(RULES.escalations(), 0), at(RULES.escalations(), 1), sooner);
        assertThat(changed.with(at(RULES.escalations(), 2))).isEqualTo(RULES);
    }

    @Test
    void a_scope_row_takes_the_place_of_the_one_with_its_id() {
        ScopeRow somewhere = scope("P-03", Role.NURSE, "california");
        Rules changed = RULES.with(somewhere);

        assertThat(changed.scope()).containsExactly(somewhere, at(RULES.scope(), 1));
        assertThat(changed.with(at(RULES.scope(), 0))).isEqualTo(RULES);
    }

    @Test
    void the_row_of_a_page_takes_the_place_of_the_one_with_its_id() {
        Row explained = row("D-04", "Deep wrinkles, here with care.");
        Rules changed = RULES.with(explained);

        assertThat(changed.rows()).containsExactly(at(RULES.rows(), 0), explained, at(RULES.rows(), 2));
        assertThat(changed.depth()).isEqualTo(RULES.depth());
        assertThat(changed.with(at(RULES.rows(), 1))).isEqualTo(RULES);
    }

    @Test
    void a_row_that_the_clinic_does_not_have_changes_nothing() {
        assertThat(RULES.with(depth("D-99", when(), bands("-", "[0.5,1]", "-", "1"))))
                .isEqualTo(RULES);
        assertThat(RULES.with(aftercare("A-99", "rest", AftercareRow.Column.DO)))
                .isEqualTo(RULES);
    }

    @Test
    void the_fixed_answers_stay_in_the_order_offered() {
        assertThat(RULES.with(row("D-01", "Changed.")).answers().get(FixedChoice.NUMBING))
                .extracting(Answer::value)
                .containsExactly("optional", "required");
    }

    private static <T> T at(List<T> list, int index) {
        return list.get(index);
    }
}
