package dev.needlewise.domain.protocol;

import static dev.needlewise.domain.protocol.Rows.line;
import static dev.needlewise.domain.protocol.Rows.ruling;
import static dev.needlewise.domain.protocol.SmallClinic.PROTOCOL;
import static dev.needlewise.domain.protocol.SmallClinic.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be looked up in a small clinic's protocol, and what happens where its tables leave somebody out. */
class ProtocolRowsTest {
    @ParameterizedTest(name = "{0} mm: {1}")
    @CsvSource({"0.1, optional", "0.5, optional", "0.51, clinician-decides", "1.0, required", "2.5, required"})
    void numbing_goes_by_the_depth(BigDecimal depth, String numbing) {
        assertThat(PROTOCOL.numbingAt(depth).value()).isEqualTo(numbing);
    }

    @Test
    void tables_that_leave_a_patient_out_are_a_broken_protocol() {
        RulingLine shallowOnly = line(ruling("AN-3", "required"), "1");
        RulingLine slowOnly = line(ruling("DG-7", "low"), "0.1");
        Protocol numbing = new Protocol(RULES.with(shallowOnly), Patient.CLINIC);
        Protocol speed = new Protocol(RULES.with(slowOnly), Patient.CLINIC);
        Presentation neck = Patient.with(Concern.FINE_LINES, Area.NECK).presentation();

        assertThatThrownBy(() -> numbing.numbingAt(new BigDecimal("1.5")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No numbing row is about 1.5 mm");
        assertThatThrownBy(() -> speed.decide(neck))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No line of the table applies");
    }

    @Test
    void rows_are_found_by_their_key_or_id() {
        assertThat(PROTOCOL.finding(new Key("eczema"))).contains(SmallClinic.ECZEMA.row());
        assertThat(PROTOCOL.finding(new Key("unheard_of"))).isEmpty();
        assertThat(PROTOCOL.aftercare(new Key("sunbathe")))
                .contains(RULES.aftercare().get(1));
        assertThat(PROTOCOL.aftercare(new Key("wrong_scrub")))
                .contains(RULES.never().get(0));
        assertThat(PROTOCOL.aftercare(new Key("unheard_of"))).isEmpty();
        assertThat(PROTOCOL.row(new RuleId("D-04"))).contains(RULES.rows().get(1));
        assertThat(PROTOCOL.row(new RuleId("D-99"))).isEmpty();
    }

    @Test
    void signs_after_a_treatment_are_listed_in_the_order_written() {
        assertThat(PROTOCOL.escalations())
                .containsExactly(SmallClinic.REDNESS, SmallClinic.FAINTING, SmallClinic.INFECTION);
    }

    @Test
    void a_choice_without_fixed_answers_offers_none() {
        assertThat(PROTOCOL.answers(FixedChoice.NUMBING))
                .extracting(Answer::value)
                .containsExactly("optional", "required");
        assertThat(PROTOCOL.answers(FixedChoice.SPEED)).isEmpty();
    }

    @Test
    void the_row_that_claims_a_patient_is_the_one_that_decides() {
        Presentation patient = Patient.withFineLines().presentation();

        assertThat(PROTOCOL.depthContenders(patient))
                .extracting(DepthRow::rule)
                .containsExactly(PROTOCOL.decide(patient).depth().rule());
    }
}
