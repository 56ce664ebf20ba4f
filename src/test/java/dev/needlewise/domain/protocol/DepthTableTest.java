package dev.needlewise.domain.protocol;

import static dev.needlewise.domain.protocol.Rows.bands;
import static dev.needlewise.domain.protocol.Rows.depth;
import static dev.needlewise.domain.protocol.Rows.noNumber;
import static dev.needlewise.domain.protocol.Rows.when;
import static dev.needlewise.domain.protocol.Rows.withoutDepth;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which depth row decides for a patient, and whether the area is left without a depth. */
class DepthTableTest {
    private static final DepthOutcome BANDS = bands("[0.5,0.5]", "[0.5,1]", "(1,1.5]", "1.5");
    private static final DepthRow OTHERWISE = withoutDepth("DG-9", when());
    private static final DepthRow LINES = depth("D-01", when(Concern.FINE_LINES, Area.FACE), BANDS);
    private static final DepthRow UNDER_EYE = withoutDepth("D-11", when(Area.UNDER_EYE));
    private static final DepthRow ACNE = depth("D-14", when(new Key("active_acne")), noNumber("0"));

    @Test
    void the_row_about_a_patient_decides() {
        assertThat(chosen(Patient.withFineLines(), UNDER_EYE, LINES)).isEqualTo(LINES);
    }

    @Test
    void a_patient_whom_no_row_names_gets_the_row_for_everybody_else() {
        assertThat(chosen(Patient.with(Concern.PIGMENT, Area.NECK), UNDER_EYE, LINES))
                .isEqualTo(OTHERWISE);
    }

    @Test
    void a_stricter_row_wins_wherever_it_stands() {
        Patient acne = Patient.withFineLines().found("active_acne");

        assertThat(chosen(acne, LINES, ACNE)).isEqualTo(ACNE);
        assertThat(chosen(acne, ACNE, LINES)).isEqualTo(ACNE);
    }

    @Test
    void an_area_with_a_depth_of_its_own_is_not_left_without() {
        assertThat(isLeftWithoutDepth(Patient.withFineLines(), LINES)).isFalse();
    }

    @Test
    void an_area_is_left_without_a_depth_where_its_row_says_so() {
        assertThat(isLeftWithoutDepth(Patient.with(Concern.FINE_LINES, Area.UNDER_EYE), LINES, UNDER_EYE))
                .isTrue();
    }

    @Test
    void an_area_that_no_row_names_is_left_without_a_depth() {
        DepthRow home = depth("D-15", when(Device.PEN), bands("-", "[0.1,0.5]", "-", "1"));

        assertThat(isLeftWithoutDepth(Patient.with(Concern.FINE_LINES, Area.NECK), LINES, home))
                .isTrue();
        assertThat(isLeftWithoutDepth(Patient.with(Concern.PIGMENT, Area.FACE), LINES, home))
                .isTrue();
    }

    @Test
    void a_row_for_another_device_still_names_its_area() {
        DepthRow roller = depth("D-02", when(Concern.PIGMENT, Area.FACE, Device.ROLLER), BANDS);
        DepthRow pen = depth("D-03", when(Device.PEN), BANDS);

        assertThat(isLeftWithoutDepth(Patient.with(Concern.PIGMENT, Area.FACE), roller, pen))
                .isFalse();
    }

    @Test
    void a_finding_that_passes_neither_gives_an_area_a_depth_nor_takes_it() {
        DepthRow eczema = withoutDepth("D-14", when(Area.FACE, new Key("eczema")));
        Patient onFace = Patient.withFineLines().found("eczema");
        Patient underEye = Patient.with(Concern.FINE_LINES, Area.UNDER_EYE).found("active_acne");

        assertThat(chosen(onFace, LINES, eczema)).isEqualTo(eczema);
        assertThat(isLeftWithoutDepth(onFace, LINES, eczema)).isFalse();
        assertThat(chosen(underEye, ACNE, LINES)).isEqualTo(ACNE);
        assertThat(isLeftWithoutDepth(underEye, ACNE, LINES)).isTrue();
    }

    @Test
    void rows_that_ask_for_as_much_both_claim_the_patient() {
        DepthRow lines = depth("D-01", when(Concern.FINE_LINES), BANDS);
        DepthRow face = depth("D-02", when(Area.FACE), BANDS);
        DepthRow neck = depth("D-03", when(Area.NECK), BANDS);
        DepthRow everybody = depth("D-04", when(), BANDS);

        assertThat(contenders(Patient.withFineLines(), lines, neck, face, everybody))
                .containsExactly(lines, face);
    }

    @Test
    void one_row_that_asks_for_more_claims_the_patient_alone() {
        assertThat(contenders(Patient.withFineLines(), depth("D-04", when(Area.FACE), BANDS), LINES))
                .containsExactly(LINES);
    }

    @Test
    void nobody_claims_a_patient_whom_no_row_names() {
        assertThat(contenders(Patient.with(Concern.PIGMENT, Area.NECK), LINES, UNDER_EYE))
                .isEmpty();
    }

    private static DepthRow chosen(Patient patient, DepthRow... rows) {
        return table(rows).choose(patient.facts()).row();
    }

    private static boolean isLeftWithoutDepth(Patient patient, DepthRow... rows) {
        return table(rows).choose(patient.facts()).areaWithoutDepth();
    }

    private static List<DepthRow> contenders(Patient patient, DepthRow... rows) {
        return table(rows).contenders(patient.facts());
    }

    private static DepthTable table(DepthRow... rows) {
        return new DepthTable(List.of(rows), OTHERWISE);
    }
}
